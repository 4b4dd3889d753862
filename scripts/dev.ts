import { electronViteCli } from "./electron/build-app.ts";
import { hasDisplay, onVirtualDisplay } from "./electron/display.ts";
import { projectRoot } from "./electron/electron-package.ts";
import { electronViteEnv, prepareElectron } from "./electron/launch.ts";
import { runOnTerminal } from "./electron/run-command.ts";
import { runScript, say } from "./electron/setup-error.ts";

await runScript(async () => {
  const { electron, env } = await prepareElectron();
  const dev = {
    command: process.execPath,
    args: [electronViteCli, "dev", "--", ...process.argv.slice(2)],
  };
  if (!hasDisplay()) {
    say("There is no display here, so the window opens on a virtual one and cannot be seen.");
  }
  const { command, args } = hasDisplay() ? dev : onVirtualDisplay(dev);
  return runOnTerminal(command, args, {
    cwd: projectRoot,
    env: { ...env, ...electronViteEnv(electron) },
  });
});
