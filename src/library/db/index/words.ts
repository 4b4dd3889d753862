import type { ReadDb } from "../connection.ts";

/** A word as the index of articles has it; with `isPrefix`, every word that begins so. */
export interface IndexedWord {
  readonly word: string;
  readonly isPrefix: boolean;
}

/** Which column of the index of articles is asked. */
export type ArticleColumn = "body" | "junk";

/**
 * Where a word stands, as one number: that of its article, and how many words of the column stand
 * before it. Words one after another have places one after another, and every article has room for
 * more words than the longest text can hold.
 */
const mostWordsInArticle = 2 ** 26;

/** The number of the article that a place is in. */
export function articleAt(place: number): number {
  return Math.floor(place / mostWordsInArticle);
}

/** How often a word stands in all articles together. Reads only the index of this word. */
export function countOfWord(db: ReadDb, column: ArticleColumn, word: IndexedWord): number {
  openVocabulary(db);
  const { sql, values } = termIs(word);
  return (
    db.get<{ n: number | null }>(
      `SELECT sum(cnt) AS n FROM temp.article_term WHERE ${sql} AND col = ?`,
      ...values,
      column,
    )?.n ?? 0
  );
}

/**
 * Every place where a word stands, in rising order; see {@link articleAt}. With `articles`, by their
 * numbers, only in these: all places are passed, but few are handed over.
 */
export function placesOfWord(
  db: ReadDb,
  column: ArticleColumn,
  word: IndexedWord,
  articles: readonly number[] | null = null,
): number[] {
  openVocabulary(db);
  const { sql, values } = termIs(word);
  const isOneOfThem = articles === null ? "" : `AND doc IN (SELECT value FROM json_each(?))`;
  const places = db.column<number>(
    `SELECT doc * ${mostWordsInArticle} + "offset" FROM temp.article_place
      WHERE ${sql} AND col = ? ${isOneOfThem}`,
    ...values,
    column,
    ...(articles === null ? [] : [JSON.stringify(articles)]),
  );
  // Of several words, one comes after the other.
  return word.isPrefix ? places.sort((a, b) => a - b) : places;
}

function termIs({ word, isPrefix }: IndexedWord): { sql: string; values: string[] } {
  if (!isPrefix) return { sql: "term = ?", values: [word] };
  return { sql: "term >= ? AND term <= ?", values: [word, `${word}\u{10ffff}`] };
}

/** FTS5's own views of its index; they belong to the connection, and nothing of them is in the file. */
function openVocabulary(db: ReadDb): void {
  db.temporary("article_term", "fts5vocab(main, article_search, col)");
  db.temporary("article_place", "fts5vocab(main, article_search, instance)");
}
