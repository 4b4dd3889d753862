import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import type { Annotation, SearchResult } from "../../contract/records.ts";
import { explain } from "../../core/query/explain.ts";
import { Work } from "../../core/query/match/work.ts";
import { parseQuery } from "../../core/query/parse.ts";
import type { Query } from "../../core/query/query.ts";
import { annotationsNumbered, listAnnotations } from "../db/annotations.ts";
import type { ReadDb } from "../db/connection.ts";
import { countWhere, newestWhere } from "../db/search.ts";
import { findArticles } from "./articles.ts";
import { facetsOf } from "./facets.ts";
import { findHighlights, type Reached } from "./highlights.ts";
import { firstHits, hitCount } from "./hits.ts";
import { knownIn } from "./known.ts";

/** Characters that one search may look at: some seconds of one core at worst, for a pattern. */
const mostWork = 40_000_000;

/** Characters it may look at only to count words in articles that the index has found. */
const mostPlacing = 2_000_000;

/** Highlights and articles among which tags, articles and sources are counted: the newest. */
const mostCounted = 10_000;

/**
 * Search highlights and articles. A highlight is one hit; in an article every place where the words
 * stand is one, and an article that is found without any of them is one hit, at its first line.
 * `answersOf` says which of the two a query is about. Of more hits than `limit` the newest are given.
 *
 * Looking at texts costs from `most`; when that is spent, the answer is what was found until then,
 * and says so.
 */
export function runSearch(
  db: ReadDb,
  { query: typed, limit }: { query: string; limit: number },
  most: number = mostWork,
): Reply<SearchResult, "query-malformed"> {
  const query = read(typed);
  if (!query.ok) return query;
  const known = knownIn(db);
  const { condition, reached } = findHighlights(db, query.value, known, new Work(most));
  const articles = findArticles(db, query.value, known, {
    work: new Work(most),
    placing: new Work(Math.min(most, mostPlacing)),
    most: mostCounted,
  });
  const numbers = newestWhere(db, "annotation", condition, { most: Math.max(mostCounted, limit) });
  const highlights = numbers.length < mostCounted ? numbers.length : countWhere(db, "annotation", condition);
  const notices = [
    reached && unlooked(reached, "highlights"),
    articles.reached && unlooked(articles.reached, "articles"),
    articles.counted && uncounted(articles.counted),
    highlights > mostCounted ? unsorted(highlights, "highlights") : null,
    articles.total > mostCounted ? unsorted(articles.total, "articles") : null,
  ].filter((notice) => notice !== null);
  return succeed({
    total:
      highlights +
      articles.found.reduce((sum, article) => sum + hitCount(article), 0) +
      (articles.total - articles.found.length),
    explanation: query.value.kind === "nothing" ? "" : explain(query.value),
    hits: firstHits(db, numbers, articles.found, limit),
    isComplete: reached === null && articles.reached === null,
    notice: notices.length === 0 ? null : notices.join(" "),
    facets: facetsOf(db, numbers.slice(0, mostCounted), articles.found),
  });
}

function unlooked({ looked, of }: Reached, what: string): string {
  return `This shows what was found in the newest ${counted(looked)} of ${counted(of)} ${what}; looking at the rest would take too long. Add a word or a filter to narrow the search.`;
}

function uncounted({ looked, of }: Reached): string {
  return `Words are counted in the newest ${counted(looked)} of ${counted(of)} articles found; each of the others counts as one hit.`;
}

function unsorted(of: number, what: string): string {
  return `Tags, articles and sources are counted among the newest ${counted(mostCounted)} of ${counted(of)} ${what} found.`;
}

function counted(n: number): string {
  return n.toLocaleString("en");
}

/** The annotations of an article, or of all, that a query finds; every one when there is no query. */
export function annotationsFor(
  db: ReadDb,
  { articleId, query: typed }: { articleId?: string | undefined; query?: string | undefined },
): Reply<Annotation[], "query-malformed"> {
  if (typed === undefined || typed.trim() === "") return succeed(listAnnotations(db, articleId ?? null));
  const query = read(typed);
  if (!query.ok) return query;
  if (query.value.kind === "nothing") return succeed(listAnnotations(db, articleId ?? null));
  // Without end: a report must not leave out what no one looked at.
  const work = new Work(Number.POSITIVE_INFINITY);
  const { condition } = findHighlights(db, query.value, knownIn(db), work);
  const numbers = newestWhere(db, "annotation", condition, { most: Number.MAX_SAFE_INTEGER });
  const found = annotationsNumbered(db, numbers);
  return succeed(articleId === undefined ? found : found.filter((each) => each.articleId === articleId));
}

function read(typed: string): Reply<Query, "query-malformed"> {
  const parsed = parseQuery(typed);
  if (parsed.ok) return succeed(parsed.query);
  return refuse("query-malformed", { problem: parsed.problems.map((problem) => problem.message).join(" ") });
}
