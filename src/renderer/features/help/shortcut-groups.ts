import { type Command, type CommandId, commands } from "../../../contract/commands.ts";
import { keysOf } from "../../commands.ts";
import { type ReaderDeed, readerKeys } from "../../reader/reader-keys.ts";
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

/** How keys are printed that have no letter. */
const printed: Readonly<Record<string, string>> = { Escape: "Esc", Delete: "Del", Backspace: "⌫" };

/** Everything that has a key, from the lists that menus, text and cards go by. */
export function shortcutGroups(isMac: boolean): ShortcutGroup[] {
  const shift = isMac ? "⇧" : "Shift";
  const { boundKeys, cardKeys } = en;
  const [alt, ctrl] = isMac ? ["⌥", "⌘"] : ["Alt", "Ctrl"];
  return [
    { title: en.reading, hint: en.readingHint, shortcuts: readingShortcuts(shift) },
    {
      title: en.everywhere,
      shortcuts: Object.values<Command>(commands)
        .filter((command) => command.key !== undefined || command.letter !== undefined)
        .map(({ id, title }) => ({ title, keys: [keysOf(id as CommandId, isMac)] })),
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

function readingShortcuts(shift: string): Shortcut[] {
  const byDeed = new Map<ReaderDeed, (readonly string[])[]>();
  for (const { do: deed, key, isShifted } of readerKeys) {
    const name = printed[key] ?? (key.length === 1 ? key.toUpperCase() : key);
    const keys = isShifted === true ? [shift, name] : [name];
    byDeed.set(deed, [...(byDeed.get(deed) ?? []), keys]);
  }
  const shortcuts = [...byDeed].map(([deed, keys]) => ({ title: enCoding.deeds[deed], keys }));
  const afterTag = shortcuts.findIndex(({ title }) => title === enCoding.deeds.tag) + 1;
  return shortcuts.toSpliced(afterTag, 0, { title: enCoding.recentTags, keys: [["1"], ["9"]] });
}
