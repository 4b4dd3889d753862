import type { Asks } from "../../core/query/answers.ts";
import type { LineRole } from "../../core/text/line.ts";
import type { ReadDb } from "./connection.ts";

/** What a search asks of an article beside its text. */
export interface ArticleCandidate {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly isAnnotated: boolean;
}

type ArticleRow = Omit<ArticleCandidate, "isAnnotated"> & { readonly annotated: number };

/** Articles by their numbers, the newest first. Touches no text. */
export function articleCandidates(db: ReadDb, numbers: readonly number[]): ArticleCandidate[] {
  return db
    .all<ArticleRow>(
      `SELECT article.id, article.number, article.name, article.title, article.source, article.author,
              article.date, article_count.annotations > 0 AS annotated
         FROM article JOIN article_count ON article_count.number = article.number
        WHERE article.number IN (SELECT value FROM json_each(?)) ORDER BY article.number DESC`,
      JSON.stringify(numbers),
    )
    .map(({ annotated, ...row }) => ({ ...row, isAnnotated: annotated === 1 }));
}

/** A highlight with what a search asks of it. */
export interface HighlightCandidate {
  readonly number: number;
  readonly quote: string;
  readonly note: string | null;
  readonly person: string | null;
  readonly hasClaim: boolean;
  readonly importance: number;
  readonly roles: readonly LineRole[];
  readonly tagIds: readonly string[];
  readonly article: Pick<ArticleCandidate, "name" | "title" | "source" | "author" | "date">;
}

interface HighlightRow {
  readonly number: number;
  readonly quote: string;
  readonly note: string | null;
  readonly person: string | null;
  readonly has_claim: number;
  readonly importance: number;
  /** Of the lines it stands in. */
  readonly roles: string | null;
  readonly tag_ids: string | null;
  readonly name: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

/**
 * Highlights by their numbers, the newest first. What nobody asks for is not looked up: there may be
 * a million of them, and each table costs as much as the words.
 */
export function highlightCandidates(
  db: ReadDb,
  numbers: readonly number[],
  { tags, claims, roles, surroundings }: Asks,
): HighlightCandidate[] {
  const columns = [
    `annotation.number, annotation.importance, note.text AS note`,
    `(SELECT group_concat(quote, ' ') FROM annotation_target
       WHERE annotation_id = annotation.id AND version_id = newest_version.version_id) AS quote`,
    claims ? `EXISTS (SELECT 1 FROM claim_evidence WHERE annotation_id = annotation.id) AS has_claim` : null,
    roles
      ? `(SELECT group_concat(line.role) FROM annotation_target AS target
            JOIN line ON line.version_id = target.version_id
             AND line.start_utf16 < target.end_utf16 AND line.end_utf16 > target.start_utf16
           WHERE target.annotation_id = annotation.id
             AND target.version_id = newest_version.version_id) AS roles`
      : null,
    tags
      ? `(SELECT group_concat(tag_id) FROM annotation_tag WHERE annotation_id = annotation.id) AS tag_ids`
      : null,
    surroundings
      ? `person.name AS person, article.name, article.title, article.source, article.author, article.date`
      : null,
  ].filter((column) => column !== null);
  const joins = surroundings
    ? `JOIN article ON article.id = annotation.article_id JOIN person ON person.id = annotation.person_id`
    : "";
  return db
    .all<HighlightRow>(
      `SELECT ${columns.join(", ")}
         FROM annotation
         JOIN newest_version ON newest_version.article_id = annotation.article_id
         LEFT JOIN note ON note.annotation_id = annotation.id
         ${joins}
        WHERE annotation.number IN (SELECT value FROM json_each(?))
        ORDER BY annotation.number DESC`,
      JSON.stringify(numbers),
    )
    .map(candidateFrom);
}

function candidateFrom(
  row: Partial<HighlightRow> & Pick<HighlightRow, "number" | "quote">,
): HighlightCandidate {
  const { number, quote, note, name, title, source, author, date } = row;
  return {
    number,
    quote,
    note: note ?? null,
    person: row.person ?? null,
    hasClaim: row.has_claim === 1,
    importance: row.importance ?? 0,
    roles: (row.roles?.split(",") ?? []) as LineRole[],
    tagIds: row.tag_ids?.split(",") ?? [],
    article: {
      name: name ?? "",
      title: title ?? null,
      source: source ?? null,
      author: author ?? null,
      date: date ?? null,
    },
  };
}

/** Names that a filter may mean, each once. Walks an index from name to name, however many rows share one. */
export function distinctNames(db: ReadDb, column: "source" | "author"): readonly string[] {
  return db.remembered(`names of ${column}`, () => readNames(db, column));
}

function readNames(db: ReadDb, column: "source" | "author"): string[] {
  return db.column<string>(
    `WITH RECURSIVE name (value) AS (
       SELECT (SELECT ${column} FROM article WHERE ${column} IS NOT NULL ORDER BY ${column} LIMIT 1)
       UNION ALL
       SELECT (SELECT ${column} FROM article WHERE ${column} > name.value ORDER BY ${column} LIMIT 1)
         FROM name WHERE name.value IS NOT NULL
     )
     SELECT value FROM name WHERE value IS NOT NULL`,
  );
}

/** The first and the last date that an article states; null when none states one. */
export function dateSpan(db: ReadDb): { first: string; last: string } | null {
  const row = db.get<{ first: string | null; last: string | null }>(
    `SELECT (SELECT date FROM article WHERE date IS NOT NULL ORDER BY date LIMIT 1) AS first,
            (SELECT date FROM article WHERE date IS NOT NULL ORDER BY date DESC LIMIT 1) AS last`,
  );
  if (row?.first == null || row.last === null) return null;
  return { first: row.first, last: row.last };
}

export function everyPerson(db: ReadDb): { id: string; name: string }[] {
  return db.all<{ id: string; name: string }>(`SELECT id, name FROM person`);
}

/** Articles whose name or title may hold a folded stretch of text; null for any. */
export function titlesHolding(
  db: ReadDb,
  expression: string | null,
): { number: number; name: string; title: string | null }[] {
  if (expression === null) return db.all(`SELECT number, name, title FROM article`);
  return db.all(
    `SELECT number, name, title FROM article
      WHERE number IN (SELECT rowid FROM article_trigram WHERE article_trigram MATCH ?)`,
    expression,
  );
}
