import { useDeferredValue, useMemo, useSyncExternalStore } from "react";
import type { Annotation } from "../../../contract/records.ts";
import type { Range } from "../../../core/text/range.ts";
import type { Reader } from "../../reader/reader.ts";

/** Up to so many cards all stand in the page; more than these take longer to lay out than a frame. */
const fewEnough = 60;

/** The annotations whose cards are to be in the page: all when they are few, else those near the view. */
export function useNearby(
  reader: Reader,
  annotations: readonly Annotation[],
  keptId: string | null,
): readonly Annotation[] {
  // Deferred: cards may come a moment late, scrolling may not.
  const nearby = useDeferredValue(useSyncExternalStore(reader.onNearby, () => reader.nearby));
  return useMemo(
    () => (annotations.length <= fewEnough ? annotations : around(annotations, nearby, keptId, fewEnough)),
    [annotations, nearby, keptId],
  );
}

/**
 * At most `most` of the annotations in reading order, around the view in the middle of `nearby`, and
 * the one to keep wherever it is.
 */
export function around<T extends Range & { readonly id: string }>(
  annotations: readonly T[],
  nearby: Range,
  keptId: string | null,
  most: number,
): T[] {
  // A third of what is nearby lies above the view.
  const viewStart = nearby.start + (nearby.end - nearby.start) / 3;
  const near: number[] = [];
  for (let i = 0; i < annotations.length && annotations[i]!.start < nearby.end; i += 1) {
    if (annotations[i]!.end > nearby.start) near.push(i);
  }
  const inView = near.findIndex((i) => annotations[i]!.end > viewStart);
  const from = Math.max(0, Math.min((inView < 0 ? near.length : inView) - most / 4, near.length - most));
  const chosen = new Set(near.slice(Math.floor(from), Math.floor(from) + most));
  const kept = annotations.findIndex(({ id }) => id === keptId);
  if (kept >= 0) chosen.add(kept);
  return [...chosen].sort((a, b) => a - b).map((i) => annotations[i]!);
}
