import type { Line } from "../../core/text/line.ts";
import { linesOf } from "./articles.ts";
import { given, type ReadDb } from "./connection.ts";

/** What the hits of an article are counted by. Articles are told by their number, the order of import. */
export interface ArticleFacts {
  readonly number: number;
  readonly source: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

/** Articles by their numbers, in the order of import. Touches no text, and of each row only what is counted; `count` is for whoever counts. */
export function articleFacts(db: ReadDb, numbers: readonly number[]): (ArticleFacts & { count: number })[] {
  return db
    .all<ArticleFacts & { count: number }>(
      `SELECT article.number, article.source, article.author, article.date, 0 AS count
         FROM json_each(?) AS asked CROSS JOIN article ON article.number = asked.value`,
      JSON.stringify(numbers),
    )
    .sort((a, b) => a.number - b.number);
}

export interface ArticleName {
  readonly number: number;
  readonly id: string;
  readonly name: string;
}

/** Ids and file names of articles, by their numbers. */
export function articleNames(db: ReadDb, numbers: readonly number[]): Map<number, ArticleName> {
  const rows = db.all<ArticleName>(
    `SELECT article.number, article.id, article.name
       FROM json_each(?) AS asked CROSS JOIN article ON article.number = asked.value`,
    JSON.stringify(numbers),
  );
  return new Map(rows.map((row) => [row.number, row]));
}

/** For each of some highlights, by number, the number of its article. */
export function articlesOfHighlights(db: ReadDb, numbers: readonly number[]): number[] {
  return db.column<number>(
    `SELECT article.number FROM json_each(?) AS asked
       CROSS JOIN annotation ON annotation.number = asked.value
       CROSS JOIN article ON article.id = annotation.article_id`,
    JSON.stringify(numbers),
  );
}

/** The highlights of these articles, both by number. */
export function highlightsOf(db: ReadDb, articleNumbers: readonly number[]): number[] {
  return db.column<number>(
    `SELECT annotation.number FROM annotation
      WHERE annotation.article_id IN (
        SELECT id FROM article WHERE number IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(articleNumbers),
  );
}

/** The newest text of an article, and its lines in text order. */
export interface ArticleText {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** The text of the article with this number. Throws when there is none. */
export function textNumbered(db: ReadDb, number: number): ArticleText {
  const row = db.get<{ version_id: string; text: string }>(
    `SELECT newest_version.version_id, article_text.text
       FROM article
       JOIN newest_version ON newest_version.article_id = article.id
       JOIN article_version AS version ON version.id = newest_version.version_id
       JOIN article_text ON article_text.sha256 = version.text_sha256
      WHERE article.number = ${given}`,
    number,
  );
  if (row === undefined) throw new Error(`article ${number} has no text`);
  return { text: row.text, lines: linesOf(db, row.version_id) };
}

/** Lengths of the newest texts, in UTF-16 code units, by the articles' numbers. */
export function textLengths(db: ReadDb, numbers: readonly number[]): Map<number, number> {
  const rows = db.all<{ number: number; length: number }>(
    `SELECT article.number, version.length_utf16 AS length
       FROM json_each(?) AS asked
       JOIN article ON article.number = asked.value
       JOIN newest_version ON newest_version.article_id = article.id
       JOIN article_version AS version ON version.id = newest_version.version_id`,
    JSON.stringify(numbers),
  );
  return new Map(rows.map(({ number, length }) => [number, length]));
}
