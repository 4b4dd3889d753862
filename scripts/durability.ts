import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { countsOf, crashed, type Outcome } from "./checks/outcome.ts";
import { runVitest } from "./checks/vitest.ts";
import { type Drilled, reliabilityPage } from "./durability/page.ts";
import { runE2e } from "./e2e.ts";

/**
 * The drills behind docs/reliability.md: on the library process, then a shorter set through the real
 * app. All of them write that page, and nothing else does; `--quick` is what `npm test` runs of those on
 * the library process, and writes nothing.
 */
export async function runDrills(root: string, isQuick: boolean): Promise<Outcome[]> {
  const results = join(root, "test-results", "durability.jsonl");
  await rm(results, { force: true });
  if (isQuick) return [await runVitest(root, "durability")];
  process.env.CLAIMBENCH_DRILLS = "full";
  const outcomes = [
    await runVitest(root, "durability"),
    // Folders, so that a new drill cannot be forgotten here.
    await runE2e(root, ["tests/e2e/drills/"]).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return crashed("e2e");
    }),
  ];
  await writeFile(
    join(root, "docs", "reliability.md"),
    reliabilityPage(await readDrilled(results), outcomes),
  );
  console.log("Written: docs/reliability.md");
  return outcomes;
}

async function readDrilled(path: string): Promise<Drilled[]> {
  const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line) as Drilled);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
  const outcomes = await runDrills(process.cwd(), values.quick);
  console.log(`durability: ${countsOf(outcomes)}`);
  if (outcomes.some(({ failed }) => failed > 0)) process.exitCode = 1;
}
