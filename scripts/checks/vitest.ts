import { join } from "node:path";
import { countsOf, countVitest, type Outcome, type VitestReport } from "./outcome.ts";
import { withOwnTemporaryFolder } from "./own-temporary-folder.ts";
import { readReport, removeReport } from "./report-file.ts";
import { runTool, toolScript } from "./run-tool.ts";

/** One project of vitest.config.ts; its output is shown only when something failed. */
export async function runVitest(
  root: string,
  project: "unit" | "rules" | "readers" | "durability",
  files: readonly string[] = [],
): Promise<Outcome> {
  const report = join(root, "test-results", `${project}.json`);
  await removeReport(report);
  const end = await withOwnTemporaryFolder((env) =>
    runTool(
      toolScript("vitest", "vitest"),
      [
        ...["run", "--project", project, ...files],
        ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      ],
      root,
      env,
    ),
  );
  const outcome = countVitest(project, await readReport<VitestReport>(report), end.code);
  if (outcome.failed > 0) console.error(`${end.out}${end.err}`);
  console.log(`${project}: ${outcome.failed === 0 ? "passed" : "FAILED"} (${countsOf([outcome])})`);
  return outcome;
}
