import { foldText } from "../../../core/query/words/folded-text.ts";
import type { Range } from "../../../core/text/range.ts";
import { stretchesBetween, stretchesOf } from "../../../core/text/stretches.ts";
import { given, type ReadDb, type WriteDb } from "../connection.ts";
import { textWithHash } from "../store-article.ts";
import { facetsOfDay } from "./days.ts";
import {
  claimFacet,
  everyFacet,
  importanceFacet,
  junkFacet,
  nameFacet,
  noteFacet,
  subtreeFacet,
  tagFacet,
} from "./facets.ts";

/** Stands between stretches of an article that do not follow one another, so that no phrase crosses. */
const barrier = " \u{f8ff}\u{f8fe}\u{f8ff} ";

/** What the index holds of a highlight. */
export interface HighlightEntry {
  readonly number: number;
  readonly quote: string;
  readonly note: string;
  readonly facet: string;
  /** Folded as `~word` folds, for the trigrams. */
  readonly folded: string;
}

/** What the index holds of an article. */
export interface ArticleEntry {
  readonly number: number;
  readonly body: string;
  readonly junk: string;
  readonly facet: string;
  /** Its name and title too, which `article:` looks into. */
  readonly folded: string;
}

interface HighlightRow {
  readonly number: number;
  readonly quote: string | null;
  readonly note: string | null;
  readonly person_id: string;
  readonly source: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly importance: number;
  /** 0 or 1 */
  readonly claims: number;
  readonly tag_ids: string | null;
}

const highlightColumns = `
  SELECT annotation.number,
         (SELECT group_concat(quote, ' ') FROM annotation_target
           WHERE annotation_id = annotation.id AND version_id = newest_version.version_id) AS quote,
         note.text AS note, annotation.person_id, annotation.importance,
         article.source, article.author, article.date,
         EXISTS (SELECT 1 FROM claim_evidence WHERE annotation_id = annotation.id) AS claims,
         (SELECT group_concat(tag_id) FROM annotation_tag WHERE annotation_id = annotation.id) AS tag_ids
    FROM annotation
    JOIN article ON article.id = annotation.article_id
    JOIN newest_version ON newest_version.article_id = annotation.article_id
    LEFT JOIN note ON note.annotation_id = annotation.id`;

const oneHighlight = `${highlightColumns} WHERE annotation.id = ${given}`;

/**
 * The index entry of a highlight; null when it stands nowhere in the newest text: it waits for
 * review, or was given up, or is gone.
 */
export function highlightEntry(db: ReadDb, annotationId: string, tags: TagFacets): HighlightEntry | null {
  const row = db.get<HighlightRow>(oneHighlight, annotationId);
  return row === undefined ? null : entryOf(row, tags);
}

/** The next entries of a whole project, in the order the highlights were made. */
export function highlightEntries(
  db: ReadDb,
  tags: TagFacets,
  { after, most }: { after: number; most: number },
): { entries: HighlightEntry[]; last: number | null } {
  const rows = db.all<HighlightRow>(
    `${highlightColumns} WHERE annotation.number > ? ORDER BY annotation.number LIMIT ?`,
    after,
    most,
  );
  const entries = rows.map((row) => entryOf(row, tags)).filter((entry) => entry !== null);
  return { entries, last: rows.at(-1)?.number ?? null };
}

function entryOf(row: HighlightRow, tags: TagFacets): HighlightEntry | null {
  if (row.quote === null) return null;
  const facets = new Set([everyFacet, nameFacet("person", row.person_id)]);
  for (const tagId of row.tag_ids?.split(",") ?? []) for (const facet of tags.of(tagId)) facets.add(facet);
  addArticleFacts(facets, row);
  if (row.note !== null) facets.add(noteFacet);
  if (row.claims > 0) facets.add(claimFacet);
  if (row.importance > 0) facets.add(importanceFacet(row.importance));
  return {
    number: row.number,
    quote: row.quote,
    note: row.note ?? "",
    facet: [...facets].join(" "),
    folded: [row.quote, row.note ?? ""].map((text) => foldText(text).text).join("\n"),
  };
}

function addArticleFacts(facets: Set<string>, row: Pick<ArticleRow, "source" | "author" | "date">): void {
  if (row.source !== null) facets.add(nameFacet("source", row.source));
  if (row.author !== null) facets.add(nameFacet("author", row.author));
  for (const facet of row.date === null ? [] : facetsOfDay(row.date)) facets.add(facet);
}

/** The facets that each tag gives a highlight: its own, and that of the subtree of each tag above it. */
export class TagFacets {
  readonly #db: ReadDb;
  readonly #rows = new Map<string, TagRow | undefined>();

  constructor(db: ReadDb) {
    this.#db = db;
  }

