import { countsOf, crashed, type Outcome } from "./checks/outcome.ts";

/**
 * A step whose crash is a failure and not the end. Steps load their own modules, so that one that
 * does not even load leaves the others and the last line standing.
 */
async function step(name: string, run: () => Promise<Outcome[]>): Promise<Outcome[]> {
  try {
    return await run();
  } catch (failure) {
    // What is missing on this machine comes with a sentence that says what to do; a bug needs its stack.
    const isSetup = failure instanceof Error && failure.name === "SetupError";
    console.error(isSetup ? failure.message : failure);
    console.log(`${name}: FAILED (it did not get to the end)`);
    return [crashed(name)];
  }
}

const root = process.cwd();
const outcomes = [
  ...(await step("check", async () => (await import("./check.ts")).runChecks(root))),
  ...(await step("readers", async () => [
    await (await import("./checks/vitest.ts")).runVitest(root, "readers"),
  ])),
  ...(await step("durability", async () => (await import("./durability.ts")).runDrills(root, true))),
  ...(await step("e2e", async () => [await (await import("./e2e.ts")).runE2e(root)])),
];
if (outcomes.some((outcome) => outcome.failed > 0)) process.exitCode = 1;
// The last line, for people and machines: every runner together.
console.log(`Tests: ${countsOf(outcomes)}`);
