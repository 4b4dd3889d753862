import { app, BrowserWindow, dialog } from "electron";
import { factsOf, type Log } from "./log.ts";
import { en } from "./wording.ts";

/** How the names of processes begin that we start ourselves. */
export const ourProcesses = "Claimbench ";

/**
 * Log what goes wrong in main and in the processes Electron starts, and say so once instead of
 * going down: main holds no data, and the libraries and windows go on without it.
 */
export function reportFaults(log: Log): void {
  let isTelling = false;
  const tell = async () => {
    const { bug: message, bugDetail: detail } = en.dialogs;
    if (app.isReady()) await dialog.showMessageBox({ type: "error", message, detail });
    else dialog.showErrorBox(message, detail);
    // Nothing came up and nothing will: better gone than running without a face.
    if (BrowserWindow.getAllWindows().length === 0) app.exit(1);
  };
  const report = (bug: unknown) => {
    log("main-bug", factsOf(bug));
    if (isTelling) return;
    isTelling = true;
    void tell().finally(() => {
      isTelling = false;
    });
  };
  process.on("uncaughtException", report);
  process.on("unhandledRejection", report);
  app.on("child-process-gone", (_event, { type, reason, exitCode, name }) => {
    // Who starts one of ours tells of its end, and knows whether it was told to end.
    const isOurs = name?.startsWith(ourProcesses) === true;
    if (reason !== "clean-exit" && !isOurs) log("child-gone", { type, reason, exitCode });
  });
}
