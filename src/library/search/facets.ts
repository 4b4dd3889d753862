import type { SearchFacets } from "../../contract/records.ts";
import type { ReadDb } from "../db/connection.ts";
import { type ArticleCount, countByArticle, countByTag } from "../db/search.ts";
import { tagPlaces } from "../db/tags.ts";
import type { ArticleFound } from "./articles.ts";
import { hitCount } from "./hits.ts";

/** Most articles that are listed with their counts; nobody reads further, and each costs time to send. */
const mostListed = 1000;

/**
 * What highlights, by their numbers, and articles have in common, counted; ties in the order of
 * import and of the tag tree.
 */
export function facetsOf(
  db: ReadDb,
  highlights: readonly number[],
  inTexts: readonly ArticleFound[],
): SearchFacets {
  const inHighlights = highlights.length === 0 ? [] : countByArticle(db, highlights);
  const texts = inTexts.map((found): ArticleCount => {
    const { id: articleId, name, source } = found.article;
    return { articleId, name, source, count: hitCount(found) };
  });
  const articles = new Map<string, { articleId: string; name: string; count: number }>();
  const sources = new Map<string, number>();
  for (const { articleId, name, source, count } of [...inHighlights, ...texts.toReversed()]) {
    articles.set(articleId, { articleId, name, count: count + (articles.get(articleId)?.count ?? 0) });
    if (source !== null) sources.set(source, count + (sources.get(source) ?? 0));
  }
  return {
    articles: mostFirst([...articles.values()]).slice(0, mostListed),
    sources: mostFirst([...sources].map(([source, count]) => ({ source, count }))),
    tags: inHighlights.length === 0 ? [] : tagCounts(db, highlights),
  };
}

function tagCounts(db: ReadDb, highlights: readonly number[]): SearchFacets["tags"] {
  const { pathOf, orderOf } = tagPlaces(db);
  const order = (tagId: string) => orderOf.get(tagId) ?? 0;
  const counted = countByTag(db, highlights)
    .map(({ tagId, count }) => ({ tagId, path: pathOf.get(tagId) ?? "", count }))
    .sort((a, b) => order(a.tagId) - order(b.tagId));
  return mostFirst(counted);
}

function mostFirst<Counted extends { readonly count: number }>(list: readonly Counted[]): Counted[] {
  return list.toSorted((a, b) => b.count - a.count);
}
