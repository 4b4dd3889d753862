import type { Preferences, ReaderLook } from "../contract/preferences.ts";
import { type PreferencesChange, preferencesOf } from "../contract/settings.ts";
import type { SettingsStore } from "./settings.ts";

/** What users choose in Settings, for all windows. */
export interface PreferencesStore {
  readonly get: () => Preferences;
  /** Takes effect at once and everywhere; answers with how they are now. */
  readonly change: (change: PreferencesChange) => Preferences;
}

/** `onChanged`: menu, look and windows have to follow. */
export function openPreferences(
  settings: SettingsStore,
  onChanged: (now: Preferences) => void,
): PreferencesStore {
  const get = () => preferencesOf(settings.get());
  return {
    get,
    change: (change) => {
      const before = get();
      settings.change({
        keys: { ...(change.keys ?? before.keys) },
        hasLetters: change.hasLetters ?? before.hasLetters,
        appearance: change.appearance ?? before.appearance,
        reader: mergedLook(before.reader, change.reader ?? {}),
      });
      const now = get();
      onChanged(now);
      return now;
    },
  };
}

function mergedLook(before: ReaderLook, change: NonNullable<PreferencesChange["reader"]>): ReaderLook {
  return {
    size: change.size ?? before.size,
    width: change.width ?? before.width,
    lineHeight: change.lineHeight ?? before.lineHeight,
    font: change.font ?? before.font,
    isWide: change.isWide ?? before.isWide,
  };
}
