import { join } from "node:path";
import { app, Menu, protocol } from "electron";
import { chooseFeatures } from "./chromium.ts";
import { openLog } from "./log.ts";
import { registerScheme } from "./security/protocol.ts";
import { devServer, silenceApp } from "./security/silence.ts";
import { dropForeignSwitches } from "./security/switches.ts";
import { start } from "./start.ts";

// Everything here has to be done before Electron is ready, which waits for this module only.
const server = devServer(process.env, app.isPackaged);
// Chromium cannot do both, and as root on Linux (build machines) it only starts without.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
if (app.isPackaged) dropForeignSwitches(app);
// A PDF names its maker by this, and the usual one tells the whole machine.
app.userAgentFallback = "Claimbench";
// Electron's own menu would be made only to be replaced.
Menu.setApplicationMenu(null);
silenceApp(app, server);
chooseFeatures(app);
registerScheme(protocol);

if (app.requestSingleInstanceLock()) {
  // This module is out/main/index.js once it is built.
  const root = join(import.meta.dirname, "..", "..");
  void start({ root, server, log: openLog(join(app.getPath("userData"), "logs")) });
} else {
  // The first instance has been told of our arguments and opens what they name.
  app.quit();
}
