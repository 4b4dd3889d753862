import type { Annotation, SearchHit } from "../../contract/records.ts";
import { byPosition, type Range } from "../../core/text/range.ts";
import { sentenceAround } from "../../core/text/sentences.ts";
import { annotationsNumbered } from "../db/annotations.ts";
import { newestTextOf } from "../db/articles.ts";
import type { ReadDb } from "../db/connection.ts";
import { articleOrder } from "../db/search-candidates.ts";
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

/**
 * The newest hits, given in reading order: by article, then by place. When there are more than
 * `limit`, highlights and texts each have at least half of it, as far as they need it.
 *
 * In  numbers of highlights, and articles, each the newest first.
 */
export function firstHits(
  db: ReadDb,
  highlights: readonly number[],
  articles: readonly ArticleFound[],
  limit: number,
): SearchHit[] {
  const inTexts = bareHits(articles, limit);
  const forTexts = Math.min(inTexts.length, Math.max(Math.floor(limit / 2), limit - highlights.length));
  const annotations = annotationsNumbered(db, highlights.slice(0, limit - forTexts));
  const inHighlights = annotations.map((annotation): BareHit => {
    return { kind: "annotation", articleId: annotation.articleId, annotation };
  });
  const order = articleOrder(
    db,
    [...inTexts.slice(0, forTexts), ...inHighlights].map(({ articleId }) => articleId),
  );
  const texts = new Map<string, Text>();
  return [...inTexts.slice(0, forTexts), ...inHighlights]
    .sort(
      (a, b) =>
        (order.get(a.articleId) ?? 0) - (order.get(b.articleId) ?? 0) ||
        byPosition(placeOf(a), placeOf(b)) ||
        a.kind.localeCompare(b.kind),
    )
    .map((hit) => {
      const text = texts.get(hit.articleId) ?? newestTextOf(db, hit.articleId);
      texts.set(hit.articleId, text);
      return shownHit(hit, text);
    });
}

/** The hits in articles, as many as are asked for. */
function bareHits(articles: readonly ArticleFound[], limit: number): BareHit[] {
  const hits: BareHit[] = [];
  for (const { article, places } of articles) {
    if (hits.length >= limit) break;
    const hit = { kind: "article" as const, articleId: article.id, name: article.name };
    if (places.length === 0) hits.push({ ...hit, place: null });
    else hits.push(...places.map((place) => ({ ...hit, place })));
  }
  return hits.slice(0, limit);
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
