import { checkDeadCode } from "../dead-code.ts";
import { checkLint } from "../lint.ts";
import { checkRooms } from "../rooms.ts";
import { checkSql } from "../sql.ts";
import { checkTypes } from "../types.ts";
import { summary } from "./command-line.ts";
import { type Check, type Finding, hasPassed, toLine, type Verdict } from "./finding.ts";
import type { Outcome } from "./outcome.ts";

/** Every check that reads the tree without running the product. */
const staticChecks: Readonly<Record<string, Check>> = {
  types: checkTypes,
  lint: checkLint,
  rooms: checkRooms,
  sql: checkSql,
  "dead-code": checkDeadCode,
};

/** Which check refused what; the tests in tests/rules read it. */
export type Refusals = Readonly<Record<string, readonly Finding[]>>;

/** The names of the checks, in the order in which they run. */
export const checkNames: readonly string[] = Object.keys(staticChecks);

/** Run these static checks over `root`; one that crashes has failed and does not stop the others. */
export async function runStaticChecks(
  root: string,
  names: readonly string[] = checkNames,
): Promise<{ outcomes: Outcome[]; refusals: Refusals }> {
  const outcomes: Outcome[] = [];
  const refusals: Record<string, readonly Finding[]> = {};
  for (const name of names) {
    const verdict = await runOne(name, root);
    for (const finding of verdict.findings) console.error(toLine(finding));
    console.log(summary(name, verdict));
    const passed = hasPassed(verdict);
    outcomes.push({ name, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
    refusals[name] = verdict.findings;
  }
  return { outcomes, refusals };
}

async function runOne(name: string, root: string): Promise<Verdict> {
  try {
    const check = staticChecks[name];
    if (!check) throw new Error(`there is no check ${name}`);
    return await check(root);
  } catch (crash) {
    const message = crash instanceof Error ? (crash.stack ?? crash.message) : String(crash);
    const finding: Finding = { file: `scripts/${name}.ts`, line: null, rule: "crashed", message };
    return { looked: 1, unit: "run", findings: [finding] };
  }
}
