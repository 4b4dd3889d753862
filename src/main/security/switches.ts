import type { App } from "electron";

/**
 * Chromium's switches by which whoever starts the program could drive it, look into it, put a program
 * of theirs before its processes or weaken a page. The fuses close the same doors of Node's.
 */
export const foreignSwitches: readonly string[] = [
  "allow-file-access-from-files",
  "disable-web-security",
  "gpu-launcher",
  "js-flags",
  "load-extension",
  "log-net-log",
  "remote-allow-origins",
  "remote-debugging-address",
  "remote-debugging-pipe",
  "remote-debugging-port",
  "renderer-cmd-prefix",
  "ssl-key-log-file",
  "utility-cmd-prefix",
];

/**
 * Take them off the command line. For a packaged program, before `ready`: Chromium looks at them
 * only then. Development keeps them, since the tests drive the program by one.
 */
export function dropForeignSwitches(app: Pick<App, "commandLine">): void {
  for (const name of foreignSwitches) app.commandLine.removeSwitch(name);
}
