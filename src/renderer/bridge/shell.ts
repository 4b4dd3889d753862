import { type CommandId, isCommandId } from "../../contract/commands.ts";
import type { Reply } from "../../contract/failures.ts";
import type { ImportPlan } from "../../contract/records.ts";
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

/** What is in files and folders dropped on the window; null when none of them is on disk. */
export async function planDropped(files: readonly File[]): Promise<Reply<ImportPlan | null>> {
  return (await preload().planDropped(files)) as Reply<ImportPlan | null>;
}

/** Hear that the user chose to paste a text as a new article. Answers with its own undo. */
export function onPaste(listener: (text: string) => void): () => void {
  return preload().onPaste(listener);
}
