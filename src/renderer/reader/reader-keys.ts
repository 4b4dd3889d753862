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
  | "bounds"
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
  { do: "highlight", key: "h", place: "KeyH" },
  { do: "tag", key: "t", place: "KeyT" },
  { do: "quoted", key: "v", place: "KeyV" },
  { do: "repeat", key: ".", place: "Period" },
  { do: "sticky", key: "s", place: "KeyS" },
  { do: "note", key: "n", place: "KeyN" },
  { do: "claim", key: "c", place: "KeyC" },
  { do: "bounds", key: "e", place: "KeyE" },
  { do: "merge", key: "m", place: "KeyM" },
  { do: "split", key: "x", place: "KeyX" },
  { do: "role", key: "r", place: "KeyR" },
  { do: "remove", key: "Delete" },
  { do: "remove", key: "Backspace" },
  { do: "enter", key: "Enter" },
  { do: "leave", key: "Escape" },
];

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  getModifierState(name: string): boolean;
}

/**
 * What a key pressed in the text means, or null when it is not ours. Only plain keys and those with
 * Shift alone are ours; AltGr counts as plain because `[` needs it on many keyboards, and so does a
 * capital by Caps Lock.
 */
export function actionOf(press: KeyPress): ReaderAction | null {
  const isAltGr = press.getModifierState("AltGraph");
  if (press.isComposing || press.metaKey) return null;
  if ((press.ctrlKey || press.altKey) && !isAltGr) return null;
  if (!press.shiftKey && /^[1-9]$/.test(press.key)) return { do: "recent", number: Number(press.key) };
  const isLatin = /^[\x20-\x7e]$/.test(press.key);
  const isNamed = press.key.length > 1 && press.key !== "Dead";
  const letter = press.key.toLowerCase();
  const found = readerKeys.find(({ key, place, isShifted = false }) => {
    if (isShifted !== press.shiftKey) return false;
    if (isNamed) return key === press.key;
    return isLatin ? key === letter : place === press.code;
  });
  return found === undefined ? null : { do: found.do };
}
