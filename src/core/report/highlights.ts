import { spanOf } from "../anchor/pieces.ts";
import { byPosition } from "../text/range.ts";
import type { MaterialAnnotation, MaterialArticle } from "./material.ts";
import type { ReportTag } from "./report.ts";

/** An annotation with its number, before it is known which paragraphs it stands in. */
export interface NumberedAnnotation extends MaterialAnnotation {
  readonly number: number;
  readonly lane: number;
  readonly tags: readonly ReportTag[];
}

/**
 * Number annotations through all articles: by article, then by position, ties by id. One list for
 * each article.
 *
 * Throws RangeError when an annotation is of none of the articles, leaves its article's text, or
 * quotes other words than stand there. The library checks all three when it stores a row; a report
 * with a quotation that is not in the article must not be written at all.
 */
export function numberAnnotations(
  articles: readonly MaterialArticle[],
  annotations: readonly MaterialAnnotation[],
  tags: readonly ReportTag[],
): readonly (readonly NumberedAnnotation[])[] {
  const ofArticle = Map.groupBy(annotations, ({ articleId }) => articleId);
  const known = new Set(articles.map(({ id }) => id));
  for (const id of ofArticle.keys()) {
    if (!known.has(id))
      throw new RangeError(`an annotation is of the article ${id}, which is not in the report`);
  }
  const tagOf = new Map(tags.map((tag) => [tag.id, tag]));
  let number = 0;
  return articles.map((article) => {
    const sorted = (ofArticle.get(article.id) ?? []).toSorted(inReadingOrder);
    const lanes = findLanes(sorted.map(({ pieces }) => spanOf(pieces)));
    return sorted.map((annotation, index) => {
      refuseMisquotation(article, annotation);
      const own = [...new Set(annotation.tagIds)].map((id) => tagOf.get(id)!);
      number += 1;
      const inTreeOrder = own.sort((a, b) => a.number - b.number);
      return { ...annotation, number, lane: lanes[index]!, tags: inTreeOrder };
    });
  });
}

function inReadingOrder(a: MaterialAnnotation, b: MaterialAnnotation): number {
  return byPosition(a, b) || (a.id < b.id ? -1 : 1);
}

function refuseMisquotation({ id, text }: MaterialArticle, annotation: MaterialAnnotation): void {
  for (const { start, end, quote } of [annotation, ...annotation.pieces]) {
    if (!(0 <= start && start < end && end <= text.length)) {
      throw new RangeError(`annotation ${annotation.id} [${start}, ${end}) is not inside article ${id}`);
    }
    if (text.slice(start, end) !== quote) {
      throw new RangeError(`annotation ${annotation.id} quotes other words than article ${id} holds there`);
    }
  }
}

/** For ranges sorted by start: the lowest lane that no earlier overlapping range is in. */
function findLanes(sorted: readonly { readonly start: number; readonly end: number }[]): readonly number[] {
  const laneEnds: number[] = [];
  return sorted.map(({ start, end }) => {
    const free = laneEnds.findIndex((laneEnd) => laneEnd <= start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = end;
    return lane;
  });
}
