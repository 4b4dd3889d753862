import { type Command, commands } from "../../../contract/commands.ts";
import { isPlainKey, isReservedKey, keysFor, printedKey } from "../../../contract/keymap.ts";
import type { Preferences } from "../../../contract/preferences.ts";
import { usualKeysOf } from "../../commands.ts";
import { type ReaderDeed, readerKeys, settingOfDeed, usualKeysOfDeed } from "../../reader/reader-keys.ts";
import { enCoding } from "../../wording/en-coding.ts";

/** Something that can be done by a key of one's own choice. */
export interface Keyed {
  /** By what name Settings keeps its key. */
  readonly id: string;
  readonly title: string;
  readonly usual: readonly string[];
  /** Its keys now, also letters that are switched off. */
  readonly keys: readonly string[];
  /** Main carries it out, by the menu bar alone, so that a letter would act while one writes. */
  readonly isMenuOnly: boolean;
}

export interface KeyedGroup {
  readonly title: string;
  readonly things: readonly Keyed[];
}

type Chosen = Preferences["keys"];

/** Keys of the text that mean the same in every program, and so stay. */
const fixed = new Set<ReaderDeed>(["enter", "leave"]);

/** Everything that has or can have a key: what is done in the text, then the commands of the menus. */
export function keyedGroups(chosen: Chosen): readonly KeyedGroup[] {
  const deeds = [...new Set(readerKeys.map((key) => key.do))].filter((deed) => !fixed.has(deed));
  return [
    {
      title: enCoding.shortcuts.reading,
      things: deeds.map((deed) =>
        keyed(settingOfDeed(deed), enCoding.deeds[deed], usualKeysOfDeed(deed), false, chosen),
      ),
    },
    {
      title: enCoding.shortcuts.everywhere,
      things: Object.values<Command>(commands).map((command) =>
        keyed(command.id, command.title, usualKeysOf(command), command.by === "main", chosen),
      ),
    },
  ];
}

function keyed(
  id: string,
  title: string,
  usual: readonly string[],
  isMenuOnly: boolean,
  chosen: Chosen,
): Keyed {
  return { id, title: title.replace(/…$/u, ""), usual, keys: keysFor(id, usual, chosen), isMenuOnly };
}

/** Things whose title holds the beginnings of the words typed, or whose key is printed so. */
export function matchKeyed(
  groups: readonly KeyedGroup[],
  typed: string,
  isMac: boolean,
): readonly KeyedGroup[] {
  const parts = typed.toLocaleLowerCase().trim().split(/\s+/u);
  const fits = ({ title, keys }: Keyed) => {
    const words = title.toLocaleLowerCase().split(/[^\p{L}\p{N}]+/u);
    const printed = keys.map((key) => printedKey(key, isMac).join("+").toLocaleLowerCase());
    return (
      printed.includes(parts.join("+")) || parts.every((part) => words.some((word) => word.startsWith(part)))
    );
  };
  return groups
    .map(({ title, things }) => ({ title, things: things.filter(fits) }))
    .filter(({ things }) => things.length > 0);
}

/** Why a key cannot be given to a thing, or who has it already. */
export type KeyProblem =
  | { readonly why: "reserved" | "letters-off" | "menu-only" }
  | { readonly why: "taken"; readonly by: Keyed };

export function problemOf(
  groups: readonly KeyedGroup[],
  thing: Keyed,
  key: string,
  hasLetters: boolean,
): KeyProblem | null {
  if (isReservedKey(key)) return { why: "reserved" };
  if (isPlainKey(key) && thing.isMenuOnly) return { why: "menu-only" };
  if (isPlainKey(key) && !hasLetters) return { why: "letters-off" };
  const by = groups
    .flatMap(({ things }) => things)
    .find(({ id, keys }) => id !== thing.id && keys.includes(key));
  return by === undefined ? null : { why: "taken", by };
}

/** The keys chosen once this thing has this one and nobody else has; "" takes its key away. */
export function withKey(
  chosen: Chosen,
  groups: readonly KeyedGroup[],
  thing: Keyed,
  key: string,
): Record<string, string> {
  const others = groups
    .flatMap(({ things }) => things)
    .filter(({ id, keys }) => key !== "" && id !== thing.id && keys.includes(key))
    // One of several keys can be given away without losing the others.
    .map(({ id, keys }) => [id, keys.find((each) => each !== key) ?? ""]);
  const next: Record<string, string> = { ...chosen, ...Object.fromEntries(others), [thing.id]: key };
  if (thing.usual.length === 1 && thing.usual[0] === key) delete next[thing.id];
  return next;
}

/** The keys chosen once this thing has its usual ones; whoever has got them in between keeps them. */
export function withUsualKey(chosen: Chosen, thing: Keyed): Record<string, string> {
  const { [thing.id]: _given, ...others } = chosen;
  return others;
}
