import { join } from "node:path";
import { parseArgs } from "node:util";
import { countPlaywright, countsOf, type Outcome, type PlaywrightReport } from "./checks/outcome.ts";
import { withOwnTemporaryFolder } from "./checks/own-temporary-folder.ts";
import { readReport, removeReport } from "./checks/report-file.ts";
import { toolScript } from "./checks/run-tool.ts";
import { buildApp } from "./electron/build-app.ts";
import { hasDisplay, onVirtualDisplay } from "./electron/display.ts";
import { prepareElectron } from "./electron/launch.ts";
import { runOnTerminal } from "./electron/run-command.ts";
import { ensurePrograms } from "./electron/system-packages.ts";

/**
 * Electron, the build, then the tests in tests/e2e against both: on a virtual display where there
 * is no other. Throws SetupError when Electron or the build cannot be had.
 *
 * @param args further arguments for Playwright, such as a file or `--grep`
 */
export async function runE2e(root: string, args: readonly string[] = []): Promise<Outcome> {
  const { electron, env } = await prepareElectron();
  await ensurePrograms(["sqlite3"]);
  await buildApp(electron, env);
  const report = join(root, "test-results", "e2e.json");
  await removeReport(report);
  const plain = {
    command: process.execPath,
    args: [toolScript("@playwright/test", "playwright"), "test", ...args],
  };
  const { command, args: all } = hasDisplay() ? plain : onVirtualDisplay(plain);
  const code = await withOwnTemporaryFolder((own) =>
    runOnTerminal(command, all, { cwd: root, env: { ...env, ...own } }),
  );
  const outcome = countPlaywright("e2e", await readReport<PlaywrightReport>(report), code);
  console.log(`e2e: ${outcome.failed === 0 ? "passed" : "FAILED"} (${countsOf([outcome])})`);
  console.log(runsOn(electron.version, electron.official));
  return outcome;
}

function runsOn(version: string, official: boolean): string {
  return `The tests in tests/e2e ran on Electron ${version} (${official ? "official" : "fallback, not for releases"}).`;
}

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { grep: { type: "string" } },
  });
  const args = values.grep === undefined ? positionals : [...positionals, "--grep", values.grep];
  const { runScript } = await import("./electron/setup-error.ts");
  await runScript(async () => ((await runE2e(process.cwd(), args)).failed > 0 ? 1 : 0));
}
