import type { ReadDb } from "../../../../src/library/db/connection.ts";

/**
 * Read whole, and small: the codebook and the list of persons, whose names are compared one by one.
 * The rest is no table: lists that were bound, what a statement has made itself, a line without FROM.
 */
const allowed =
  /^SCAN (tag|person|json_each|asked|pragma_data_version|name|value|\d+ CONSTANT ROWS?|CONSTANT ROW|\(subquery-\d+\)|counted|evidence|above)(?!\w)/;

/** The steps of SQLite's plan for a statement that would walk over all rows of a table. */
export function scansOf(db: ReadDb, sql: string): string[] {
  const nulls = Array.from(sql.matchAll(/\?/g), () => null);
  const plan = db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...nulls);
  return plan.map(({ detail }) => detail).filter(isScan);
}

function isScan(detail: string): boolean {
  if (!detail.startsWith("SCAN ")) return false;
  // FTS5 names its plans; M is a look-up by MATCH, and without one it walks all rows.
  const index = /VIRTUAL TABLE INDEX \d+:(\S*)/.exec(detail)?.[1];
  if (/_(search|trigram)\b/.test(detail) && index !== undefined) return !index.startsWith("M");
  // The index's own words; fts5vocab says in these bits that it was given a word or where to begin.
  const words = /^SCAN temp\.article_(?:term|place) VIRTUAL TABLE INDEX (\d+)/.exec(detail)?.[1];
  if (words !== undefined) return (Number(words) & 0x700) === 0;
  return !allowed.test(detail);
}
