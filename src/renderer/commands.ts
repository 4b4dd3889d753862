import { type Command, type CommandId, commands } from "../contract/commands.ts";
import { isPlainKey, isPressed, type KeyPress, keysFor, printedKey } from "../contract/keymap.ts";
import type { Preferences } from "../contract/preferences.ts";
import { usePreferences } from "./bridge/preferences.ts";
import { isMac as isThisMac } from "./ui/platform.ts";

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

type Keys = Pick<Preferences, "keys" | "hasLetters">;

/** A command's keys before anybody changed them, in the notation of contract/keymap.ts. */
export function usualKeysOf(
  { id, key, macKey, letter }: Command,
  isMac: boolean = isThisMac,
): readonly string[] {
  const usual = (isMac ? macKey : undefined) ?? key ?? letter;
  if (usual === undefined) return [];
  // What Windows programs use beside the menu's key.
  return id === "redo" ? [usual, "CmdOrCtrl+Y"] : [usual];
}

/** The keys that a command has now. */
function activeKeysOf(command: Command, { keys, hasLetters }: Keys, isMac: boolean): readonly string[] {
  return keysFor(command.id, usualKeysOf(command, isMac), keys).filter(
    (key) => hasLetters || !isPlainKey(key),
  );
}

/**
 * The window's command that a key means, or null. `kind` says whether to look among letters, which
 * act wherever nothing is typed, or among all other keys.
 */
export function commandOfKey(
  press: KeyPress,
  kind: "letter" | "other",
  isMac: boolean,
  keys: Keys = usePreferences.getState(),
): CommandId | null {
  const found = Object.values<Command>(commands).find(
    (command) =>
      command.by === "window" &&
      activeKeysOf(command, keys, isMac).some(
        (key) => isPlainKey(key) === (kind === "letter") && isPressed(press, key, isMac),
      ),
  );
  return (found?.id as CommandId | undefined) ?? null;
}

/** The keys of a command as they are printed on this machine's keyboard. */
export function keysOf(
  id: CommandId,
  isMac: boolean,
  keys: Keys = usePreferences.getState(),
): readonly string[] {
  const [key] = activeKeysOf(commands[id], keys, isMac);
  return key === undefined ? [] : printedKey(key, isMac);
}
