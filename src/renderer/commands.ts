import { type Command, type CommandId, commands } from "../contract/commands.ts";

/** Where a command came from: the menu bar, a key pressed in the window, or a button in it. */
export type Origin = "menu" | "key" | "button";

type Run = (origin: Origin) => void;

/** What the platform may take to tell both menu and window of one key press, in milliseconds. */
const echo = 120;

const runs = new Map<CommandId, Run>();
let last: { id: CommandId; origin: Origin; at: number } | null = null;

/** Say what commands do while this part of the window stands. Answers with its own undo. */
export function provideCommands(provided: Partial<Record<CommandId, Run>>): () => void {
  const entries = Object.entries(provided) as [CommandId, Run][];
  for (const [id, run] of entries) runs.set(id, run);
  return () => {
    for (const [id, run] of entries) if (runs.get(id) === run) runs.delete(id);
  };
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
  runs.get(id)?.(origin);
}

/** A menu's accelerator in the notation of tinykeys: `CmdOrCtrl+Shift+F` becomes `$mod+Shift+KeyF`. */
export function keyBinding(accelerator: string): string {
  const parts = accelerator.split("+");
  const key = parts.at(-1)!;
  const mods = parts.slice(0, -1).map((mod) => (mod === "CmdOrCtrl" ? "$mod" : mod));
  return [...mods, /^[A-Z]$/.test(key) ? `Key${key}` : key].join("+");
}

/** Every key of the window's own commands, with the command. */
export const commandKeys: readonly { readonly binding: string; readonly id: CommandId }[] = [
  ...Object.values(commands).flatMap((command) =>
    command.by === "window" && "key" in command ? [{ binding: keyBinding(command.key), id: command.id }] : [],
  ),
  // What Windows programs use beside the menu's key.
  { binding: "$mod+KeyY", id: "redo" as const },
];

/** The window's command that a letter means wherever nothing is typed, or null. */
export function commandOfLetter(letter: string): CommandId | null {
  const found = Object.values<Command>(commands).find((command) => command.letter === letter);
  return (found?.id as CommandId | undefined) ?? null;
}

/** The keys of a command as they are printed on this machine's keyboard. */
export function keysOf(id: CommandId, isMac: boolean): readonly string[] {
  const command: Command = commands[id];
  const keys = command.key ?? command.letter;
  if (keys === undefined) return [];
  const printed: Record<string, string> = isMac
    ? { CmdOrCtrl: "⌘", Shift: "⇧", Alt: "⌥" }
    : { CmdOrCtrl: "Ctrl" };
  return keys.split("+").map((key) => printed[key] ?? key);
}
