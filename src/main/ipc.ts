import { ipcMain } from "electron";
import { ipc } from "../contract/bridge.ts";
import { refuse } from "../contract/failures.ts";
import { droppedPaths } from "../contract/shell.ts";
import type { Log } from "./log.ts";
import { isOurs, type SenderEvent } from "./security/sender.ts";
import { answerShell, planImport, type ShellHandlers } from "./shell.ts";
import type { ProjectWindow, Windows } from "./windows/windows.ts";

/** Hear what windows say to main. There are three messages, and all are checked for who sent them. */
export function listenToWindows(windows: Windows, handlers: ShellHandlers, origin: string, log: Log): void {
  const senderOf = (event: SenderEvent): ProjectWindow | undefined => {
    const isOwned = isOurs(event, (id) => windows.ofContents(id) !== undefined, origin);
    if (!isOwned) log("sender-refused");
    return isOwned ? windows.ofContents(event.sender.id) : undefined;
  };
  ipcMain.handle(ipc.shell, (event, channel: unknown, question: unknown) => {
    const from = senderOf(event);
    if (from === undefined) return refuse("bad-input", { detail: "not from a window of a project" });
    return answerShell(handlers, from, channel, question, log);
  });
  ipcMain.handle(ipc.dropped, (event, raw: unknown) => {
    const from = senderOf(event);
    const paths = droppedPaths.safeParse(raw);
    if (from === undefined || !paths.success) {
      return refuse("bad-input", { detail: "these are not dropped files" });
    }
    return planImport(paths.data, from);
  });
  ipcMain.on(ipc.ready, (event) => {
    const from = senderOf(event);
    if (from !== undefined) void windows.handPort(from);
  });
}
