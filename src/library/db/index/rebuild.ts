import type { ReadDb, WriteDb } from "../connection.ts";
import { highlightEntries, nextArticleEntry, putArticle, putHighlight, TagFacets } from "./rows.ts";

/** Counts up whenever the entries of the index change their meaning; projects are then indexed again. */
const indexFormat = 1;

const tables = ["annotation_search", "annotation_trigram", "article_search", "article_trigram"];

/** Highlights read at once. */
const batch = 2000;

/** Index a project again when its index was made by another format, or never. */
export function bringIndexUpToDate(db: WriteDb): void {
  if (isIndexUpToDate(db)) return;
  db.transaction(() => rebuildIndex(db));
}

export function isIndexUpToDate(db: ReadDb): boolean {
  return formatOf(db) === indexFormat;
}

function formatOf(db: ReadDb): number {
  return db.get<{ format: number }>(`SELECT format FROM search_index`)?.format ?? 0;
}

/** Make the whole index from the rows it stands for; to be called inside a transaction. */
export function rebuildIndex(db: WriteDb): void {
  for (const table of tables) db.run(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`);
  for (let after = 0; ; ) {
    const entry = nextArticleEntry(db, after);
    if (entry === null) break;
    putArticle(db, entry);
    after = entry.number;
  }
  const tags = new TagFacets(db);
  for (let after = 0; ; ) {
    const { entries, last } = highlightEntries(db, tags, { after, most: batch });
    for (const entry of entries) putHighlight(db, entry);
    if (last === null) break;
    after = last;
  }
  db.run(`DELETE FROM search_index`);
  db.run(`INSERT INTO search_index (format) VALUES (?)`, indexFormat);
}
