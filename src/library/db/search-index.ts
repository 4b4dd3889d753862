import type { ReadDb, Scalar, WriteDb } from "./connection.ts";
import {
  articleEntry,
  highlightEntry,
  type KeptTexts,
  putArticle,
  putHighlight,
  TagFacets,
  takeOut,
} from "./index/rows.ts";
import type { Change } from "./journal.ts";
import type { Table } from "./tables.ts";

const hangsOnAnnotation: readonly Table[] = [
  "annotation_target",
  "annotation_tag",
  "note",
  "review",
  "claim_evidence",
];

/** Facts of an article that its highlights carry in their index entries. */
const sharedFacts = ["source", "author", "date"] as const;

/**
 * Bring full-text search up to date with the rows that changed: once for each annotation and
 * article touched, whether by a command, an undo or a redo.
 */
export function reindex(db: WriteDb, changes: readonly Change[], texts: KeptTexts = new Map()): void {
  const touched = new Touched(db);
  for (const change of changes) touched.by(change);
  const tags = touched.annotations.size === 0 ? null : new TagFacets(db);
  for (const [id, number] of touched.annotations) {
    const entry = highlightEntry(db, id, tags!);
    const known = entry?.number ?? number ?? numberOf(db, "annotation", id);
    if (known !== null && !touched.isNew(id)) takeOut(db, "annotation", known);
    if (entry !== null) putHighlight(db, entry);
  }
  for (const [id, number] of touched.articles) {
    const entry = articleEntry(db, id, texts);
    const known = entry?.number ?? number ?? numberOf(db, "article", id);
    if (known !== null && !touched.isNew(id)) takeOut(db, "article", known);
    if (entry !== null) putArticle(db, entry);
  }
}

/** Ids of what must be indexed again; with the number where the row itself changed and may be gone. */
class Touched {
  readonly annotations = new Map<string, number | null>();
  readonly articles = new Map<string, number | null>();
  /** By id, whether the row was there before the changes. */
  readonly #wasThere = new Map<string, boolean>();
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  /** The index holds nothing of it yet. */
  isNew(id: string): boolean {
    return this.#wasThere.get(id) === false;
  }

  by({ table, before, after }: Change): void {
    const row = after ?? before;
    if (row === null) return;
    if (table === "annotation" || table === "article") {
      const id = String(row.id);
      if (!this.#wasThere.has(id)) this.#wasThere.set(id, before !== null);
    }
    const has = (column: string) => before?.[column] !== after?.[column];
    if (table === "annotation") this.annotations.set(String(row.id), Number(row.number));
    else if (hangsOnAnnotation.includes(table)) this.#touch(this.annotations, row.annotation_id);
    else if (table === "article") {
      this.articles.set(String(row.id), Number(row.number));
      if (sharedFacts.some(has)) this.#annotationsOf(row.id);
    } else if (table === "article_version") {
      this.#touch(this.articles, row.article_id);
      // Its lines, which mostly come next, need not look for it.
      if (after !== null) this.#articleByVersion.set(row.id, String(row.article_id));
    } else if (table === "line") this.#touch(this.articles, this.#articleOf(row.version_id));
    else if (table === "tag" && has("parent_id")) this.#annotationsBelow(row.id);
  }

  #touch(map: Map<string, number | null>, id: Scalar | undefined): void {
    if (id == null || map.has(String(id))) return;
    map.set(String(id), null);
  }

  #annotationsOf(articleId: Scalar | undefined): void {
    const ids = this.#db.column<string>(`SELECT id FROM annotation WHERE article_id = ?`, articleId ?? null);
    for (const id of ids) this.#touch(this.annotations, id);
  }

  /** A tag that moved took everything below it along. */
  #annotationsBelow(tagId: Scalar | undefined): void {
    const ids = this.#db.column<string>(
      `WITH RECURSIVE below (id) AS (
         SELECT ? UNION SELECT tag.id FROM below JOIN tag ON tag.parent_id = below.id
       )
       SELECT DISTINCT annotation_id FROM below JOIN annotation_tag ON annotation_tag.tag_id = below.id`,
      tagId ?? null,
    );
    for (const id of ids) this.#touch(this.annotations, id);
  }

  readonly #articleByVersion = new Map<Scalar | undefined, string | null>();

  /** Null when the version is gone; then its article was touched by that. */
  #articleOf(versionId: Scalar | undefined): string | null {
    let articleId = this.#articleByVersion.get(versionId);
    if (articleId === undefined) {
      const row = this.#db.get<{ article_id: string }>(
        `SELECT article_id FROM article_version WHERE id = ?`,
        versionId ?? null,
      );
      articleId = row?.article_id ?? null;
      this.#articleByVersion.set(versionId, articleId);
    }
    return articleId;
  }
}

function numberOf(db: ReadDb, table: "annotation" | "article", id: string): number | null {
  return db.get<{ number: number }>(`SELECT number FROM ${table} WHERE id = ?`, id)?.number ?? null;
}
