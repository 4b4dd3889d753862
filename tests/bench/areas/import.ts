import { join } from "node:path";
import Database from "better-sqlite3";
import { connect } from "../../../src/library/db/connection.ts";
import { type ArticleEntry, nextArticleEntry, putArticle } from "../../../src/library/db/index/rows.ts";
import { applyPragmas } from "../../../src/library/db/pragmas.ts";
import { articleFiles } from "../data/files.ts";
import { benchProject } from "../data/project.ts";
import { alternate, timed } from "../measure/alternate.ts";
import { compared, growth } from "../measure/compare.ts";
import type { Row } from "../measure/rows.ts";
import { type AtSize, median } from "../measure/statistics.ts";
import type { Setting } from "./area.ts";

const area = "import";

/** Every table an import fills, in an order in which rows refer to what is there. */
const tables = [
  ...["person", "article_text", "source_file", "article", "article_version", "line", "command_log"],
  "undo_step",
];

/**
 * Text articles from files on the disk to a committed project: read, decoded, taken apart into lines,
 * facts and language proposed, compared with one another, indexed, logged. Against the very rows that
 * come of it, with their index, inserted bare in one transaction.
 */
export async function importArea({ scratch, isQuick, say }: Setting): Promise<Row[]> {
  const rows: Row[] = [];
  const points: AtSize[] = [];
  for (const count of isQuick ? [100, 300, 1000] : [250, 500, 1000]) {
    say(`import: ${count} articles`);
    const files = articleFiles(join(scratch, `files${count}`), count, 3000);
    const content = await importedRows(scratch, files);
    const samples = await alternate(isQuick ? 2 : 5, {
      ours: async (round) => {
        const project = await benchProject(scratch, `Import${count}-${round}`);
        const ms = await timed(() => project.ask("article.import", { paths: files }));
        project.close();
        return ms;
      },
      other: (round) => insertedBare(scratch, `Bare${count}-${round}`, content),
    });
    rows.push(
      compared({
        area,
        name: "text articles of 3 kB",
        size: `${count.toLocaleString("en")} articles`,
        samples,
        otherName: "the same rows inserted bare",
        ...(count === 1000 ? { bar: { most: 2 } } : {}),
      }),
    );
    points.push({ size: count, cost: median(samples.ours) });
  }
  return [...rows, growth(area, "importing", "articles", points)];
}

interface Content {
  readonly rows: readonly { readonly table: string; readonly values: readonly unknown[][] }[];
  readonly entries: readonly ArticleEntry[];
}

/** What an import leaves in a project. */
async function importedRows(scratch: string, files: readonly string[]): Promise<Content> {
  const project = await benchProject(scratch, `Rows${files.length}`);
  await project.ask("article.import", { paths: [...files] });
  const entries: ArticleEntry[] = [];
  for (let after = 0; ; ) {
    const entry = nextArticleEntry(project.project.read, after);
    if (entry === null) break;
    entries.push(entry);
    after = entry.number;
  }
  project.close();
  const db = new Database(project.path, { readonly: true });
  const rows = tables.map((table) => ({
    table,
    values: db.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][],
  }));
  db.close();
  return { rows, entries };
}

async function insertedBare(scratch: string, name: string, { rows, entries }: Content): Promise<number> {
  const empty = await benchProject(scratch, name);
  empty.close();
  const db = connect(empty.path, { mustExist: true });
  applyPragmas(db);
  const ms = await timed(() =>
    db.transaction(() => {
      for (const { table, values } of rows) {
        const sql = `INSERT INTO ${table} VALUES (${values[0]?.map(() => "?").join(", ")})`;
        for (const row of values) db.run(sql, ...(row as string[]));
      }
      for (const entry of entries) putArticle(db, entry);
    }),
  );
  db.close();
  return ms;
}
