import type { WriteDb } from "./connection.ts";
import type { Change } from "./journal.ts";
import type { Table } from "./tables.ts";

const hangsOnAnnotation: readonly Table[] = ["annotation_target", "annotation_tag", "note", "review"];

/**
 * Bring full-text search up to date with the rows that changed: once for each annotation and
 * article touched, whether by a command, an undo or a redo.
 */
export function reindex(db: WriteDb, changes: readonly Change[]): void {
  const annotations = new Map<string, number | null>();
  const articles = new Map<string, number | null>();
  for (const { table, before, after } of changes) {
    const row = after ?? before;
    if (row === null) continue;
    if (table === "annotation") annotations.set(String(row.id), Number(row.number));
    if (hangsOnAnnotation.includes(table)) {
      const id = String(row.annotation_id);
      if (!annotations.has(id)) annotations.set(id, null);
    }
    if (table === "article") articles.set(String(row.id), Number(row.number));
    if (table === "article_version") {
      const id = String(row.article_id);
      if (!articles.has(id)) articles.set(id, null);
    }
  }
  for (const [id, number] of annotations) reindexAnnotation(db, id, number);
  for (const [id, number] of articles) reindexArticle(db, id, number);
}

/** `number` is known when the row itself changed, and needed when it is gone. */
function reindexAnnotation(db: WriteDb, id: string, number: number | null): void {
  const row = db.get<{ number: number; quote: string | null; note: string | null; facet: string | null }>(
    `SELECT number,
            (SELECT group_concat(quote, ' ') FROM annotation_target
               JOIN newest_version ON newest_version.version_id = annotation_target.version_id
              WHERE annotation_id = annotation.id) AS quote,
            (SELECT text FROM note WHERE annotation_id = annotation.id) AS note,
            (SELECT group_concat('t' || tag.number, ' ') FROM annotation_tag JOIN tag ON tag.id = tag_id
              WHERE annotation_id = annotation.id) AS facet
       FROM annotation WHERE id = ?`,
    id,
  );
  const known = row?.number ?? number;
  if (known === null) return;
  db.run(`DELETE FROM annotation_search WHERE rowid = ?`, known);
  // One that waits for review, or was given up, stands nowhere in the newest text and is not found.
  if (row === undefined || row.quote === null) return;
  db.run(
    `INSERT INTO annotation_search (rowid, quote, note, facet) VALUES (?, ?, ?, ?)`,
    row.number,
    row.quote,
    row.note ?? "",
    row.facet ?? "",
  );
}

function reindexArticle(db: WriteDb, id: string, number: number | null): void {
  const row = db.get<{ number: number; title: string | null; text: string }>(
    `SELECT number, title, article_text.text FROM article
       JOIN newest_version ON newest_version.article_id = article.id
       JOIN article_version AS version ON version.id = newest_version.version_id
       JOIN article_text ON article_text.sha256 = version.text_sha256
      WHERE article.id = ?`,
    id,
  );
  const known = row?.number ?? number;
  if (known === null) return;
  db.run(`DELETE FROM article_search WHERE rowid = ?`, known);
  if (row === undefined) return;
  db.run(
    `INSERT INTO article_search (rowid, title, body) VALUES (?, ?, ?)`,
    row.number,
    row.title ?? "",
    row.text,
  );
}
