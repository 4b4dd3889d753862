import { fileURLToPath } from "node:url";
import { buildApp } from "./electron/build-app.ts";
import { hasDisplay } from "./electron/display.ts";
import { projectRoot } from "./electron/electron-package.ts";
import { electronCommand, prepareElectron } from "./electron/launch.ts";
import { runOnTerminal } from "./electron/run-command.ts";
import { runScript, say } from "./electron/setup-error.ts";

const demo = fileURLToPath(new URL("./demo.ts", import.meta.url));

await runScript(async () => {
  const prepared = await prepareElectron();
  await buildApp(prepared.electron);
  const appArgs = process.argv.slice(2);
  if (!hasDisplay()) {
    say("There is no display here to open a window on, so the demo runs instead.");
    return runOnTerminal(process.execPath, [demo, ...appArgs], { cwd: projectRoot });
  }
  const { command, args, env, cwd } = await electronCommand(appArgs, prepared);
  return runOnTerminal(command, args, { cwd, env });
});
