/**
 * Keys as text, in the notation of Electron's accelerators: `CmdOrCtrl+Shift+F`, `F3`, `Shift+J`,
 * `]`. A key with neither Ctrl, Cmd nor Alt that prints a character is a plain one, a letter for
 * short: it acts in the window wherever nothing is typed.
 */
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

interface Stroke {
  /** Cmd on a Mac, Ctrl elsewhere. */
  readonly hasMod: boolean;
  /** The key that says Ctrl, on a Mac too. */
  readonly hasCtrl: boolean;
  readonly hasAlt: boolean;
  readonly hasShift: boolean;
  readonly key: string;
}

/** Where marks are on a keyboard whose letters are not Latin ones, or whose Shift hides them. */
const places: Readonly<Record<string, string>> = {
  ".": "Period",
  ",": "Comma",
  "/": "Slash",
  ";": "Semicolon",
  "'": "Quote",
  "[": "BracketLeft",
  "]": "BracketRight",
  "\\": "Backslash",
  "-": "Minus",
  "=": "Equal",
  "`": "Backquote",
};

/** Keys without a character that a command may have. */
const named = /^(F([1-9]|1\d|2[0-4])|Delete|Backspace|Insert|Home|End|PageUp|PageDown)$/;

/** What pages call the keys that Electron calls otherwise. */
const pageNames: Readonly<Record<string, string>> = {
  Left: "ArrowLeft",
  Right: "ArrowRight",
  Up: "ArrowUp",
  Down: "ArrowDown",
};
const latin = /^[\x21-\x7e]$/;

function strokeOf(accelerator: string): Stroke {
  // A plus may be the key itself.
  const parts = accelerator.split(/\+(?=.)/);
  const key = parts.at(-1) ?? "";
  return {
    hasMod: parts.includes("CmdOrCtrl") || parts.includes("Cmd"),
    hasCtrl: parts.includes("Ctrl"),
    hasAlt: parts.includes("Alt"),
    hasShift: parts.slice(0, -1).includes("Shift"),
    key,
  };
}

/** Whether a key is a letter, digit or mark by itself, with Shift at most. */
export function isPlainKey(accelerator: string): boolean {
  const { hasMod, hasCtrl, hasAlt, key } = strokeOf(accelerator);
  return !hasMod && !hasCtrl && !hasAlt && key.length === 1;
}

/** Whether this key is pressed. AltGr counts as plain, because many keyboards need it for `[`. */
export function isPressed(press: KeyPress, accelerator: string, isMac: boolean): boolean {
  const wanted = strokeOf(accelerator);
  if (press.isComposing || wanted.key === "") return false;
  const isAltGr = press.getModifierState("AltGraph");
  const isControl = press.ctrlKey && !isAltGr;
  const wantsControl = wanted.hasCtrl || (wanted.hasMod && !isMac);
  if (isControl !== wantsControl || press.metaKey !== (wanted.hasMod && isMac)) return false;
  if (wanted.hasAlt !== (press.altKey && !isAltGr)) return false;
  return isKey(press, wanted);
}

function isKey(press: KeyPress, { key, hasShift, hasMod }: Stroke): boolean {
  if (key.length > 1) return press.key === (pageNames[key] ?? key) && press.shiftKey === hasShift;
  const place = /^[A-Z]$/.test(key) ? `Key${key}` : /^\d$/.test(key) ? `Digit${key}` : places[key];
  if (/^[A-Z0-9]$/.test(key) || hasShift) {
    if (press.shiftKey !== hasShift) return false;
    // Shift turns digits and marks into others, so there it is the place that counts.
    if (!/^[A-Z]$/.test(key) && hasShift) return press.code === place;
  }
  if (latin.test(press.key)) return press.key.toUpperCase() === key || (hasMod && press.key === key);
  return press.key.length === 1 && place === press.code;
}

/** The key pressed, in the notation of this file; null for one that no command can have. */
export function acceleratorOf(press: KeyPress, isMac: boolean): string | null {
  const isAltGr = press.getModifierState("AltGraph");
  if (press.isComposing || (isMac ? press.ctrlKey : press.metaKey)) return null;
  const hasMod = (isMac ? press.metaKey : press.ctrlKey) && !isAltGr;
  const hasAlt = press.altKey && !isAltGr;
  const key = keyOf(press, hasMod || hasAlt);
  if (key === null) return null;
  const isMark = key.length === 1 && !/[A-Z0-9]/.test(key);
  // A mark tells by itself that Shift was held, unless it was read from its place.
  const hasShift = press.shiftKey && !(isMark && key === press.key);
  return [hasMod && "CmdOrCtrl", hasAlt && "Alt", hasShift && "Shift", key].filter(Boolean).join("+");
}

function keyOf(press: KeyPress, hasModifier: boolean): string | null {
  if (press.key.length > 1) return named.test(press.key) ? press.key : null;
  const byPlace = /^Key([A-Z])$/.exec(press.code)?.[1] ?? /^Digit(\d)$/.exec(press.code)?.[1];
  const mark = Object.entries(places).find(([, code]) => code === press.code)?.[0];
  if (/^[A-Za-z0-9]$/.test(press.key)) return press.key.toUpperCase();
  if (hasModifier || !latin.test(press.key)) return byPlace ?? mark ?? null;
  return press.key;
}

/** The key as it is printed on this machine's keyboard, a part for each key held. */
export function printedKey(accelerator: string, isMac: boolean): readonly string[] {
  const { hasMod, hasCtrl, hasAlt, hasShift, key } = strokeOf(accelerator);
  const names: Readonly<Record<string, string>> = {
    Delete: "Del",
    Backspace: "⌫",
    Escape: "Esc",
    PageUp: "Page Up",
    PageDown: "Page Down",
    Left: "←",
    Right: "→",
    Up: "↑",
    Down: "↓",
  };
  const held = isMac
    ? [hasCtrl && "⌃", hasMod && "⌘", hasAlt && "⌥", hasShift && "⇧"]
    : [(hasMod || hasCtrl) && "Ctrl", hasAlt && "Alt", hasShift && "Shift"];
  return [...held.filter((part) => part !== false), names[key] ?? key];
}

/** The keys of one thing that has `usual` ones: what was chosen instead of them, if anything was. */
export function keysFor(
  id: string,
  usual: readonly string[],
  chosen: Readonly<Record<string, string>>,
): readonly string[] {
  if (!Object.hasOwn(chosen, id)) return usual;
  return chosen[id] === "" ? [] : [chosen[id]!];
}

/** Keys the system, the fields or the text itself have, so that no command can take them. */
const reserved = new Set([
  ...["C", "V", "X", "A", "Q", "M", "0", "=", "-", "Shift+=", "+"].map((key) => `CmdOrCtrl+${key}`),
  ...["Alt+F4", "F11", "Backspace", "Home", "End", "PageUp", "PageDown"],
  ...["Shift+Home", "Shift+End", "Shift+PageUp", "Shift+PageDown"],
  ...Array.from({ length: 10 }, (_, digit) => String(digit)),
]);

export function isReservedKey(accelerator: string): boolean {
  return reserved.has(accelerator);
}
