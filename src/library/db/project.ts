import type { ReadDb, WriteDb } from "./connection.ts";
import { newId } from "./ids.ts";

/** Marks the file as ours, in SQLite's header: "CLMB". */
export const applicationId = 0x434c4d42;

export function insertProject(db: WriteDb, createdMs: number): void {
  db.exec(`PRAGMA application_id = ${applicationId}`);
  db.run(`INSERT INTO project (id, created_ms) VALUES (?, ?)`, newId(), createdMs);
}

export function projectId(db: ReadDb): string {
  const row = db.get<{ id: string }>(`SELECT id FROM project`);
  if (row === undefined) throw new Error("the project has no id");
  return row.id;
}

export function countRows(db: ReadDb): { articles: number; annotations: number; tags: number } {
  return db.get<{ articles: number; annotations: number; tags: number }>(
    `SELECT (SELECT count(*) FROM article) AS articles,
            (SELECT count(*) FROM annotation) AS annotations,
            (SELECT count(*) FROM tag) AS tags`,
  )!;
}
