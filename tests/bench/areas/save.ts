import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { makeBulkProject } from "../data/bulk.ts";
import { type BenchProject, benchProject } from "../data/project.ts";
import { alternate, timed } from "../measure/alternate.ts";
import { compared, growth } from "../measure/compare.ts";
import type { Row } from "../measure/rows.ts";
import { type AtSize, median } from "../measure/statistics.ts";
import type { Setting } from "./area.ts";

const area = "save";

/**
 * One highlight with a tag, from the question at the library's door to the answer that says it is on
 * the disk; against the least a disk can do: 8 kB written behind the others and flushed.
 */
export async function saveArea({ scratch, isQuick, say }: Setting): Promise<Row[]> {
  const rows: Row[] = [];
  const points: AtSize[] = [];
  for (const articles of [10, 100, 1000]) {
    const highlights = articles * 10;
    say(`save: beside ${highlights.toLocaleString("en")} highlights`);
    const path = join(scratch, `Save${articles}.claimbench`);
    await makeBulkProject(path, { articles, length: 3000, highlightsEach: 10 }, () => undefined);
    const project = await benchProject(scratch, `Save${articles}`);
    const raw = openSync(join(scratch, `raw${articles}`), "w");
    const samples = await alternate(isQuick ? 100 : 400, {
      ours: saving(project, await articleIds(project)),
      other: () => timed(() => appended(raw)),
      warmUps: 10,
    });
    closeSync(raw);
    project.close();
    const size = `${highlights.toLocaleString("en")} highlights`;
    const isLargest = articles === 1000;
    rows.push(
      compared({
        area,
        name: "one highlight with a tag, acknowledged",
        size,
        samples,
        otherName: "8 kB write + fdatasync",
        ...(isLargest ? { bar: { most: 3 } } : {}),
      }),
    );
    points.push({ size: highlights, cost: median(samples.ours) });
  }
  return [...rows, growth(area, "saving", "highlights", points)];
}

async function articleIds(project: BenchProject): Promise<string[]> {
  return (await project.ask("article.list", {})).map(({ id }) => id);
}

function saving(project: BenchProject, ids: readonly string[]): (round: number) => Promise<number> {
  return (round) => {
    const start = 10 + ((round * 37) % 2000);
    const articleId = ids[round % ids.length]!;
    return timed(() =>
      project.ask("annotation.create", { articleId, start, end: start + 80, tags: [`tag ${round % 20}`] }),
    );
  };
}

const page = Buffer.alloc(8192, "x");

function appended(file: number): void {
  writeSync(file, page);
  fdatasyncSync(file);
}
