import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { withDraft } from "../../scripts/electron/cache-folder.ts";
import { projectRoot } from "../../scripts/electron/electron-package.ts";
import { areas } from "./areas/all.ts";
import { machine } from "./measure/machine.ts";
import { pageOf } from "./measure/page.ts";
import { readRecord, withArea, writeRecord } from "./measure/record.ts";
import { plainRow, type Row } from "./measure/rows.ts";
import { tableOf } from "./measure/table.ts";
import { notes } from "./notes.ts";
import { readOptions } from "./options.ts";

/**
 * `npm run bench`: measures ours beside another by turns and prints one table. What was not quick is
 * kept, area by area, and docs/benchmarks.md is written anew from all that is kept.
 * `scripts/bench.ts` starts this.
 */
const docs = join(projectRoot, "docs");
const kept = join(docs, "benchmarks.json");
const known = Object.keys(areas);
const { names, isQuick, isJson } = readOptions(process.argv.slice(2), known);
const rows: Row[] = [];
const failed: string[] = [];
const say = (line: string) => console.error(line);

for (const name of names) {
  const began = performance.now();
  try {
    await measure(name);
  } catch (error) {
    // The others are measured all the same; what was measured is not lost.
    failed.push(name);
    console.error(error);
  }
  say(`${name}: ${Math.round((performance.now() - began) / 1000)} s`);
}

async function measure(name: string): Promise<void> {
  await withDraft(async (scratch) => {
    const found = await areas[name]!.run({ isQuick, scratch, say });
    rows.push(...found);
    if (isQuick) return;
    const measured = { day: new Date().toISOString().slice(0, 10), machine: machine(), rows: found };
    // Read each time: another run may have measured another area meanwhile.
    const record = withArea(readRecord(kept), name, measured, known);
    writeRecord(kept, record);
    writeFileSync(join(docs, "benchmarks.md"), pageOf(record, notes));
    say(`${name}: written to docs/benchmarks.md`);
  });
}

if (isJson) console.log(JSON.stringify({ rows: rows.map(plainRow) }));
else console.log(tableOf(rows));
const missed = rows.filter(({ held }) => held === false);
for (const { area, name, size } of missed) console.error(`Bar missed: ${area}, ${name}, ${size}.`);
for (const name of failed) console.error(`Not measured, because it failed: ${name}.`);
if (failed.length > 0) process.exitCode = 1;
