import type { ReadDb } from "../../db/connection.ts";
import { type ArticleFacts, articleFacts, articlesOfHighlights } from "../../db/search-articles.ts";
import type { ArticleFound } from "./articles.ts";

/** An article with hits. */
export interface ArticleCount extends ArticleFacts {
  readonly count: number;
}

/**
 * Articles with hits, each once: those in its highlights, found by their numbers, and those in its
 * text together. In the order of import.
 */
export function articlesWithHits(
  db: ReadDb,
  highlights: readonly number[],
  inTexts: readonly ArticleFound[],
): ArticleCount[] {
  const counts = new Map<number, number>();
  for (const { number, count } of inTexts) counts.set(number, count);
  for (const number of articlesOfHighlights(db, highlights)) {
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const rows: (ArticleFacts & { count: number })[] = articleFacts(db, [...counts.keys()]);
  // Into the rows themselves: there may be a hundred thousand.
  for (const row of rows) row.count = counts.get(row.number) ?? 0;
  return rows;
}
