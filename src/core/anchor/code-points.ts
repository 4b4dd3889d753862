import type { Range } from "../text/range.ts";

/**
 * Ranges counted in code points, as the text position selector of the W3C Web Annotation model
 * counts, in UTF-16 code units.
 *
 * Half-open in and out, in the same order; null for one that leaves the text or ends before it
 * starts. One pass over the text, however many ranges there are.
 */
export function fromCodePoints(text: string, ranges: readonly Range[]): (Range | null)[] {
  const asked = ranges.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  const units = new Map<number, number>();
  let points = 0;
  let unit = 0;
  for (const position of asked) {
    while (points < position && unit < text.length) {
      unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
      points++;
    }
    if (points === position) units.set(position, unit);
  }
  return ranges.map((range) => {
    const start = units.get(range.start);
    const end = units.get(range.end);
    return start === undefined || end === undefined || start > end ? null : { start, end };
  });
}
