/** What a key in the text asks for. */
export type ReaderAction =
  | {
      readonly do: "highlight" | "tag" | "note" | "role" | "remove" | "previous" | "next" | "leave" | "enter";
    }
  /** The last used tag with this number, from 1. */
  | { readonly do: "recent"; readonly number: number };

const letters: Readonly<Record<string, ReaderAction>> = {
  h: { do: "highlight" },
  t: { do: "tag" },
  n: { do: "note" },
  r: { do: "role" },
  "[": { do: "previous" },
  "]": { do: "next" },
};

const named: Readonly<Record<string, ReaderAction>> = {
  Delete: { do: "remove" },
  Backspace: { do: "remove" },
  Escape: { do: "leave" },
  Enter: { do: "enter" },
};

/** Where the keys are on a keyboard whose letters are not Latin ones. */
const places: Readonly<Record<string, string>> = {
  KeyH: "h",
  KeyT: "t",
  KeyN: "n",
  KeyR: "r",
  BracketLeft: "[",
  BracketRight: "]",
};

interface KeyPress {
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
 * What a key pressed in the text means, or null when it is not ours. Only plain keys are ours;
 * AltGr counts as plain because `[` needs it on many keyboards, and so does a capital by Caps Lock.
 */
export function actionOf(press: KeyPress): ReaderAction | null {
  const isAltGr = press.getModifierState("AltGraph");
  if (press.isComposing || press.metaKey || press.shiftKey) return null;
  if ((press.ctrlKey || press.altKey) && !isAltGr) return null;
  const own = named[press.key];
  if (own !== undefined) return own;
  if (/^[1-9]$/.test(press.key)) return { do: "recent", number: Number(press.key) };
  const isLatin = /^[\x20-\x7e]$/.test(press.key);
  const letter = isLatin ? press.key.toLowerCase() : (places[press.code] ?? "");
  return letters[letter] ?? null;
}
