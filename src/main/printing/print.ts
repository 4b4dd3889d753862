import { readFile } from "node:fs/promises";
import { app, protocol } from "electron";
import type { PrintedSheet } from "../../contract/process.ts";
import { guardContents, guardPermissions } from "../security/guards.ts";
import { appOrigin, registerScheme } from "../security/protocol.ts";
import { mayLoad, silenceApp, silenceSession } from "../security/silence.ts";
import { printSheets } from "./print-sheets.ts";

/**
 * A program of its own: makes PDFs of pages and ends, for the command line, which has no windows.
 * Its last argument is a file with the list of them. Standard output has a line for each. Exit code 0 when the PDFs are on the disk; else 1,
 * and standard error says why.
 */
const list = process.argv.at(-1);

if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
app.disableHardwareAcceleration();
// A PDF names its maker by this, and the usual one tells the whole machine.
app.userAgentFallback = "Claimbench";
silenceApp(app, null);
registerScheme(protocol);
// Between two pages there is no window.
app.on("window-all-closed", () => undefined);
guardContents(app, appOrigin, () => undefined);
app.on("session-created", (each) => {
  silenceSession(
    each,
    (url) => mayLoad(url, appOrigin, null, false),
    () => undefined,
  );
  guardPermissions(each, appOrigin, () => undefined);
});

void app.whenReady().then(async () => {
  try {
    if (list === undefined) throw new Error("Name the list of the pages.");
    const sheets = JSON.parse(await readFile(list, "utf8")) as readonly PrintedSheet[];
    await printSheets(sheets, () => void process.stdout.write("printed\n"));
    app.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    app.exit(1);
  }
});
