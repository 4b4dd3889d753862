import type { Range } from "./range.ts";

const surrogate = /[\ud800-\udfff]/;

/**
 * Ranges of a text in Unicode code points, as every exchange format but ours counts them. The one
 * place where positions leave our own unit.
 *
 * Units   in: UTF-16 code units; out: code points; both half-open.
 * In      `ranges` in any order, overlaps and repeats allowed.
 * Out     one range for each, in the order given.
 * Throws  RangeError when a range leaves the text or splits a surrogate pair: ranges are checked
 *         when they are stored, so this is our bug.
 *
 * One pass over the text however many the ranges: O(n + m log m).
 */
export function toCodePoints(text: string, ranges: readonly Range[]): Range[] {
  for (const { start, end } of ranges) {
    if (!(0 <= start && start <= end && end <= text.length)) {
      throw new RangeError(`[${start}, ${end}) is not inside a text of ${text.length} units`);
    }
  }
  if (!surrogate.test(text)) return ranges.map(({ start, end }) => ({ start, end }));
  const positions = Uint32Array.from(ranges.flatMap(({ start, end }) => [start, end])).sort();
  const points = new Map<number, number>();
  let unit = 0;
  let point = 0;
  for (const position of positions) {
    while (unit < position) {
      unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
      point += 1;
    }
    if (unit !== position) throw new RangeError(`position ${position} splits a surrogate pair`);
    points.set(position, point);
  }
  return ranges.map(({ start, end }) => ({ start: points.get(start)!, end: points.get(end)! }));
}
