import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { cachedProject } from "../../data/cached-project.ts";
import { alternate } from "../../measure/alternate.ts";
import { compared, growth } from "../../measure/compare.ts";
import type { Row } from "../../measure/rows.ts";
import { type AtSize, median } from "../../measure/statistics.ts";
import type { Setting } from "../area.ts";
import { type Started, starters } from "./launches.ts";

const area = "start";
const name = "start to interactive";
const otherName = "a bare Electron window";

/** Time for the check after opening to end, without which the next start begins with it. Milliseconds. */
const checkedMs = 8000;

/** From the start of the process to an article that can be read, and to a bare window's text. */
export async function startArea({ scratch, isQuick, say }: Setting): Promise<Row[]> {
  const { ours, bare } = await starters(scratch);
  const timedStart = async (start: () => Promise<Started>, leaveMs = 0) => {
    const { quit, ms } = await start();
    await wait(leaveMs);
    await quit();
    return ms;
  };
  say("start: the sample project, by turns with a bare window");
  const samples = await alternate(isQuick ? 4 : 9, {
    ours: () => timedStart(ours),
    other: () => timedStart(bare),
  });
  const rows = [compared({ area, name, size: "sample project", samples, otherName, bar: { most: 1.35 } })];
  const points: AtSize[] = [];
  for (const articles of [100, 1000, 10_000]) {
    const size = `${articles.toLocaleString("en")} articles of 3 kB`;
    say(`start: ${size}`);
    const path = join(scratch, `Start${articles}.claimbench`);
    copyFileSync(await cachedProject({ articles, length: 3000, highlightsEach: 10 }, say), path);
    const samples = await alternate(isQuick ? 2 : 3, {
      ours: () => timedStart(() => ours(path), articles > 100 ? checkedMs : 0),
      other: () => timedStart(bare),
    });
    rows.push(compared({ area, name, size, samples, otherName }));
    points.push({ size: articles, cost: median(samples.ours) });
  }
  return [...rows, growth(area, "starting", "articles", points)];
}
