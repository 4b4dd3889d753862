import { type CommandId, isCommandId } from "../../contract/commands.ts";
import type { Reply } from "../../contract/failures.ts";
import type { ShellChannel, ShellOutput, ShellQuestion } from "../../contract/shell.ts";
import { preload } from "./preload.ts";

/** Ask main for a dialog, a menu label or another window. Null inside means that a dialog was cancelled. */
export async function askShell<C extends ShellChannel>(
  channel: C,
  question: ShellQuestion<C>,
): Promise<Reply<ShellOutput<C>>> {
  return (await preload().shell(channel, question)) as Reply<ShellOutput<C>>;
}

/** Hear which command of the menu bar was chosen. Answers with its own undo. */
export function onCommand(listener: (id: CommandId) => void): () => void {
  return preload().onCommand((id) => {
    if (isCommandId(id)) listener(id);
  });
}
