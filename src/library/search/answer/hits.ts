import type { Annotation, SearchHit } from "../../../contract/records.ts";
import { byPosition, type Range } from "../../../core/text/range.ts";
import { sentenceAround } from "../../../core/text/sentences.ts";
import { annotationsNumbered } from "../../db/annotations.ts";
import type { ReadDb } from "../../db/connection.ts";
import {
  type ArticleName,
  type ArticleText,
  articleNames,
  highlightsOf,
  textNumbered,
} from "../../db/search-articles.ts";
import type { ArticleFound } from "../finding/articles.ts";
import type { ArticleCount } from "../finding/with-hits.ts";

/** A hit before its sentence is read. */
type BareHit =
  | { readonly kind: "annotation"; readonly articleId: string; readonly annotation: Annotation }
  | {
      readonly kind: "article";
      readonly articleId: string;
      readonly name: string;
      readonly place: Range | null;
    };

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

/**
 * Those hits, each in its sentence; within an article in reading order. `found` are numbers of
 * highlights, the newest first.
 */
export function hitsIn(
  db: ReadDb,
  found: readonly number[],
  inTexts: readonly ArticleFound[],
  { articles, start, end }: Shown,
): SearchHit[] {
  if (articles.length === 0) return [];
  const numbers = articles.map(({ number }) => number);
  const names = articleNames(db, numbers);
  const annotations = annotationsNumbered(
    db,
    highlightsOf(db, numbers).filter((number) => holdsNumber(found, number)),
  );
  const ofArticle = Map.groupBy(annotations, ({ articleId }) => articleId);
  const isShown = new Set(numbers);
  const textHits = new Map(
    inTexts.flatMap((each) => (isShown.has(each.number) ? [[each.number, each] as const] : [])),
  );
  const shown: SearchHit[] = [];
  let before = 0;
  for (const { number } of articles) {
    const article = names.get(number);
    if (article === undefined) continue;
    const text = textNumbered(db, number);
    const hits = [
      ...bareHits(article, textHits.get(number), text),
      ...(ofArticle.get(article.id) ?? []).map(highlightHit),
    ].sort((a, b) => byPosition(placeOf(a), placeOf(b)) || compare(a.kind, b.kind));
    const slice = hits.slice(Math.max(0, start - before), Math.max(0, end - before));
    shown.push(...slice.map((hit) => shownHit(hit, text)));
    before += hits.length;
  }
  return shown;
}

/** Whether a falling list holds a number; halving, because the list may be long and little is asked of it. */
function holdsNumber(falling: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = falling.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (falling[middle]! > wanted) low = middle + 1;
    else high = middle;
  }
  return falling[low] === wanted;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function bareHits({ id, name }: ArticleName, found: ArticleFound | undefined, text: ArticleText): BareHit[] {
  if (found === undefined) return [];
  const hit = { kind: "article" as const, articleId: id, name };
  const places = found.places(text);
  if (places.length === 0) return [{ ...hit, place: null }];
  return places.map((place) => ({ ...hit, place }));
}

function highlightHit(annotation: Annotation): BareHit {
  return { kind: "annotation", articleId: annotation.articleId, annotation };
}

/** An article as a whole stands at its beginning. */
function placeOf(hit: BareHit): Range {
  if (hit.kind === "annotation") return hit.annotation;
  return hit.place ?? { start: 0, end: 0 };
}

function shownHit(hit: BareHit, article: ArticleText): SearchHit {
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
  { text, lines }: ArticleText,
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
