import { fileURLToPath } from "node:url";
import { buildApp } from "./electron/build-app.ts";
import { hasDisplay, onVirtualDisplay } from "./electron/display.ts";
import { projectRoot } from "./electron/electron-package.ts";
import { prepareElectron } from "./electron/launch.ts";
import { runOnTerminal } from "./electron/run-command.ts";
import { runScript } from "./electron/setup-error.ts";

const mainJob = fileURLToPath(new URL("../tests/demo/main-job.ts", import.meta.url));

/** The main job, driven through the real window: on this display, or on a virtual one. */
await runScript(async () => {
  const { electron, env } = await prepareElectron();
  await buildApp(electron, env);
  const plain = { command: process.execPath, args: [mainJob] };
  const { command, args } = hasDisplay() ? plain : onVirtualDisplay(plain);
  return runOnTerminal(command, [...args], { cwd: projectRoot, env });
});
