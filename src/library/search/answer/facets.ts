import type { SearchFacets } from "../../../contract/records.ts";
import type { ReadDb } from "../../db/connection.ts";
import { countByTag } from "../../db/search.ts";
import { articleNames } from "../../db/search-articles.ts";
import { countByPerson } from "../../db/search-facets.ts";
import { placesOfTags } from "../../db/tags.ts";
import type { ArticleCount } from "../finding/with-hits.ts";

/** Most articles that are listed with their counts; nobody reads further, and each costs time to send. */
const mostListed = 1000;

/** Highlights among which tags and persons are counted: the newest. */
export const mostCounted = 10_000;

export interface Counted {
  /** All hits of each article, articles in the order of import. */
  readonly articles: readonly ArticleCount[];
  /** Highlights found by their numbers, the newest first. */
  readonly numbers: readonly number[];
  readonly kinds: SearchFacets["kinds"];
}

/** What hits have in common, counted; ties in the order of import and of the tag tree. */
export function facetsOf(db: ReadDb, { articles, numbers, kinds }: Counted): SearchFacets {
  const highlights = numbers.slice(0, mostCounted);
  return {
    articles: listed(db, articles),
    sources: named(articles, "source").map(([source, count]) => ({ source, count })),
    authors: named(articles, "author").map(([author, count]) => ({ author, count })),
    months: months(articles),
    kinds,
    tags: highlights.length === 0 ? [] : tagCounts(db, highlights),
    persons: highlights.length === 0 ? [] : countByPerson(db, highlights),
  };
}

/** Those with most hits; only they are read and sorted, of articles there may be very many. */
function listed(db: ReadDb, articles: readonly ArticleCount[]): SearchFacets["articles"] {
  const least = leastListed(articles);
  const more = articles.filter(({ count }) => count > least);
  const just = articles.filter(({ count }) => count === least).slice(0, mostListed - more.length);
  const shown = mostFirst([...more, ...just]);
  const names = articleNames(
    db,
    shown.map(({ number }) => number),
  );
  return shown.flatMap(({ number, count }) => {
    const known = names.get(number);
    return known === undefined ? [] : [{ articleId: known.id, name: known.name, count }];
  });
}

/**
 * How many hits the last article has when those `listedMost` with most hits are listed; 0 when all are.
 * Counted and not sorted: of a frequent word every article has some.
 */
export function leastListed(
  articles: readonly Pick<ArticleCount, "count">[],
  listedMost: number = mostListed,
): number {
  if (articles.length <= listedMost) return 0;
  let most = 0;
  for (const { count } of articles) most = Math.max(most, count);
  const having = new Uint32Array(most + 1);
  for (const { count } of articles) having[count]! += 1;
  let listed = 0;
  for (let least = most; ; least -= 1) {
    listed += having[least]!;
    if (listed >= listedMost) return least;
  }
}

function named(articles: readonly ArticleCount[], fact: "source" | "author"): [string, number][] {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const name = article[fact];
    if (name !== null) counts.set(name, article.count + (counts.get(name) ?? 0));
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** The newest first. Days are cut to months once each: there are few days, and very many articles. */
function months(articles: readonly ArticleCount[]): SearchFacets["months"] {
  const counts = new Map<string, number>();
  for (const { date, count } of articles) {
    if (date !== null) counts.set(date, count + (counts.get(date) ?? 0));
  }
  const ofMonths = new Map<string, number>();
  for (const [date, count] of counts) {
    const month = date.slice(0, 7);
    ofMonths.set(month, count + (ofMonths.get(month) ?? 0));
  }
  return Array.from(ofMonths, ([month, count]) => ({ month, count })).sort((a, b) =>
    b.month.localeCompare(a.month),
  );
}

function tagCounts(db: ReadDb, highlights: readonly number[]): SearchFacets["tags"] {
  const counts = countByTag(db, highlights);
  const { pathOf, orderOf } = placesOfTags(
    db,
    counts.map(({ tagId }) => tagId),
  );
  const order = (tagId: string) => orderOf.get(tagId) ?? 0;
  const counted = counts
    .map(({ tagId, count }) => ({ tagId, path: pathOf.get(tagId) ?? "", count }))
    .sort((a, b) => order(a.tagId) - order(b.tagId));
  return mostFirst(counted);
}

function mostFirst<Counted extends { readonly count: number }>(list: readonly Counted[]): Counted[] {
  return list.toSorted((a, b) => b.count - a.count);
}
