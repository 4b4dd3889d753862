import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { cachedProject } from "../../data/cached-project.ts";
import { alternate } from "../../measure/alternate.ts";
import { compared, growth } from "../../measure/compare.ts";
import type { Row } from "../../measure/rows.ts";
import { type AtSize, median } from "../../measure/statistics.ts";
import type { Setting } from "../area.ts";
import { type Started, starters } from "./launches.ts";
import { megabytesOf } from "./processes.ts";

const area = "memory";
const name = "PSS of all processes, MB";
const otherName = "a bare Electron window";

/**
 * Time for what a start leaves behind to be given back, in milliseconds; and for the first backup, which is
 * made five seconds after opening in a process of its own, and counted as 32 MB of ours.
 */
const settling = 10_000;

/**
 * Memory of all processes of the program, shared pages divided among those that share them (PSS), in
 * megabytes. Only Linux tells; elsewhere there is no row.
 */
export async function memoryArea({ scratch, isQuick, say }: Setting): Promise<Row[]> {
  if (!existsSync("/proc/self/smaps_rollup")) {
    say("memory: only Linux tells how much is shared; left out");
    return [];
  }
  const { ours, bare } = await starters(scratch);
  const weigh = async (start: () => Promise<Started>) => {
    const { pid, quit } = await start();
    await wait(settling);
    const megabytes = megabytesOf(pid);
    await quit();
    return megabytes;
  };
  say("memory: the sample project, by turns with a bare window");
  const samples = await alternate(isQuick ? 2 : 4, { ours: () => weigh(ours), other: () => weigh(bare) });
  const rows = [compared({ area, name, size: "sample project", samples, otherName, bar: { most: 1.3 } })];
  const points: AtSize[] = [];
  for (const articles of [100, 1000, 10_000]) {
    const size = `${articles.toLocaleString("en")} articles of 3 kB`;
    say(`memory: ${size}`);
    const path = join(scratch, `Memory${articles}.claimbench`);
    copyFileSync(await cachedProject({ articles, length: 3000, highlightsEach: 10 }, say), path);
    const samples = await alternate(isQuick ? 1 : 2, {
      ours: () => weigh(() => ours(path)),
      other: () => weigh(bare),
      warmUps: 0,
    });
    rows.push(compared({ area, name, size, samples, otherName }));
    points.push({ size: articles, cost: median(samples.ours) });
  }
  return [...rows, growth(area, "memory", "articles", points)];
}
