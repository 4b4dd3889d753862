import type { SearchOrder } from "../../../contract/search-records.ts";
import type { ReadDb } from "../../db/connection.ts";
import { textLengths } from "../../db/search-articles.ts";
import type { ArticleCount } from "../finding/with-hits.ts";

/** The articles in the order in which their hits are to be shown. */
export function inOrder(
  db: ReadDb,
  articles: readonly ArticleCount[],
  order: SearchOrder,
): readonly ArticleCount[] {
  if (order === "reading") return articles;
  if (order === "date") {
    // Newest first; what has no date comes last, and the order of import settles the rest.
    return articles.toSorted((a, b) => compare(b.date ?? "", a.date ?? "") || a.number - b.number);
  }
  const lengths = textLengths(
    db,
    articles.map(({ number }) => number),
  );
  const score = relevanceIn(lengths);
  const scores = new Map(articles.map((article) => [article.number, score(article)]));
  const of = ({ number }: ArticleCount) => scores.get(number) ?? 0;
  return articles.toSorted((a, b) => of(b) - of(a) || a.number - b.number);
}

/** Dates as they are written are in order without a language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How fast further hits count less, and how much length matters; the values usual for BM25. */
const saturation = 1.2;
const lengthWeight = 0.75;

/**
 * The weight BM25 gives to how often a term occurs, the whole search taken as one term: ten hits in
 * a short text say more than ten in a long one, and the tenth says less than the first.
 *
 * Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond” (2009), 3.4.
 */
function relevanceIn(lengths: ReadonlyMap<number, number>): (article: ArticleCount) => number {
  const mean = [...lengths.values()].reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.size);
  return ({ number, count }) => {
    const length = (lengths.get(number) ?? mean) / Math.max(1, mean);
    return (count * (saturation + 1)) / (count + saturation * (1 - lengthWeight + lengthWeight * length));
  };
}