  of(tagId: string): string[] {
    const own = this.#row(tagId);
    if (own === undefined) throw new Error(`no tag ${tagId}`);
    const facets = [tagFacet(own.number)];
    for (let row = own; ; ) {
      facets.push(subtreeFacet(row.number));
      const above = row.parent_id === null ? undefined : this.#row(row.parent_id);
      // A tag cannot stand below itself; a damaged file must not hang us all the same.
      if (above === undefined || facets.length > mostAbove) return facets;
      row = above;
    }
  }

  /** Each tag is read once, when it is first met: most changes concern a few. */
  #row(tagId: string): TagRow | undefined {
    if (!this.#rows.has(tagId)) {
      this.#rows.set(tagId, this.#db.get<TagRow>(`SELECT number, parent_id FROM tag WHERE id = ?`, tagId));
    }
    return this.#rows.get(tagId);
  }
}

interface TagRow {
  readonly number: number;
  readonly parent_id: string | null;
}

/** More than a tag may have above it. */
const mostAbove = 1000;

interface ArticleRow {
  readonly number: number;
  readonly name: string;
  readonly title: string | null;
  readonly version_id: string;
  readonly text_sha256: string;
  readonly source: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

const articleColumns = `
  SELECT article.number, article.name, article.title, version.id AS version_id, version.text_sha256,
         article.source, article.author, article.date
    FROM article
    JOIN newest_version ON newest_version.article_id = article.id
    JOIN article_version AS version ON version.id = newest_version.version_id`;

/** Texts that are at hand, by their hash. */
export type KeptTexts = ReadonlyMap<string, string>;

/** The index entry of an article's newest text; null when there is no such article. */
export function articleEntry(db: ReadDb, articleId: string, texts: KeptTexts): ArticleEntry | null {
  const row = db.get<ArticleRow>(`${articleColumns} WHERE article.id = ${given}`, articleId);
  return row === undefined ? null : articleEntryOf(db, row, texts);
}

/** The entry of the next article in order of import. */
export function nextArticleEntry(db: ReadDb, after: number): ArticleEntry | null {
  const row = db.get<ArticleRow>(
    `${articleColumns} WHERE article.number > ? ORDER BY article.number LIMIT 1`,
    after,
  );
  return row === undefined ? null : articleEntryOf(db, row);
}

function articleEntryOf(db: ReadDb, row: ArticleRow, texts: KeptTexts = new Map()): ArticleEntry {
  const text = texts.get(row.text_sha256) ?? textWithHash(db, row.text_sha256);
  if (text === null) throw new Error(`no text ${row.text_sha256}`);
  const junk = stretchesOf(text, junkLines(db, row.version_id));
  const facets = new Set([everyFacet]);
  addArticleFacts(facets, row);
  if (junk.length > 0) facets.add(junkFacet);
  const joined = (stretches: readonly Range[]) =>
    stretches.map(({ start, end }) => text.slice(start, end)).join(barrier);
  return {
    number: row.number,
    body: joined(stretchesBetween(junk, text.length)),
    junk: joined(junk),
    facet: [...facets].join(" "),
    folded: [row.name, row.title ?? "", text].map((part) => foldText(part).text).join("\n"),
  };
}

/** The junk lines of a version, in text order. */
function junkLines(db: ReadDb, versionId: string): Range[] {
  return db.all<Range>(
    `SELECT start_utf16 AS start, end_utf16 AS end FROM line
      WHERE version_id = ${given} AND role = 'junk' ORDER BY ordinal`,
    versionId,
  );
}

export function putHighlight(db: WriteDb, entry: HighlightEntry): void {
  db.run(
    `INSERT INTO annotation_search (rowid, quote, note, facet) VALUES (?, ?, ?, ?)`,
    entry.number,
    entry.quote,
    entry.note,
    entry.facet,
  );
  db.run(`INSERT INTO annotation_trigram (rowid, folded) VALUES (?, ?)`, entry.number, entry.folded);
}

export function putArticle(db: WriteDb, entry: ArticleEntry): void {
  db.run(
    `INSERT INTO article_search (rowid, body, junk, facet) VALUES (?, ?, ?, ?)`,
    entry.number,
    entry.body,
    entry.junk,
    entry.facet,
  );
  db.run(`INSERT INTO article_trigram (rowid, folded) VALUES (?, ?)`, entry.number, entry.folded);
}

/** Take a row out of the index; nothing happens when it is not in it. */
export function takeOut(db: WriteDb, table: "annotation" | "article", number: number): void {
  db.run(`DELETE FROM ${table}_search WHERE rowid = ?`, number);
  db.run(`DELETE FROM ${table}_trigram WHERE rowid = ?`, number);
}
