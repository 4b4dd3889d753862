import { setImmediate } from "node:timers/promises";
import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import type { Annotation, SearchResult } from "../../contract/records.ts";
import type { SearchCount, SearchOrder } from "../../contract/search-records.ts";
import { explain } from "../../core/query/explain.ts";
import { Work } from "../../core/query/match/work.ts";
import { parseQuery } from "../../core/query/parse.ts";
import type { Query } from "../../core/query/query.ts";
import { annotationsNumbered, listAnnotations } from "../db/annotations.ts";
import type { ReadDb } from "../db/connection.ts";
import { countAll, countFound } from "../db/export-count.ts";
import { countWhere, newestWhere } from "../db/search.ts";
import { facetsOf, mostCounted } from "./answer/facets.ts";
import { articlesShown, hitsIn } from "./answer/hits.ts";
import { inOrder } from "./answer/order.ts";
import { knownIn } from "./conditions/known.ts";
import { find, findOnce, mostPaged, mostWork } from "./finding/found.ts";
import { findHighlights, findHighlightsInSteps, type Reached } from "./finding/highlights.ts";

export interface SearchQuestion {
  readonly query: string;
  readonly limit: number;
  readonly offset?: number;
  readonly order?: SearchOrder;
}

/**
 * Search highlights and articles. A highlight is one hit; in an article every place where the words
 * stand is one, and an article that is found without any of them is one hit, at its first line.
 * `answersOf` says which of the two a query is about.
 *
 * The answer holds `limit` hits from `offset` on, articles in the order asked for, of all hits in the
 * newest highlights and articles ({@link mostPaged}).
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
  const { reached, articles, texts, numbers, highlights, withHits } = findOnce(
    db,
    { typed, query: query.value },
    most,
  );
  const notices = [
    reached && unlooked(reached, "highlights"),
    articles.reached && unlooked(articles.reached, "articles"),
    articles.counted && uncounted(articles.counted),
    highlights > mostCounted ? unsorted(highlights) : null,
    highlights > mostPaged ? unlisted(highlights, "highlights") : null,
    articles.total > mostPaged ? unlisted(articles.total, "articles") : null,
  ].filter((notice) => notice !== null);
  return succeed({
    total: highlights + texts,
    explanation: query.value.kind === "nothing" ? "" : explain(query.value),
    hits: hitsIn(db, numbers, articles.found, articlesShown(inOrder(db, withHits, order), { limit, offset })),
    isComplete: reached === null && articles.reached === null,
    notice: notices.length === 0 ? null : notices.join(" "),
    facets: facetsOf(db, { articles: withHits, numbers, kinds: { highlights, texts } }),
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
  const { condition, reached, articles, texts } = find(db, query.value, most);
  const highlights = countWhere(db, "annotation", condition);
  return succeed({ total: highlights + texts, isComplete: reached === null && articles.reached === null });
}

function unlooked({ looked, of }: Reached, what: string): string {
  return `This shows what was found in the newest ${counted(looked)} of ${counted(of)} ${what}; looking at the rest would take too long. Add a word or a filter to narrow the search.`;
}

function uncounted({ looked, of }: Reached): string {
  return `Words are counted in the newest ${counted(looked)} of ${counted(of)} articles found; each of the others counts as one hit.`;
}

function unsorted(of: number): string {
  return `Tags and persons are counted among the newest ${counted(mostCounted)} of ${counted(of)} highlights found.`;
}

function unlisted(of: number, what: string): string {
  return `The list holds the newest ${counted(mostPaged)} of ${counted(of)} ${what} found.`;
}

function counted(n: number): string {
  return n.toLocaleString("en");
}

/**
 * The annotations of an article, or of all, that a query finds; every one when there is no query. Of more than `most`
 * that it finds the newest, and then it is looked for no longer than a search is.
 */
export function annotationsFor(
  db: ReadDb,
  {
    articleId,
    query: typed,
    most = Number.MAX_SAFE_INTEGER,
  }: { articleId?: string | undefined; query?: string | undefined; most?: number },
): Reply<Annotation[], "query-malformed"> {
  if (typed === undefined || typed.trim() === "") return succeed(listAnnotations(db, articleId ?? null));
  const query = readQuery(typed);
  if (!query.ok) return query;
  if (query.value.kind === "nothing") return succeed(listAnnotations(db, articleId ?? null));
  // Without end: a report must not leave out what no one looked at.
  const work = new Work(most === Number.MAX_SAFE_INTEGER ? Number.POSITIVE_INFINITY : mostWork);
  const { condition } = findHighlights(db, query.value, knownIn(db), work);
  const numbers = newestWhere(db, "annotation", condition, { most });
  const found = annotationsNumbered(db, numbers);
  return succeed(articleId === undefined ? found : found.filter((each) => each.articleId === articleId));
}

/**
 * How many annotations {@link annotationsFor} would give, and in how many articles; every article when
 * there is no query. Where texts have to be looked at, others are answered meanwhile.
 */
export async function countAnnotationsFor(
  db: ReadDb,
  typed: string | undefined,
  // Some milliseconds.
  mostAtOnce = 500,
): Promise<Reply<{ readonly articles: number; readonly annotations: number }, "query-malformed">> {
  const query = readQuery(typed ?? "");
  if (!query.ok) return query;
  if (query.value.kind === "nothing") return succeed(countAll(db));
  const work = new Work(Number.POSITIVE_INFINITY);
  const steps = findHighlightsInSteps(db, query.value, { known: knownIn(db), work, mostAtOnce });
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) await setImmediate();
  const { condition } = step.value;
  return succeed(countFound(db, newestWhere(db, "annotation", condition, { most: Number.MAX_SAFE_INTEGER })));
}

/** A query as typed, or what is wrong with it in one sentence. */
export function readQuery(typed: string): Reply<Query, "query-malformed"> {
  const parsed = parseQuery(typed);
  if (parsed.ok) return succeed(parsed.query);
  return refuse("query-malformed", { problem: parsed.problems.map((problem) => problem.message).join(" ") });
}
