import { type Command, type CommandId, commands } from "../contract/commands.ts";
import { isMac } from "./ui/platform.ts";

/** Where a command came from: the menu bar, a key pressed in the window, or a button in it. */
export type Origin = "menu" | "key" | "button";

type Run = (origin: Origin) => void;

/** What the platform may take to tell both menu and window of one key press, in milliseconds. */
const echo = 120;

const runs = new Map<CommandId, Run>();
/** What each open article does by itself; only the one at hand is asked. */
const runsOfArticles = new Map<string, Map<CommandId, Run>>();
let articleAtHand: string | null = null;
let last: { id: CommandId; origin: Origin; at: number } | null = null;

/** Say what commands do while this part of the window stands. Answers with its own undo. */
export function provideCommands(provided: Partial<Record<CommandId, Run>>): () => void {
  const entries = Object.entries(provided) as [CommandId, Run][];
  for (const [id, run] of entries) runs.set(id, run);
  return () => {
    for (const [id, run] of entries) if (runs.get(id) === run) runs.delete(id);
  };
}

/** Say what commands do while this article is at hand. Answers with its own undo. */
export function provideArticleCommands(
  articleId: string,
  provided: Partial<Record<CommandId, Run>>,
): () => void {
  const own = runsOfArticles.get(articleId) ?? new Map<CommandId, Run>();
  runsOfArticles.set(articleId, own);
  const entries = Object.entries(provided) as [CommandId, Run][];
  for (const [id, run] of entries) own.set(id, run);
  return () => {
    for (const [id, run] of entries) if (own.get(id) === run) own.delete(id);
    if (own.size === 0 && runsOfArticles.get(articleId) === own) runsOfArticles.delete(articleId);
  };
}

/** Say on which of the open articles commands act. */
export function giveCommandsTo(articleId: string | null): void {
  articleAtHand = articleId;
}

/**
 * Carry out a command; nothing happens when no part of the window provides it.
 *
 * On some platforms one key press reaches the menu bar as well as the window. The second of two
 * that come from different sides at once is the same press, and is left out.
 */
export function runCommand(id: CommandId, origin: Origin, now: number = performance.now()): void {
  const isEcho =
    last !== null && last.id === id && last.origin !== origin && origin !== "button" && now - last.at < echo;
  if (isEcho) return;
  last = { id, origin, at: now };
  const run = runsOfArticles.get(articleAtHand ?? "")?.get(id) ?? runs.get(id);
  run?.(origin);
}

/** What tinykeys calls the keys that Electron calls otherwise. */
const bindingNames: Readonly<Record<string, string>> = {
  CmdOrCtrl: "$mod",
  Cmd: "Meta",
  Ctrl: "Control",
  Left: "ArrowLeft",
  Right: "ArrowRight",
  "\\": "Backslash",
  "[": "BracketLeft",
  "]": "BracketRight",
};

/** A menu's accelerator in the notation of tinykeys: `CmdOrCtrl+Shift+F` becomes `$mod+Shift+KeyF`. */
export function keyBinding(accelerator: string): string {
  const parts = accelerator.split("+");
  const key = parts.at(-1)!;
  const mods = parts.slice(0, -1).map((mod) => bindingNames[mod] ?? mod);
  return [...mods, /^[A-Z]$/.test(key) ? `Key${key}` : (bindingNames[key] ?? key)].join("+");
}

/** Every key of the window's own commands, with the command. */
export const commandKeys: readonly { readonly binding: string; readonly id: CommandId }[] = [
  ...Object.values<Command>(commands).flatMap((command) => {
    const key = keyOf(command, isMac);
    if (command.by === "main" || key === undefined) return [];
    return [{ binding: keyBinding(key), id: command.id as CommandId }];
  }),
  // What Windows programs use beside the menu's key.
  { binding: "$mod+KeyY", id: "redo" as const },
];

/** The window's command that a letter means wherever nothing is typed, or null. */
export function commandOfLetter(letter: string): CommandId | null {
  const found = Object.values<Command>(commands).find((command) => command.letter === letter);
  return (found?.id as CommandId | undefined) ?? null;
}

const arrows = { Left: "←", Right: "→", PageUp: "PgUp", PageDown: "PgDn" };

function keyOf(command: Command, isMac: boolean): string | undefined {
  return isMac ? (command.macKey ?? command.key) : command.key;
}

/** The keys of a command as they are printed on this machine's keyboard. */
export function keysOf(id: CommandId, isMac: boolean): readonly string[] {
  const command: Command = commands[id];
  const keys = keyOf(command, isMac) ?? command.letter;
  if (keys === undefined) return [];
  const printed: Record<string, string> = isMac
    ? { ...arrows, CmdOrCtrl: "⌘", Cmd: "⌘", Ctrl: "⌃", Shift: "⇧", Alt: "⌥" }
    : { ...arrows, CmdOrCtrl: "Ctrl" };
  return keys.split("+").map((key) => printed[key] ?? key);
}
