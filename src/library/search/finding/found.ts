import { Work } from "../../../core/query/match/work.ts";
import type { Query } from "../../../core/query/query.ts";
import type { ReadDb } from "../../db/connection.ts";
import { countWhere, newestWhere } from "../../db/search.ts";
import { knownIn } from "../conditions/known.ts";
import { type ArticlesFound, findArticles } from "./articles.ts";
import { findHighlights, type HighlightsFound } from "./highlights.ts";
import { type ArticleCount, articlesWithHits } from "./with-hits.ts";

/** Characters that one search may look at: some seconds of one core at worst, for a pattern. */
export const mostWork = 40_000_000;

/** Characters it may look at only to count words that are too frequent for their places in the index to be read. */
const mostPlacing = 2_000_000;

/** Highlights and articles whose hits are listed, page by page: the newest. */
export const mostPaged = 100_000;

/** A query as typed, and as read. */
export interface Question {
  readonly typed: string;
  readonly query: Query;
}

export interface Found extends HighlightsFound {
  readonly articles: ArticlesFound;
  /** How many hits are in texts. */
  readonly texts: number;
}

/** What a query finds in highlights and articles. Looking at texts costs from `most`, for each of the two. */
export function find(db: ReadDb, query: Query, most: number = mostWork): Found {
  const known = knownIn(db);
  const { condition, reached } = findHighlights(db, query, known, new Work(most));
  const articles = findArticles(db, query, known, {
    work: new Work(most),
    placing: new Work(Math.min(most, mostPlacing)),
    most: mostPaged,
  });
  const inFound = articles.found.reduce((sum, article) => sum + article.count, 0);
  return { condition, reached, articles, texts: inFound + (articles.total - articles.found.length) };
}

/** What is found, and what is worked out from it for every page of its hits. */
export interface FoundHits extends Found {
  /** Of the newest highlights found, the newest first. */
  readonly numbers: readonly number[];
  /** How many highlights are found. */
  readonly highlights: number;
  readonly withHits: readonly ArticleCount[];
}

/**
 * What a question finds; kept for the questions that follow it about the same hits (further pages,
 * another order, their lines) until another is asked or anything changes.
 */
export function findOnce(db: ReadDb, { typed, query }: Question, most: number = mostWork): FoundHits {
  const last = db.remembered("the last search", (): Last => ({ asked: "", found: null }));
  const asked = `${most} ${typed}`;
  if (last.found !== null && last.asked === asked) return last.found;
  // Not both at once: each may be as large as the project.
  last.found = null;
  const found = findHits(db, query, most);
  last.asked = asked;
  last.found = found;
  return found;
}

interface Last {
  asked: string;
  found: FoundHits | null;
}

function findHits(db: ReadDb, query: Query, most: number): FoundHits {
  const found = find(db, query, most);
  const numbers = newestWhere(db, "annotation", found.condition, { most: mostPaged });
  const highlights =
    numbers.length < mostPaged ? numbers.length : countWhere(db, "annotation", found.condition);
  return { ...found, numbers, highlights, withHits: articlesWithHits(db, numbers, found.articles.found) };
}
