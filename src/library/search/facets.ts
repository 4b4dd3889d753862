import type { SearchFacets } from "../../contract/records.ts";
import type { ReadDb } from "../db/connection.ts";
import { type ArticleCount, type Condition, countByTag } from "../db/search.ts";
import { tagPlaces } from "../db/tags.ts";
import type { ArticleFound } from "./articles.ts";
import { hitCount } from "./hits.ts";

/** What all hits of a search have in common, counted; ties in the order of import and of the tag tree. */
export function facetsOf(
  db: ReadDb,
  condition: Condition,
  inHighlights: readonly ArticleCount[],
  inTexts: readonly ArticleFound[],
): SearchFacets {
  const texts = inTexts.map((found): ArticleCount => {
    const { id: articleId, name, source } = found.article;
    return { articleId, name, source, count: hitCount(found) };
  });
  const articles = new Map<string, { articleId: string; name: string; count: number }>();
  const sources = new Map<string, number>();
  for (const { articleId, name, source, count } of [...inHighlights, ...texts]) {
    articles.set(articleId, { articleId, name, count: count + (articles.get(articleId)?.count ?? 0) });
    if (source !== null) sources.set(source, count + (sources.get(source) ?? 0));
  }
  return {
    articles: mostFirst([...articles.values()]),
    sources: mostFirst([...sources].map(([source, count]) => ({ source, count }))),
    tags: inHighlights.length === 0 ? [] : tagCounts(db, condition),
  };
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
