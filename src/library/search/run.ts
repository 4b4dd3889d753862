import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import type { Annotation, ArticleWithText, SearchHit, SearchResult } from "../../contract/records.ts";
import { explain } from "../../core/query/explain.ts";
import { occurrencesOf, positiveTerms } from "../../core/query/occurrences.ts";
import { parseQuery } from "../../core/query/parse.ts";
import type { Query } from "../../core/query/query.ts";
import { asksForTags, tagMatches } from "../../core/query/tag-terms.ts";
import { byPosition, type Range } from "../../core/text/range.ts";
import { sentenceAround } from "../../core/text/sentences.ts";
import { annotationsWhere, listAnnotations } from "../db/annotations.ts";
import { articleWithText, listArticles } from "../db/articles.ts";
import type { ReadDb } from "../db/connection.ts";
import { annotationNumbers, articlesMatching, countAnnotations } from "../db/search.ts";
import { tagsByPath } from "../db/tags.ts";
import { type Compiled, compileForArticles, compileQuery } from "./compile.ts";

/**
 * Search highlights and texts. A highlight is one hit; in an article's text every occurrence of the
 * words is one. A query that asks for tags is about highlights alone.
 */
export function runSearch(
  db: ReadDb,
  { query: typed, limit }: { query: string; limit: number },
): Reply<SearchResult, "query-malformed"> {
  const query = read(typed);
  if (!query.ok) return query;
  if (query.value.kind === "nothing") return succeed({ total: 0, explanation: "", hits: [] });
  const match = compileForAnnotations(db, query.value);
  const texts = new Texts(db);
  const inHighlights = annotationsWhere(db, annotationNumbers(match), limit);
  const inTexts = asksForTags(query.value) ? [] : occurrences(db, query.value, texts);
  const hits = [...inHighlights.map((annotation) => ofAnnotation(annotation, texts)), ...inTexts];
  return succeed({
    total: countAnnotations(db, match) + inTexts.length,
    explanation: explain(query.value),
    hits: inReadingOrder(db, hits).slice(0, limit),
  });
}

/** The annotations of an article, or of all, that a query finds; every one when there is no query. */
export function annotationsFor(
  db: ReadDb,
  { articleId, query: typed }: { articleId?: string | undefined; query?: string | undefined },
): Reply<Annotation[], "query-malformed"> {
  if (typed === undefined || typed.trim() === "") return succeed(listAnnotations(db, articleId ?? null));
  const query = read(typed);
  if (!query.ok) return query;
  const match: Compiled =
    query.value.kind === "nothing" ? { kind: "all" } : compileForAnnotations(db, query.value);
  const found = annotationsWhere(db, annotationNumbers(match), Number.MAX_SAFE_INTEGER);
  return succeed(articleId === undefined ? found : found.filter((each) => each.articleId === articleId));
}

function read(typed: string): Reply<Query, "query-malformed"> {
  const parsed = parseQuery(typed);
  if (parsed.ok) return succeed(parsed.query);
  return refuse("query-malformed", { problem: parsed.problems.map((problem) => problem.message).join(" ") });
}

/** A query for the index of annotations, which knows tags by their numbers. */
function compileForAnnotations(db: ReadDb, query: Query): Compiled {
  const tags = asksForTags(query) ? tagsByPath(db) : [];
  return compileQuery(query, (term) =>
    tags.filter((tag) => tagMatches(tag.path, term)).map((tag) => `t${tag.number}`),
  );
}

/** Articles read once for all their hits. */
class Texts {
  readonly #db: ReadDb;
  readonly #read = new Map<string, ArticleWithText>();

  constructor(db: ReadDb) {
    this.#db = db;
  }

  of(articleId: string): ArticleWithText {
    const known = this.#read.get(articleId) ?? articleWithText(this.#db, articleId);
    if (known === null) throw new Error(`no article ${articleId}`);
    this.#read.set(articleId, known);
    return known;
  }
}

function occurrences(db: ReadDb, query: Query, texts: Texts): SearchHit[] {
  const terms = positiveTerms(query);
  if (terms.length === 0) return [];
  return articlesMatching(db, compileForArticles(query)).flatMap(({ id, name }) =>
    occurrencesOf(texts.of(id).text, terms).map((range) => ({
      kind: "article" as const,
      articleId: id,
      articleName: name,
      annotationId: null,
      start: range.start,
      end: range.end,
      ...snippetAround(texts.of(id), range),
      tags: [],
    })),
  );
}

function ofAnnotation(annotation: Annotation, texts: Texts): SearchHit {
  return {
    kind: "annotation",
    articleId: annotation.articleId,
    articleName: annotation.articleName,
    annotationId: annotation.id,
    start: annotation.start,
    end: annotation.end,
    ...snippetAround(texts.of(annotation.articleId), annotation),
    tags: annotation.tags,
  };
}

function snippetAround(
  { text, lines }: ArticleWithText,
  range: Range,
): Pick<SearchHit, "snippet" | "snippetStart" | "snippetEnd"> {
  const sentence = sentenceAround(text, lines, range);
  const start = Math.min(sentence.start, range.start);
  const end = Math.max(sentence.end, range.end);
  return {
    // One character for one, so that the hit keeps its place.
    snippet: text.slice(start, end).replace(/\s/g, " "),
    snippetStart: range.start - start,
    snippetEnd: range.end - start,
  };
}

function inReadingOrder(db: ReadDb, hits: readonly SearchHit[]): SearchHit[] {
  const order = new Map(listArticles(db).map((article, place) => [article.id, place]));
  return hits.toSorted(
    (a, b) =>
      (order.get(a.articleId) ?? 0) - (order.get(b.articleId) ?? 0) ||
      byPosition(a, b) ||
      a.kind.localeCompare(b.kind),
  );
}
