import { app, protocol } from "electron";
import { guardContents, guardPermissions } from "../security/guards.ts";
import { appOrigin, registerScheme } from "../security/protocol.ts";
import { mayLoad, silenceApp, silenceSession } from "../security/silence.ts";
import { printReport } from "./print-report.ts";

/**
 * A program of its own: makes a PDF of a page and ends, for the command line, which has no windows.
 * Its last two arguments are the page and the PDF. Exit code 0 when the PDF is on the disk; else 1, and
 * standard error says why.
 */
const [page, pdf] = process.argv.slice(-2);

if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
app.disableHardwareAcceleration();
// A PDF names its maker by this, and the usual one tells the whole machine.
app.userAgentFallback = "Claimbench";
silenceApp(app, null);
registerScheme(protocol);
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
    if (page === undefined || pdf === undefined) throw new Error("Name a page and a PDF.");
    await printReport(page, pdf);
    app.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    app.exit(1);
  }
});
