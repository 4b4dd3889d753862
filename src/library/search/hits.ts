import type { Annotation, ArticleWithText, SearchHit } from "../../contract/records.ts";
import { byPosition, type Range } from "../../core/text/range.ts";
import { sentenceAround } from "../../core/text/sentences.ts";
import { articleWithText } from "../db/articles.ts";
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

/** How many hits an article is: one for each place, and one when it answers as a whole. */
export function hitCount({ places }: ArticleFound): number {
  return Math.max(1, places.length);
}

/** The first hits in reading order: by article, then by place. */
export function firstHits(
  db: ReadDb,
  annotations: readonly Annotation[],
  articles: readonly ArticleFound[],
  limit: number,
): SearchHit[] {
  const inTexts = articles.flatMap(({ article, places }): BareHit[] => {
    const hit = { kind: "article" as const, articleId: article.id, name: article.name };
    return places.length === 0 ? [{ ...hit, place: null }] : places.map((place) => ({ ...hit, place }));
  });
  const inHighlights = annotations.map((annotation): BareHit => {
    return { kind: "annotation", articleId: annotation.articleId, annotation };
  });
  const order = new Map([
    ...articleOrder(db, [...new Set(annotations.map(({ articleId }) => articleId))]),
    ...articles.map(({ article }): [string, number] => [article.id, article.number]),
  ]);
  const texts = new Map<string, ArticleWithText>();
  return [...inTexts, ...inHighlights]
    .sort(
      (a, b) =>
        (order.get(a.articleId) ?? 0) - (order.get(b.articleId) ?? 0) ||
        byPosition(placeOf(a), placeOf(b)) ||
        a.kind.localeCompare(b.kind),
    )
    .slice(0, limit)
    .map((hit) => {
      const text = texts.get(hit.articleId) ?? articleWithText(db, hit.articleId);
      if (text === null) throw new Error(`no article ${hit.articleId}`);
      texts.set(hit.articleId, text);
      return shownHit(hit, text);
    });
}

/** An article as a whole stands at its beginning. */
function placeOf(hit: BareHit): Range {
  if (hit.kind === "annotation") return hit.annotation;
  return hit.place ?? { start: 0, end: 0 };
}

function shownHit(hit: BareHit, article: ArticleWithText): SearchHit {
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
