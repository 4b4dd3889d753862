import Database from "better-sqlite3";
import type { Reply } from "../../../../src/contract/failures.ts";
import { connect } from "../../../../src/library/db/connection.ts";
import { applyPragmas } from "../../../../src/library/db/pragmas.ts";
import { countLineRoles } from "../../../../src/library/search/line-roles.ts";
import { runSearch } from "../../../../src/library/search/run.ts";
import { cachedProject } from "../../data/cached-project.ts";
import { alternate, timed } from "../../measure/alternate.ts";
import { compared, figure, growth } from "../../measure/compare.ts";
import type { Row } from "../../measure/rows.ts";
import { type AtSize, median } from "../../measure/statistics.ts";
import type { Setting } from "../area.ts";
import { scansOf } from "./plans.ts";
import { classes, searchesOf } from "./queries.ts";
import { WatchedDb } from "./watched-db.ts";

const area = "search";

/** As many hits as the window asks for at first. */
const limit = 200;

/** Every kind of search in growing projects, against the very statements it asks, run bare in the same process. */
export async function searchClasses({ isQuick, say }: Setting): Promise<Row[]> {
  const sizes = isQuick ? [100, 1000, 10_000] : [1000, 10_000, 100_000];
  const rows: Row[] = [];
  const points = new Map<string, AtSize[]>(classes.map(({ name }) => [name, []]));
  for (const articles of sizes) {
    const path = await cachedProject({ articles, length: 3000, highlightsEach: 10 }, say);
    // Settings are those of an open project; quick_check would read the whole file first.
    const writer = connect(path, { mustExist: true });
    applyPragmas(writer);
    const connection = new Database(path, { readonly: true });
    connection.exec("PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY");
    const db = new WatchedDb(connection);
    const isLargest = articles === sizes.at(-1);
    const scans = new Set<string>();
    for (const searchClass of classes) {
      const searches = searchesOf(searchClass, isQuick ? 10 : 20);
      say(`search: ${searchClass.name} in ${articles.toLocaleString("en")} articles`);
      const { samples, statements } = await sampled(db, searches, { ...searchClass, rounds: 2 });
      for (const sql of statements) for (const detail of scansOf(db, sql)) scans.add(`${detail}: ${sql}`);
      const size = `${articles.toLocaleString("en")} articles, ${(articles * 10).toLocaleString("en")} highlights`;
      const comparison = { area, name: searchClass.name, size, samples, otherName: "the same SQL bare" };
      points.get(searchClass.name)?.push({ size: articles, cost: median(samples.ours) });
      if (isLargest) rows.push(compared({ ...comparison, by: "p95", bar: { most: 1.5 } }));
      else rows.push(compared({ ...comparison, by: "p95" }));
    }
    if (isLargest) rows.push(noScan(scans, articles));
    connection.close();
    writer.close();
  }
  return [...rows, ...classes.map(({ name }) => growth(area, name, "articles", points.get(name) ?? []))];
}

async function sampled(
  db: WatchedDb,
  searches: readonly string[],
  { withLines = false, rounds }: { withLines?: boolean; rounds: number },
) {
  const search = (typed: string) => {
    take(runSearch(db, { query: typed, limit }));
    if (withLines) take(countLineRoles(db, typed));
  };
  const asked = new Map(searches.map((query) => [query, db.watch(() => search(query))]));
  const query = (round: number) => searches[round % searches.length]!;
  const samples = await alternate(searches.length * rounds, {
    ours: (round) => timed(() => search(query(round))),
    other: (round) => timed(() => db.again(asked.get(query(round)) ?? [])),
    warmUps: 2,
  });
  const statements = new Set([...asked.values()].flatMap((all) => all.map(({ sql }) => sql)));
  return { samples, statements };
}

/** What EXPLAIN QUERY PLAN says of every statement that all those searches asked. */
function noScan(scans: ReadonlySet<string>, articles: number): Row {
  for (const scan of scans) console.error(`It scans a table: ${scan}`);
  return figure({
    area,
    name: "statements that scan a table",
    size: `${articles.toLocaleString("en")} articles`,
    ours: scans.size,
    bar: { most: 0 },
  });
}

function take(reply: Reply<unknown>): void {
  if (!reply.ok) throw new Error(reply.message);
}
