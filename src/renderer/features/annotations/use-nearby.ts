import { useDeferredValue, useMemo, useSyncExternalStore } from "react";
import type { Annotation } from "../../../contract/records.ts";
import type { Range } from "../../../core/text/range.ts";
import type { Reader } from "../../reader/reader.ts";

/** As many cards stand in the page at least, and all of an article that has no more. */
const fewEnough = 24;

/**
 * More of them in a taller view, in CSS pixels: three quarters lie after its start, a card takes 75 and
 * they are chosen anew when the view has moved by half. Each takes the browser as long as a paragraph.
 */
function mostIn(viewHeight: number): number {
  return Math.max(fewEnough, Math.ceil(viewHeight / 36));
}

/** Stripes are small, and in a densely coded text there are more of them in a view than cards find room. */
const mostStripes = 160;

/** The cards that are to be in the page. */
export interface NearbyCards {
  readonly nearby: readonly Annotation[];
  /** Those that are to have a stripe beside the text, in reading order. */
  readonly striped: readonly Annotation[];
  /** The one that stands level with its text whatever lies before it. */
  readonly anchorId: string | null;
}

/** The annotations whose cards are to be in the page: all when they are few, else those near the view. */
export function useNearby(
  reader: Reader,
  annotations: readonly Annotation[],
  activeId: string | null,
): NearbyCards {
  // Deferred: cards may come a moment late, scrolling may not.
  const range = useDeferredValue(useSyncExternalStore(reader.onNearby, () => reader.nearby));
  return useMemo(() => {
    const { viewStart, viewHeight } = reader;
    const most = mostIn(viewHeight);
    if (annotations.length <= most) {
      return { nearby: annotations, striped: annotations, anchorId: activeId };
    }
    const nearby = around(annotations, range, viewStart, activeId, most);
    const striped = around(annotations, range, viewStart, activeId, mostStripes);
    return { nearby, striped, anchorId: anchorOf(nearby, range, viewStart, activeId) };
  }, [reader, annotations, range, activeId]);
}

/**
 * At most `most` of the annotations in reading order, from a few before the view on, and the one to
 * keep wherever it is. `viewStart` is the first position in view, in the middle of `nearby`.
 */
export function around<T extends Range & { readonly id: string }>(
  annotations: readonly T[],
  nearby: Range,
  viewStart: number,
  keptId: string | null,
  most: number,
): T[] {
  const near: number[] = [];
  for (let i = 0; i < annotations.length && annotations[i]!.start < nearby.end; i += 1) {
    if (annotations[i]!.end > nearby.start) near.push(i);
  }
  const inView = near.findIndex((i) => annotations[i]!.start >= viewStart);
  const from = Math.max(0, Math.min((inView < 0 ? near.length : inView) - most / 4, near.length - most));
  const chosen = new Set(near.slice(Math.floor(from), Math.floor(from) + most));
  const kept = annotations.findIndex(({ id }) => id === keptId);
  if (kept >= 0) chosen.add(kept);
  return [...chosen].sort((a, b) => a - b).map((i) => annotations[i]!);
}

/**
 * The one at hand when it is near, else the first that begins in view: where highlights lie close, the
 * cards before it would push all others out of the view.
 */
export function anchorOf<T extends Range & { readonly id: string }>(
  cards: readonly T[],
  nearby: Range,
  viewStart: number,
  activeId: string | null,
): string | null {
  const active = cards.find(({ id }) => id === activeId);
  if (active !== undefined && active.start < nearby.end && active.end > nearby.start) return active.id;
  return cards.find(({ start }) => start >= viewStart)?.id ?? activeId;
}
