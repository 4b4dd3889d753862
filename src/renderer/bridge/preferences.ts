import { replaceEqualDeep } from "@tanstack/react-query";
import { create } from "zustand";
import type { Reply } from "../../contract/failures.ts";
import { type Preferences, usualPreferences } from "../../contract/preferences.ts";
import type { PreferencesChange } from "../../contract/settings.ts";
import { preload } from "./preload.ts";

/** What Settings says, the same in every window; the usual until {@link followPreferences} has asked. */
export const usePreferences = create<Preferences>()(() => usualPreferences);

/**
 * Ask main how everything is set, show it, and follow every change, also those made in other windows.
 * Resolves when the window looks as it was left, so that nothing jumps afterwards.
 */
export async function followPreferences(): Promise<void> {
  usePreferences.subscribe(show);
  preload().onPreferences(take);
  const reply = (await preload().shell("shell.getPreferences", {})) as Reply<Preferences>;
  if (reply.ok) take(reply.value);
}

/** The whole window is drawn anew when they change, so what they are already is no change. */
function take(preferences: Preferences): void {
  usePreferences.setState((now) => replaceEqualDeep(now, preferences), true);
}

/** Main stores it and tells every window, this one included. */
export async function changePreferences(change: PreferencesChange): Promise<void> {
  const reply = (await preload().shell("shell.changePreferences", change)) as Reply<Preferences>;
  if (reply.ok) take(reply.value);
}

const fonts = {
  serif: "var(--font-reading)",
  sans: "var(--font-interface)",
  system: "system-ui, sans-serif",
} as const;

/** Put the reader's look on the page; styles/tokens.css has the usual one. */
function show({ reader }: Preferences): void {
  const { style } = document.documentElement;
  style.setProperty("--reader-size", `${reader.size}px`);
  style.setProperty("--reader-line", String(reader.lineHeight / 100));
  style.setProperty("--reader-width", `${reader.width}ch`);
  style.setProperty("--reader-font", fonts[reader.font]);
  // The spacing that WCAG 1.4.12 names.
  style.setProperty("--reader-letters", reader.isWide ? "0.12em" : "normal");
  style.setProperty("--reader-words", reader.isWide ? "0.16em" : "normal");
}
