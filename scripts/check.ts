import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { countsOf, type Outcome } from "./checks/outcome.ts";
import { runStaticChecks } from "./checks/static-checks.ts";
import { runVitest } from "./checks/vitest.ts";

/** Everything that does not need Electron, in the order of the time it takes to mend. Runs all of it. */
export async function runChecks(root: string): Promise<Outcome[]> {
  const { outcomes } = await runStaticChecks(root);
  return [...outcomes, await runVitest(root, "unit"), await runVitest(root, "rules")];
}

/**
 * `--root FOLDER` checks another tree, `--static` leaves out the tests, `--only NAME,NAME` runs
 * these static checks alone, and `--report FILE` writes what they refused as JSON: so the tests in
 * tests/rules run this very command over poisoned trees.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      root: { type: "string" },
      static: { type: "boolean" },
      only: { type: "string" },
      report: { type: "string" },
    },
  });
  const root = resolve(values.root ?? process.cwd());
  let outcomes: Outcome[];
  if (values.static || values.only !== undefined) {
    const checked = await runStaticChecks(root, values.only?.split(","));
    outcomes = checked.outcomes;
    if (values.report) await writeFile(values.report, JSON.stringify(checked.refusals));
  } else {
    outcomes = await runChecks(root);
  }
  console.log(`check: ${countsOf(outcomes)}`);
  if (outcomes.some((outcome) => outcome.failed > 0)) process.exitCode = 1;
}

if (import.meta.main) await main();
