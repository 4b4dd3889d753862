import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp } from "./electron/build-app.ts";
import { hasDisplay } from "./electron/display.ts";
import { projectRoot } from "./electron/electron-package.ts";
import { prepareElectron, startCommand } from "./electron/launch.ts";
import { runOnTerminal } from "./electron/run-command.ts";
import { runScript } from "./electron/setup-error.ts";

/** Make PDFs of pages without a window: `node scripts/print-sheets.ts LIST`. */
await runScript(async () => {
  const paths = process.argv.slice(2);
  const { electron, env } = await prepareElectron();
  await buildApp(electron, env);
  const userData = await mkdtemp(join(tmpdir(), "claimbench-print-"));
  try {
    const start = { ...electron, extraArgs: [...electron.extraArgs, `--user-data-dir=${userData}`] };
    const program = join(projectRoot, "out", "main", "print.js");
    const { command, args } = startCommand(start, program, paths, hasDisplay());
    return await runOnTerminal(command, [...args], { cwd: projectRoot, env });
  } finally {
    await rm(userData, { recursive: true, force: true });
  }
});
