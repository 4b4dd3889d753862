import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import type { Annotation, SearchResult } from "../../contract/records.ts";
import type { SearchCount, SearchOrder } from "../../contract/search-records.ts";
import { explain } from "../../core/query/explain.ts";
import { Work } from "../../core/query/match/work.ts";
import { parseQuery } from "../../core/query/parse.ts";
import type { Query } from "../../core/query/query.ts";
import { annotationsWhere, listAnnotations } from "../db/annotations.ts";
import type { ReadDb } from "../db/connection.ts";
import { annotationNumbers, countByArticle } from "../db/search.ts";
import { countWhere } from "../db/search-candidates.ts";
import { findArticles } from "./articles.ts";
import { facetsOf } from "./facets.ts";
import { findHighlights, type Reached } from "./highlights.ts";
import { articlesShown, hitCount, hitsIn } from "./hits.ts";
import { knownIn } from "./known.ts";
import { articlesWithHits, inOrder } from "./order.ts";

export interface SearchQuestion {
  readonly query: string;
  readonly limit: number;
  readonly offset?: number;
  readonly order?: SearchOrder;
}

/** Characters that one search may look at: some seconds of one core at worst, for a pattern. */
const mostWork = 40_000_000;

/**
 * Search highlights and articles. A highlight is one hit; in an article every place where the words
 * stand is one, and an article that is found without any of them is one hit, at its first line.
 * `answersOf` says which of the two a query is about.
 *
 * Looking at texts costs from `most`; when that is spent, the answer is what was found until then,
 * and says so.
 */
export function runSearch(
  db: ReadDb,
  { query: typed, limit, offset = 0, order = "reading" }: SearchQuestion,
  most: number = mostWork,
): Reply<SearchResult, "query-malformed"> {
  const query = readQuery(typed);
  if (!query.ok) return query;
  const known = knownIn(db);
  const { condition, reached: highlights } = findHighlights(db, query.value, known, new Work(most));
  const { found, reached: articles } = findArticles(db, query.value, known, new Work(most));
  const inHighlights = countByArticle(db, condition);
  const withHits = inOrder(db, articlesWithHits(inHighlights, found), order);
  const shown = articlesShown(withHits, { limit, offset });
  const notices = [noticeOf(highlights, "highlights"), noticeOf(articles, "articles")].filter(
    (notice) => notice !== null,
  );
  return succeed({
    total: withHits.reduce((sum, { count }) => sum + count, 0),
    explanation: query.value.kind === "nothing" ? "" : explain(query.value),
    hits: hitsIn(db, condition, found, shown),
    isComplete: notices.length === 0,
    notice: notices.length === 0 ? null : notices.join(" "),
    facets: facetsOf(
      db,
      condition,
      withHits,
      inHighlights.reduce((sum, { count }) => sum + count, 0),
    ),
  });
}

/** How many hits a search has, as {@link runSearch} counts them. */
export function countSearch(
  db: ReadDb,
  typed: string,
  most: number = mostWork,
): Reply<SearchCount, "query-malformed"> {
  const query = readQuery(typed);
  if (!query.ok) return query;
  const known = knownIn(db);
  const highlights = findHighlights(db, query.value, known, new Work(most));
  const texts = findArticles(db, query.value, known, new Work(most));
  return succeed({
    total:
      countWhere(db, "annotation", highlights.condition) +
      texts.found.reduce((sum, found) => sum + hitCount(found), 0),
    isComplete: highlights.reached === null && texts.reached === null,
  });
}

function noticeOf(reached: Reached | null, what: string): string | null {
  if (reached === null) return null;
  const count = (n: number) => n.toLocaleString("en");
  return `This shows what was found in the first ${count(reached.looked)} of ${count(reached.of)} ${what}; looking at the rest would take too long. Add a word or a filter to narrow the search.`;
}

/** The annotations of an article, or of all, that a query finds; every one when there is no query. */
export function annotationsFor(
  db: ReadDb,
  { articleId, query: typed }: { articleId?: string | undefined; query?: string | undefined },
): Reply<Annotation[], "query-malformed"> {
  if (typed === undefined || typed.trim() === "") return succeed(listAnnotations(db, articleId ?? null));
  const query = readQuery(typed);
  if (!query.ok) return query;
  if (query.value.kind === "nothing") return succeed(listAnnotations(db, articleId ?? null));
  // Without end: a report must not leave out what no one looked at.
  const work = new Work(Number.POSITIVE_INFINITY);
  const { condition } = findHighlights(db, query.value, knownIn(db), work);
  const found = annotationsWhere(db, annotationNumbers(condition), Number.MAX_SAFE_INTEGER);
  return succeed(articleId === undefined ? found : found.filter((each) => each.articleId === articleId));
}

/** A query as typed, or what is wrong with it in one sentence. */
export function readQuery(typed: string): Reply<Query, "query-malformed"> {
  const parsed = parseQuery(typed);
  if (parsed.ok) return succeed(parsed.query);
  return refuse("query-malformed", { problem: parsed.problems.map((problem) => problem.message).join(" ") });
}
