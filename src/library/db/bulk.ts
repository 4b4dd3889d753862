import type { ReadDb } from "./connection.ts";

/** Whether all of these are ids of annotations. */
export function areAnnotations(db: ReadDb, ids: readonly string[]): boolean {
  const distinct = [...new Set(ids)];
  const row = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM json_each(?) AS asked JOIN annotation ON annotation.id = asked.value`,
    JSON.stringify(distinct),
  );
  return row?.n === distinct.length;
}
