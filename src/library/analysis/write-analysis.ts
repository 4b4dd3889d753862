import writeFileAtomic from "write-file-atomic";
import type { Analysed } from "../../contract/analysis.ts";
import type { AnalysisKind } from "../../contract/analysis-kinds.ts";
import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import type { TableRow } from "../../formats/write/csv/rows.ts";
import type { ReadDb } from "../db/connection.ts";
import { reasonOf } from "../db/open.ts";
import { cooccurrence, coverage, matrix, timeline } from "./analyse.ts";

interface Request extends Analysed {
  readonly kind: AnalysisKind;
  readonly path: string;
}

/** Write the numbers of an analysis as CSV: one row a pair, a cell that is not 0, or a tag. */
export async function writeAnalysis(
  db: ReadDb,
  { kind, path, ...asked }: Request,
): Promise<Reply<{ readonly path: string }, "export-failed">> {
  const { csvTable } = await import("../../formats/write/csv/csv-table.ts");
  const { columns, rows } = tables[kind](db, asked);
  try {
    await writeFileAtomic(path, Buffer.from(csvTable(columns, rows), "utf8"), { fsync: true });
    return succeed({ path });
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return refuse("export-failed", { path, reason: reasonOf(error) });
  }
}

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

const tables: Record<AnalysisKind, (db: ReadDb, asked: Analysed) => Table> = {
  cooccurrence: (db, asked) => {
    const { tags, pairs } = cooccurrence(db, asked);
    const byId = new Map(tags.map((tag) => [tag.tagId, tag]));
    return {
      columns: ["tag", "highlights", "other tag", "other highlights", "both", "c"],
      rows: pairs.map(({ a, b, count, c }) => ({
        tag: byId.get(a)!.path,
        highlights: byId.get(a)!.count,
        "other tag": byId.get(b)!.path,
        "other highlights": byId.get(b)!.count,
        both: count,
        c: Number(c.toFixed(4)),
      })),
    };
  },
  matrix: (db, asked) => {
    const { tags, articles, cells } = matrix(db, asked);
    const pathOf = new Map(tags.map(({ tagId, path }) => [tagId, path]));
    const nameOf = new Map(articles.map(({ articleId, name }) => [articleId, name]));
    return {
      columns: ["tag", "article", "highlights"],
      rows: cells.map(({ tagId, articleId, count }) => ({
        ...{ tag: pathOf.get(tagId)!, article: nameOf.get(articleId)!, highlights: count },
      })),
    };
  },
  coverage: (db, asked) => ({
    columns: ["tag", "highlights", "articles", "characters", "share"],
    rows: coverage(db, asked).tags.map(({ path, count, articles, covered, share }) => ({
      ...{ tag: path, highlights: count, articles, characters: covered, share: Number(share.toFixed(6)) },
    })),
  }),
  timeline: (db, asked) => {
    const { tags, cells } = timeline(db, asked);
    const pathOf = new Map(tags.map(({ tagId, path }) => [tagId, path]));
    return {
      columns: ["tag", "date", "highlights"],
      rows: cells
        .toSorted((a, b) => (a.moment < b.moment ? -1 : 1))
        .map(({ tagId, moment, count }) => ({ tag: pathOf.get(tagId)!, date: moment, highlights: count })),
    };
  },
};
