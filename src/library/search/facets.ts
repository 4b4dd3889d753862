import type { SearchFacets } from "../../contract/records.ts";
import type { ReadDb } from "../db/connection.ts";
import { type ArticleCount, type Condition, countByTag } from "../db/search.ts";
import { countByPerson } from "../db/search-facets.ts";
import { tagPlaces } from "../db/tags.ts";

/**
 * What all hits of a search have in common, counted; ties in the order of import and of the tag tree.
 *
 * `articles` counts all hits of each, `inHighlights` those that are highlights.
 */
export function facetsOf(
  db: ReadDb,
  condition: Condition,
  articles: readonly ArticleCount[],
  inHighlights: number,
): SearchFacets {
  const total = articles.reduce((sum, { count }) => sum + count, 0);
  return {
    articles: mostFirst(articles.map(({ articleId, name, count }) => ({ articleId, name, count }))),
    sources: named(articles, ({ source }) => source).map(([source, count]) => ({ source, count })),
    authors: named(articles, ({ author }) => author).map(([author, count]) => ({ author, count })),
    months: named(articles, ({ date }) => date?.slice(0, 7) ?? null)
      .map(([month, count]) => ({ month, count }))
      .sort((a, b) => b.month.localeCompare(a.month)),
    kinds: { highlights: inHighlights, texts: total - inHighlights },
    tags: inHighlights === 0 ? [] : tagCounts(db, condition),
    persons: inHighlights === 0 ? [] : countByPerson(db, condition),
  };
}

function named(
  articles: readonly ArticleCount[],
  nameOf: (article: ArticleCount) => string | null,
): [string, number][] {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const name = nameOf(article);
    if (name !== null) counts.set(name, article.count + (counts.get(name) ?? 0));
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

function tagCounts(db: ReadDb, condition: Condition): SearchFacets["tags"] {
  const { pathOf, orderOf } = tagPlaces(db);
  const order = (tagId: string) => orderOf.get(tagId) ?? 0;
  const counted = countByTag(db, condition)
    .map(({ tagId, count }) => ({ tagId, path: pathOf.get(tagId) ?? "", count }))
    .sort((a, b) => order(a.tagId) - order(b.tagId));
  return mostFirst(counted);
}

function mostFirst<Counted extends { readonly count: number }>(list: readonly Counted[]): Counted[] {
  return list.toSorted((a, b) => b.count - a.count);
}
