import type { BackupComparison, Difference } from "../../../contract/safety.ts";
import { connect, type ReadDb } from "../connection.ts";

/** Tables of the first format, so that backups from before a change of format can be compared too. */
const tables = { articles: "article", annotations: "annotation", tags: "tag" } as const;

/**
 * What putting a backup in the place of the present project would take away and bring back. Rows are
 * the same when their ids are. Throws SQLite's errors when either cannot be read.
 */
export function compareFiles(backup: string, present: string): BackupComparison {
  const db = connect(backup, { mustExist: true });
  try {
    db.run("ATTACH DATABASE ? AS present", present);
    return {
      articles: difference(db, tables.articles, ""),
      annotations: difference(db, tables.annotations, ""),
      tags: difference(db, tables.tags, "AND (a.name <> b.name OR a.parent_id IS NOT b.parent_id)"),
      notes: difference(db, "note", "AND a.text <> b.text"),
    };
  } finally {
    db.close();
  }
}

function difference(db: ReadDb, table: string, isChanged: string): Difference {
  const count = (sql: string) => db.column<number>(`SELECT count(*) FROM ${sql}`)[0] ?? 0;
  return {
    lost: count(`(SELECT id FROM present.${table} EXCEPT SELECT id FROM main.${table})`),
    gained: count(`(SELECT id FROM main.${table} EXCEPT SELECT id FROM present.${table})`),
    changed:
      isChanged === ""
        ? 0
        : count(`main.${table} AS a JOIN present.${table} AS b ON a.id = b.id WHERE 1 ${isChanged}`),
  };
}
