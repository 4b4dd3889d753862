import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { withDraft } from "../../scripts/electron/cache-folder.ts";
import { projectRoot } from "../../scripts/electron/electron-package.ts";
import { areas } from "./areas/all.ts";
import { pageOf } from "./measure/page.ts";
import { plainRow, type Row } from "./measure/rows.ts";
import { tableOf } from "./measure/table.ts";
import { readOptions } from "./options.ts";

/**
 * `npm run bench`: measures ours beside another by turns, prints one table, and, after a whole run
 * that was not quick, writes it to docs/benchmarks.md. `scripts/bench.ts` starts this.
 */
const { names, isQuick, isJson } = readOptions(process.argv.slice(2), Object.keys(areas));
const rows: Row[] = [];
for (const name of names) {
  await withDraft(async (scratch) => {
    const say = (line: string) => console.error(line);
    rows.push(...(await areas[name]!.run({ isQuick, scratch, say })));
  });
}
if (isJson) console.log(JSON.stringify({ rows: rows.map(plainRow) }));
else console.log(tableOf(rows));
const isWhole = names.length === Object.keys(areas).length;
if (isWhole && !isQuick) {
  writeFileSync(join(projectRoot, "docs", "benchmarks.md"), pageOf(rows));
  console.error("Written to docs/benchmarks.md.");
}
const missed = rows.filter(({ held }) => held === false);
for (const { area, name, size } of missed) console.error(`Bar missed: ${area}, ${name}, ${size}.`);
