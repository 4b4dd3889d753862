import { type Command, type CommandId, commands } from "../../../contract/commands.ts";
import { printedKey } from "../../../contract/keymap.ts";
import { usePreferences } from "../../bridge/preferences.ts";
import { keysOf } from "../../commands.ts";
import { keysOfDeed, readerKeys } from "../../reader/reader-keys.ts";
import { enCoding } from "../../wording/en-coding.ts";

const en = enCoding.shortcuts;

/** What one can do by keys; any of `keys` does it, each a list of keys held together. */
export interface Shortcut {
  readonly title: string;
  readonly keys: readonly (readonly string[])[];
}

export interface ShortcutGroup {
  readonly title: string;
  readonly hint?: string;
  readonly shortcuts: readonly Shortcut[];
}

/** Everything that has a key, from the lists that menus, text and cards go by. */
export function shortcutGroups(isMac: boolean): ShortcutGroup[] {
  const shift = isMac ? "⇧" : "Shift";
  const { boundKeys, cardKeys } = en;
  const [alt, ctrl] = isMac ? ["⌥", "⌘"] : ["Alt", "Ctrl"];
  return [
    { title: en.reading, hint: en.readingHint, shortcuts: readingShortcuts(isMac) },
    {
      title: en.everywhere,
      shortcuts: Object.values<Command>(commands)
        .map(({ id, title }) => ({ title, keys: [keysOf(id as CommandId, isMac)] }))
        .filter(({ keys }) => keys[0]!.length > 0),
    },
    {
      title: en.bounds,
      shortcuts: [
        { title: boundKeys.end, keys: [["←"], ["→"]] },
        {
          title: boundKeys.start,
          keys: [
            [shift, "←"],
            [shift, "→"],
          ],
        },
        { title: boundKeys.exact, keys: [[alt, "←"]] },
        { title: boundKeys.keep, keys: [["Enter"]] },
        { title: boundKeys.giveUp, keys: [["Esc"]] },
      ],
    },
    {
      title: en.cards,
      shortcuts: [
        { title: cardKeys.toText, keys: [["Enter"]] },
        { title: cardKeys.step, keys: [["↑"], ["↓"]] },
        { title: cardKeys.choose, keys: [["Space"], [ctrl, "Click"]] },
        { title: cardKeys.remove, keys: [["Del"]] },
      ],
    },
  ];
}

function readingShortcuts(isMac: boolean): Shortcut[] {
  const deeds = [...new Set(readerKeys.map((key) => key.do))];
  const shortcuts = deeds
    .map((deed) => ({
      title: enCoding.deeds[deed],
      keys: keysOfDeed(deed).map((key) => printedKey(key, isMac)),
    }))
    .filter(({ keys }) => keys.length > 0);
  if (!usePreferences.getState().hasLetters) return shortcuts;
  const afterTag = shortcuts.findIndex(({ title }) => title === enCoding.deeds.tag) + 1;
  return shortcuts.toSpliced(afterTag, 0, { title: enCoding.recentTags, keys: [["1"], ["9"]] });
}
