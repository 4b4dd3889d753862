import type { Annotation, SearchHit } from "../../contract/records.ts";
import { byPosition, type Range } from "../../core/text/range.ts";
import { sentenceAround } from "../../core/text/sentences.ts";
import { annotationsNumbered } from "../db/annotations.ts";
import { newestTextOf } from "../db/articles.ts";
import type { ReadDb } from "../db/connection.ts";
import { type ArticleCount, highlightsOf } from "../db/search.ts";
import type { ArticleFound } from "./articles.ts";

/** A hit before its sentence is read. */
type BareHit =
  | { readonly kind: "annotation"; readonly articleId: string; readonly annotation: Annotation }
  | {
      readonly kind: "article";
      readonly articleId: string;
      readonly name: string;
      readonly place: Range | null;
    };

type Text = ReturnType<typeof newestTextOf>;

/** How many hits an article is: one for each place, and one when it answers as a whole. */
export function hitCount({ places }: ArticleFound): number {
  return Math.max(1, places.length);
}

/** Hits to be shown: articles in order, and where in their hits, all put in a row, to begin and to end. */
export interface Shown {
  readonly articles: readonly ArticleCount[];
  readonly start: number;
  readonly end: number;
}

/** The articles whose hits `limit` hits from `offset` on belong to. */
export function articlesShown(
  articles: readonly ArticleCount[],
  { limit, offset }: { limit: number; offset: number },
): Shown {
  const shown: ArticleCount[] = [];
  let before = 0;
  let skipped = 0;
  for (const article of articles) {
    if (before >= offset + limit) break;
    if (before + article.count <= offset) skipped += article.count;
    else shown.push(article);
    before += article.count;
  }
  return { articles: shown, start: offset - skipped, end: offset - skipped + limit };
}

/** Those hits, each in its sentence; within an article in reading order. `found` are numbers of highlights. */
export function hitsIn(
  db: ReadDb,
  found: readonly number[],
  inTexts: readonly ArticleFound[],
  { articles, start, end }: Shown,
): SearchHit[] {
  if (articles.length === 0) return [];
  const isFound = new Set(found);
  const there = highlightsOf(
    db,
    articles.map(({ number }) => number),
  );
  const annotations = annotationsNumbered(
    db,
    there.filter((number) => isFound.has(number)),
  );
  const ofArticle = Map.groupBy(annotations, ({ articleId }) => articleId);
  const textOf = new Map(inTexts.map((found) => [found.article.id, found]));
  const hits = articles.flatMap(({ articleId }) =>
    [...bareHits(textOf.get(articleId)), ...(ofArticle.get(articleId) ?? []).map(highlightHit)].sort(
      (a, b) => byPosition(placeOf(a), placeOf(b)) || a.kind.localeCompare(b.kind),
    ),
  );
  const texts = new Map<string, Text>();
  return hits.slice(start, end).map((hit) => {
    const text = texts.get(hit.articleId) ?? newestTextOf(db, hit.articleId);
    texts.set(hit.articleId, text);
    return shownHit(hit, text);
  });
}

function bareHits(found: ArticleFound | undefined): BareHit[] {
  if (found === undefined) return [];
  const hit = { kind: "article" as const, articleId: found.article.id, name: found.article.name };
  if (found.places.length === 0) return [{ ...hit, place: null }];
  return found.places.map((place) => ({ ...hit, place }));
}

function highlightHit(annotation: Annotation): BareHit {
  return { kind: "annotation", articleId: annotation.articleId, annotation };
}

/** An article as a whole stands at its beginning. */
function placeOf(hit: BareHit): Range {
  if (hit.kind === "annotation") return hit.annotation;
  return hit.place ?? { start: 0, end: 0 };
}

function shownHit(hit: BareHit, article: Text): SearchHit {
  if (hit.kind === "article") {
    const place = hit.place ?? article.lines[0] ?? { start: 0, end: 0 };
    return {
      kind: "article",
      isWhole: hit.place === null,
      articleId: hit.articleId,
      articleName: hit.name,
      annotationId: null,
      start: place.start,
      end: place.end,
      ...snippetAround(article, place),
      tags: [],
    };
  }
  const { annotation } = hit;
  return {
    kind: "annotation",
    isWhole: false,
    articleId: annotation.articleId,
    articleName: annotation.articleName,
    annotationId: annotation.id,
    start: annotation.start,
    end: annotation.end,
    ...snippetAround(article, annotation),
    tags: annotation.tags,
  };
}

function snippetAround(
  { text, lines }: Text,
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
