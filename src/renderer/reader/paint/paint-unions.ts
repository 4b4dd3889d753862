import { byPosition, overlapOf, type Range as TextRange } from "../../../core/text/range.ts";
import type { Paint } from "../paint-rules.ts";

/** Text to be painted in one way. */
export interface Union {
  readonly paint: Paint;
  /** In reading order, none touching another. */
  readonly ranges: readonly TextRange[];
}

/**
 * What several highlights paint inside a stretch of text, each paint once: where highlights of one
 * paint lie over each other, the text is painted once. Paints in the order in which they begin.
 *
 * Units  UTF-16 code units, half-open.
 */
export function unionsByPaint(
  marks: readonly (TextRange & { readonly paint: Paint })[],
  within: TextRange,
): Union[] {
  const byPaint = new Map<string, { paint: Paint; ranges: { start: number; end: number }[] }>();
  for (const { start, end, paint } of marks.toSorted(byPosition)) {
    const shared = overlapOf({ start, end }, within);
    if (shared === null) continue;
    const key = `${paint.pattern} ${paint.colour}`;
    const union = byPaint.get(key);
    const last = union?.ranges.at(-1);
    if (last !== undefined && shared.start <= last.end) last.end = Math.max(last.end, shared.end);
    else if (union !== undefined) union.ranges.push({ ...shared });
    else byPaint.set(key, { paint, ranges: [{ ...shared }] });
  }
  return [...byPaint.values()];
}
