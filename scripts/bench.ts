import { fileURLToPath } from "node:url";
import { areas } from "../tests/bench/areas/all.ts";
import { readOptions } from "../tests/bench/options.ts";
import { buildApp } from "./electron/build-app.ts";
import { hasDisplay, onVirtualDisplay } from "./electron/display.ts";
import { projectRoot } from "./electron/electron-package.ts";
import { prepareElectron } from "./electron/launch.ts";
import { runOnTerminal } from "./electron/run-command.ts";
import { runScript } from "./electron/setup-error.ts";

const main = fileURLToPath(new URL("../tests/bench/main.ts", import.meta.url));

/** The benches: those in windows after Electron and the build, on this display or on a virtual one. */
await runScript(async () => {
  const args = process.argv.slice(2);
  const { names } = readOptions(args, Object.keys(areas));
  const plain = { command: process.execPath, args: ["--expose-gc", main, ...args] };
  if (!names.some((name) => areas[name]?.inWindow)) {
    return runOnTerminal(plain.command, plain.args, { cwd: projectRoot });
  }
  const { electron, env } = await prepareElectron();
  await buildApp(electron, env);
  const { command, args: all } = hasDisplay() ? plain : onVirtualDisplay(plain);
  return runOnTerminal(command, [...all], { cwd: projectRoot, env });
});
