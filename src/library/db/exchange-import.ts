import type { ReadDb, WriteDb } from "./connection.ts";
import type { Rows } from "./tables.ts";

/** Rows that bringing in an exchange file asks for and no other command does. */

/** Whether a row of this kind has this id already. */
export function isTaken(
  db: ReadDb,
  table: "article" | "article_version" | "annotation" | "note" | "tag" | "person" | "saved_search" | "report",
  id: string,
): boolean {
  return db.get(`SELECT 1 AS found FROM ${table} WHERE id = ?`, id) !== undefined;
}

/** Articles whose file name, web address, title or label this is, in the order of import. */
export function articlesKnownAs(
  db: ReadDb,
  field: "name" | "url" | "title" | "label",
  value: string,
): string[] {
  return db.column<string>(`SELECT id FROM article WHERE ${field} = ? ORDER BY number`, value);
}

/** The first claim with these words, or null. */
export function claimOfText(db: ReadDb, text: string): string | null {
  return (
    db.get<{ id: string }>(`SELECT id FROM claim WHERE text = ? ORDER BY number LIMIT 1`, text)?.id ?? null
  );
}

export function personNamed(db: ReadDb, name: string): string | null {
  return db.get<{ id: string }>(`SELECT id FROM person WHERE name = ?`, name)?.id ?? null;
}

/** Make a person known. Not undoable: the log names persons for ever. */
export function insertPerson(db: WriteDb, id: string, name: string): void {
  db.run(`INSERT INTO person (id, name) VALUES (?, ?)`, id, name);
}

/** Every piece of every annotation that stands in a version, in the order of the text. */
export function piecesIn(db: ReadDb, versionId: string): Rows["annotation_target"][] {
  return db.all(
    `SELECT * FROM annotation_target WHERE version_id = ? ORDER BY annotation_id, start_utf16, end_utf16`,
    versionId,
  );
}

export function annotationPerson(db: ReadDb, annotationId: string): string | null {
  return (
    db.get<{ person_id: string }>(`SELECT person_id FROM annotation WHERE id = ?`, annotationId)?.person_id ??
    null
  );
}

/** What waits for review in a version without a place in any. */
export function reviewsIn(db: ReadDb, versionId: string): { annotation_id: string; quote: string }[] {
  return db.all(`SELECT annotation_id, quote FROM review WHERE version_id = ? AND quote <> ''`, versionId);
}
