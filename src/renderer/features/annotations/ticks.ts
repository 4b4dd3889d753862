import type { Annotation, Tag } from "../../../contract/records.ts";
import { paintOf } from "./paint-of.ts";

/** A mark at a height of the scroll bar, for the highlights that begin there. */
export interface Tick {
  /** From the top, as a share of the whole: 0 to 1. */
  readonly top: number;
  /** The look most of them have. */
  readonly colour: string;
  /** The first of them. */
  readonly annotationId: string;
  /** How many these are beside the row that has most: 0 to 1. */
  readonly share: number;
}

/**
 * Where in an article its highlights begin: one tick for each, or, of more than `rows`, one for each
 * of so many rows in which any begin.
 *
 * In  `annotations` in reading order; `length` of the text, in UTF-16 code units.
 */
export function ticksOf(
  annotations: readonly Annotation[],
  tagsById: ReadonlyMap<string, Tag>,
  length: number,
  rows: number,
): Tick[] {
  const share = ({ start }: Annotation) => start / Math.max(1, length);
  if (annotations.length <= rows) {
    return annotations.map((annotation) => ({
      top: share(annotation),
      colour: paintOf(annotation, tagsById).colour,
      annotationId: annotation.id,
      share: 1,
    }));
  }
  const ticks: (Omit<Tick, "share"> & { readonly count: number })[] = [];
  for (let from = 0; from < annotations.length; ) {
    const row = Math.floor(share(annotations[from]!) * rows);
    // By first tag, which decides the look.
    const byTag = new Map<string, { count: number; readonly first: Annotation }>();
    let to = from;
    for (; to < annotations.length && Math.floor(share(annotations[to]!) * rows) === row; to += 1) {
      const tagId = annotations[to]!.tagIds[0] ?? "";
      const kind = byTag.get(tagId);
      if (kind === undefined) byTag.set(tagId, { count: 1, first: annotations[to]! });
      else kind.count += 1;
    }
    const most = [...byTag.values()].reduce((best, kind) => (kind.count > best.count ? kind : best));
    ticks.push({
      top: row / rows,
      colour: paintOf(most.first, tagsById).colour,
      annotationId: annotations[from]!.id,
      count: to - from,
    });
    from = to;
  }
  const most = ticks.reduce((high, { count }) => Math.max(high, count), 1);
  return ticks.map(({ count, ...tick }) => ({ ...tick, share: count / most }));
}
