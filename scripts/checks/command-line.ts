import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Check, hasPassed, toLine, type Verdict } from "./finding.ts";

/** The tree to check: `--root FOLDER`, or the working folder, which under `npm run` is the repository. */
function rootFromCommandLine(): string {
  const { values } = parseArgs({ options: { root: { type: "string" } }, strict: true });
  return resolve(values.root ?? process.cwd());
}

/** One check as a command: a line a finding, a line of summary, exit code 1 when it has not passed. */
export async function runAsCommand(name: string, check: Check): Promise<void> {
  const verdict = await check(rootFromCommandLine());
  for (const finding of verdict.findings) console.error(toLine(finding));
  console.log(summary(name, verdict));
  if (!hasPassed(verdict)) process.exitCode = 1;
}

/** `rooms: passed (120 modules)`, or what is wrong. */
export function summary(name: string, verdict: Verdict): string {
  const { looked, unit, findings } = verdict;
  if (looked === 0) return `${name}: FAILED (looked at 0 ${unit}, so it proved nothing)`;
  if (findings.length === 0) return `${name}: passed (${looked} ${unit})`;
  return `${name}: FAILED (${findings.length} refused in ${looked} ${unit})`;
}
