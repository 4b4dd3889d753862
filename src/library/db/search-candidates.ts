import type { Range } from "../../core/text/range.ts";
import type { ReadDb } from "./connection.ts";
import { type Condition, numbersOf } from "./search.ts";

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

/** Articles a condition holds for, in order of import. Touches no text. */
export function articleCandidates(db: ReadDb, condition: Condition): ArticleCandidate[] {
  const { sql, values } = numbersOf("article", condition);
  return db
    .all<ArticleRow>(
      `SELECT id, number, name, title, source, author, date,
              EXISTS (SELECT 1 FROM annotation WHERE annotation.article_id = article.id) AS annotated
         FROM article WHERE number IN (${sql}) ORDER BY number`,
      ...values,
    )
    .map(({ annotated, ...row }) => ({ ...row, isAnnotated: annotated === 1 }));
}

/** The newest text of an article, and its junk lines in text order. */
export function textAndJunk(db: ReadDb, articleId: string): { text: string; junk: Range[] } {
  const version = db.get<{ id: string; text: string }>(
    `SELECT version.id, article_text.text
       FROM article_version AS version JOIN article_text ON article_text.sha256 = version.text_sha256
      WHERE version.article_id = ? ORDER BY version.ordinal DESC LIMIT 1`,
    articleId,
  );
  if (version === undefined) throw new Error(`article ${articleId} has no text`);
  const junk = db.all<Range>(
    `SELECT start_utf16 AS start, end_utf16 AS end FROM line
      WHERE version_id = ? AND role = 'junk' ORDER BY ordinal`,
    version.id,
  );
  return { text: version.text, junk };
}

/** A highlight with all that a search may ask of it. */
export interface HighlightCandidate {
  readonly number: number;
  readonly quote: string;
  readonly note: string | null;
  readonly person: string;
  readonly hasClaim: boolean;
  readonly isImportant: boolean;
  readonly tagIds: readonly string[];
  readonly article: Omit<ArticleCandidate, "isAnnotated">;
}

interface HighlightRow {
  readonly number: number;
  readonly quote: string;
  readonly note: string | null;
  readonly person: string;
  readonly has_claim: number;
  readonly importance: number;
  readonly tag_ids: string | null;
  readonly article_id: string;
  readonly article_number: number;
  readonly name: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

/** The next highlights a condition holds for, in the order they were made; `after` is the last one's number. */
export function highlightCandidates(
  db: ReadDb,
  condition: Condition,
  { after, most }: { after: number; most: number },
): HighlightCandidate[] {
  const { sql, values } = numbersOf("annotation", condition);
  return db
    .all<HighlightRow>(
      `SELECT annotation.number,
              (SELECT group_concat(quote, ' ') FROM annotation_target
                 JOIN newest_version ON newest_version.version_id = annotation_target.version_id
                WHERE annotation_id = annotation.id) AS quote,
              note.text AS note, person.name AS person, annotation.importance,
              EXISTS (SELECT 1 FROM claim_evidence WHERE annotation_id = annotation.id) AS has_claim,
              (SELECT group_concat(tag_id) FROM annotation_tag WHERE annotation_id = annotation.id) AS tag_ids,
              article.id AS article_id, article.number AS article_number, article.name, article.title,
              article.source, article.author, article.date
         FROM annotation
         JOIN article ON article.id = annotation.article_id
         JOIN person ON person.id = annotation.person_id
         LEFT JOIN note ON note.annotation_id = annotation.id
        WHERE annotation.number > ? AND annotation.number IN (${sql})
        ORDER BY annotation.number LIMIT ?`,
      after,
      ...values,
      most,
    )
    .map((row) => ({
      number: row.number,
      quote: row.quote,
      note: row.note,
      person: row.person,
      hasClaim: row.has_claim === 1,
      isImportant: row.importance > 0,
      tagIds: row.tag_ids === null ? [] : row.tag_ids.split(","),
      article: {
        id: row.article_id,
        number: row.article_number,
        name: row.name,
        title: row.title,
        source: row.source,
        author: row.author,
        date: row.date,
      },
    }));
}

export function countWhere(db: ReadDb, table: "annotation" | "article", condition: Condition): number {
  const { sql, values } = numbersOf(table, condition);
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM (${sql})`, ...values)?.n ?? 0;
}

/** Names that a filter may mean, each once. */
export function distinctNames(db: ReadDb, column: "source" | "author"): string[] {
  return db.column<string>(`SELECT DISTINCT ${column} FROM article WHERE ${column} IS NOT NULL`);
}

export function everyPerson(db: ReadDb): { id: string; name: string }[] {
  return db.all<{ id: string; name: string }>(`SELECT id, name FROM person`);
}

export function everyTitle(db: ReadDb): { number: number; name: string; title: string | null }[] {
  return db.all<{ number: number; name: string; title: string | null }>(
    `SELECT number, name, title FROM article`,
  );
}
