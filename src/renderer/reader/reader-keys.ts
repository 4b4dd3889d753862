import { isPlainKey, isPressed, type KeyPress, keysFor, printedKey } from "../../contract/keymap.ts";
import type { Preferences } from "../../contract/preferences.ts";
import { usePreferences } from "../bridge/preferences.ts";
import { isMac } from "../ui/platform.ts";

/** What a key in the text asks for. */
export type ReaderDeed =
  | "nextSentence"
  | "previousSentence"
  | "extendNext"
  | "extendPrevious"
  | "highlight"
  | "tag"
  | "quoted"
  | "repeat"
  | "sticky"
  | "note"
  | "claim"
  | "remove"
  | "previous"
  | "next"
  | "previousArticle"
  | "nextArticle"
  | "bounds"
  | "addPiece"
  | "removePiece"
  | "importance"
  | "merge"
  | "split"
  | "role"
  | "enter"
  | "leave";

export type ReaderAction =
  | { readonly do: ReaderDeed }
  /** The last used tag with this number, from 1. */
  | { readonly do: "recent"; readonly number: number };

interface ReaderKey {
  readonly do: ReaderDeed;
  /** As `KeyboardEvent.key` has it, letters small. */
  readonly key: string;
  readonly isShifted?: boolean;
  /** Where a letter or mark is on a keyboard whose letters are not Latin ones. */
  readonly place?: string;
}

/**
 * Every key of the text but the digits: the one list that the text obeys and the shortcut help shows,
 * in the order of the help.
 */
export const readerKeys: readonly ReaderKey[] = [
  { do: "nextSentence", key: "j", place: "KeyJ" },
  { do: "previousSentence", key: "k", place: "KeyK" },
  { do: "extendNext", key: "j", place: "KeyJ", isShifted: true },
  { do: "extendPrevious", key: "k", place: "KeyK", isShifted: true },
  { do: "next", key: "]", place: "BracketRight" },
  { do: "previous", key: "[", place: "BracketLeft" },
  { do: "nextArticle", key: "}", place: "BracketRight", isShifted: true },
  { do: "previousArticle", key: "{", place: "BracketLeft", isShifted: true },
  { do: "highlight", key: "h", place: "KeyH" },
  { do: "tag", key: "t", place: "KeyT" },
  { do: "quoted", key: "v", place: "KeyV" },
  { do: "repeat", key: ".", place: "Period" },
  { do: "sticky", key: "s", place: "KeyS" },
  { do: "note", key: "n", place: "KeyN" },
  { do: "claim", key: "c", place: "KeyC" },
  { do: "bounds", key: "e", place: "KeyE" },
  { do: "addPiece", key: "a", place: "KeyA" },
  { do: "removePiece", key: "a", place: "KeyA", isShifted: true },
  { do: "importance", key: "i", place: "KeyI" },
  { do: "merge", key: "m", place: "KeyM" },
  { do: "split", key: "x", place: "KeyX" },
  { do: "role", key: "r", place: "KeyR" },
  { do: "remove", key: "Delete" },
  { do: "remove", key: "Backspace" },
  { do: "enter", key: "Enter" },
  { do: "leave", key: "Escape" },
];

/** By what name Settings keeps the key of a deed. */
export function settingOfDeed(deed: ReaderDeed): string {
  return `reader.${deed}`;
}

/** A deed's key or keys before anybody changed them, in the notation of contract/keymap.ts. */
export function usualKeysOfDeed(deed: ReaderDeed): readonly string[] {
  return readerKeys.filter((each) => each.do === deed).map(acceleratorOf);
}

function acceleratorOf({ key, isShifted = false }: ReaderKey): string {
  const name = key.length === 1 ? key.toUpperCase() : key;
  return isShifted ? `Shift+${name}` : name;
}

type Keys = Pick<Preferences, "keys" | "hasLetters">;

/** The keys of a deed as they are now. */
export function keysOfDeed(deed: ReaderDeed, keys: Keys = usePreferences.getState()): readonly string[] {
  return keysFor(settingOfDeed(deed), usualKeysOfDeed(deed), keys.keys).filter(
    (key) => keys.hasLetters || !isPlainKey(key),
  );
}

/** The first key of a deed as it is printed, parts joined by +; undefined when it has none now. */
export function printedKeyOf(deed: ReaderDeed): string | undefined {
  const [key] = keysOfDeed(deed);
  return key === undefined ? undefined : printedKey(key, isMac).join("+");
}

/** What a key pressed in the text means as Settings has it, or null when it is not ours. */
export function actionOf(press: KeyPress, keys: Keys = usePreferences.getState()): ReaderAction | null {
  const chosen = readerKeys.find(({ do: deed }) => {
    const key = keys.keys[settingOfDeed(deed)];
    return key !== undefined && (keys.hasLetters || !isPlainKey(key)) && isPressed(press, key, isMac);
  });
  if (chosen !== undefined) return { do: chosen.do };
  const usual = usualActionOf(press, keys);
  if (usual === null || (!keys.hasLetters && isLetter(press))) return null;
  return usual;
}

function isLetter({ key }: KeyPress): boolean {
  return [...key].length === 1;
}

/**
 * What a key means that was given no other one in Settings. Only plain keys and those with
 * Shift alone are ours; AltGr counts as plain because `[` needs it on many keyboards, and so does a
 * capital by Caps Lock.
 */
function usualActionOf(press: KeyPress, { keys }: Keys): ReaderAction | null {
  const isAltGr = press.getModifierState("AltGraph");
  if (press.isComposing || press.metaKey) return null;
  if ((press.ctrlKey || press.altKey) && !isAltGr) return null;
  if (!press.shiftKey && /^[1-9]$/.test(press.key)) return { do: "recent", number: Number(press.key) };
  const isLatin = /^[\x20-\x7e]$/.test(press.key);
  const isNamed = press.key.length > 1 && press.key !== "Dead";
  const letter = press.key.toLowerCase();
  const found = readerKeys.find(({ do: deed, key, place, isShifted = false }) => {
    if (isShifted !== press.shiftKey || settingOfDeed(deed) in keys) return false;
    if (isNamed) return key === press.key;
    return isLatin ? key === letter : place === press.code;
  });
  return found === undefined ? null : { do: found.do };
}
