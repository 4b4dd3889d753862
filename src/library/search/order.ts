import type { SearchOrder } from "../../contract/search-records.ts";
import type { ReadDb } from "../db/connection.ts";
import type { ArticleCount } from "../db/search.ts";
import { textLengths } from "../db/search-facets.ts";
import type { ArticleFound } from "./articles.ts";
import { hitCount } from "./hits.ts";

/** Articles with hits, each once: those in its highlights and those in its text together. In the order of import. */
export function articlesWithHits(
  inHighlights: readonly ArticleCount[],
  inTexts: readonly ArticleFound[],
): ArticleCount[] {
  const all = new Map(inHighlights.map((each) => [each.articleId, each]));
  for (const found of inTexts) {
    const { id: articleId, number, name, source, author, date } = found.article;
    const count = hitCount(found) + (all.get(articleId)?.count ?? 0);
    all.set(articleId, { articleId, number, name, source, author, date, count });
  }
  return [...all.values()].sort((a, b) => a.number - b.number);
}

/** The articles in the order in which their hits are to be shown. */
export function inOrder(db: ReadDb, articles: readonly ArticleCount[], order: SearchOrder): ArticleCount[] {
  if (order === "reading") return [...articles];
  if (order === "date") {
    // Newest first; what has no date comes last, and the order of import settles the rest.
    return articles.toSorted((a, b) => (b.date ?? "").localeCompare(a.date ?? "") || a.number - b.number);
  }
  const lengths = textLengths(
    db,
    articles.map(({ articleId }) => articleId),
  );
  const score = relevanceIn(lengths);
  const scores = new Map(articles.map((article) => [article.articleId, score(article)]));
  const of = ({ articleId }: ArticleCount) => scores.get(articleId) ?? 0;
  return articles.toSorted((a, b) => of(b) - of(a) || a.number - b.number);
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
function relevanceIn(lengths: ReadonlyMap<string, number>): (article: ArticleCount) => number {
  const mean = [...lengths.values()].reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.size);
  return ({ articleId, count }) => {
    const length = (lengths.get(articleId) ?? mean) / Math.max(1, mean);
    return (count * (saturation + 1)) / (count + saturation * (1 - lengthWeight + lengthWeight * length));
  };
}
