import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { runAsCommand } from "./checks/command-line.ts";
import type { CompileJob } from "./checks/compile.ts";
import { type Finding, filesUnder, type Verdict } from "./checks/finding.ts";

/**
 * Every program of the project; a room is its own, because its globals are part of its rule
 * (docs/architecture.md). One worker for each row: a build machine has two cores, and in a row
 * stand the programs that share the most declaration files, which are then read once.
 */
const rows = [
  ["src/core", "src/contract", "src/renderer"],
  ["src/formats", "src/library", "src/cli", "src/main", "src/preload", "scripts", "tests"],
];

/**
 * Compile each room with its own tsconfig. A room that has no source file yet is left out, since
 * the compiler calls it an error.
 */
export async function checkTypes(root: string): Promise<Verdict> {
  const results = await Promise.all(
    rows.map(async (row) => {
      const programs: string[] = [];
      for (const program of row) {
        if ((await filesUnder(root, program, [".ts", ".tsx"])).length > 0) programs.push(program);
      }
      return { programs, findings: await compileInWorker({ root, programs }) };
    }),
  );
  return {
    looked: results.reduce((total, { programs }) => total + programs.length, 0),
    unit: "programs",
    findings: results.flatMap(({ findings }) => findings),
  };
}

async function compileInWorker(job: CompileJob): Promise<Finding[]> {
  const worker = new Worker(new URL("./checks/compile.ts", import.meta.url), {
    workerData: job,
    // Syntax trees live long; the small nursery that V8 gives by default only copies them about.
    resourceLimits: { maxYoungGenerationSizeMb: 128, maxOldGenerationSizeMb: 4096 },
  });
  const [findings] = (await once(worker, "message")) as [Finding[]];
  return findings;
}

if (import.meta.main) await runAsCommand("types", checkTypes);
