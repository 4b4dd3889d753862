import type { Range } from "../text/range.ts";
import { cutIntoSegments } from "../text/segments.ts";
import type { Stretch } from "./body.ts";
import type { Segment } from "./report.ts";

interface Numbered {
  readonly id: string;
  readonly number: number;
  readonly pieces: readonly Range[];
}

/**
 * Cut every stretch of a text into runs under the same highlights, one list for each stretch.
 *
 * In      `stretches` touching and covering the text; `highlights` inside it, numbered in reading order.
 * Out     segments that touch and together are exactly their stretch.
 * Throws  RangeError when a highlight covers white space between lines only, so that no page could
 *         show it: such a range is refused when it is stored.
 */
export function cutStretches(
  text: string,
  stretches: readonly Stretch[],
  highlights: readonly Numbered[],
): readonly (readonly Segment[])[] {
  const numbers = new Map(highlights.map(({ id, number }) => [id, number]));
  const marks = highlights.flatMap(({ id, pieces }) => pieces.map(({ start, end }) => ({ id, start, end })));
  const runs = cutIntoSegments(text.length, marks);
  const begun = new Set<number>();
  const endings = new Map<number, number[]>();
  let index = 0;
  const cut = stretches.map((stretch) => {
    const segments: Segment[] = [];
    for (let run = runs[index]; run !== undefined && run.start < stretch.end; run = runs[index]) {
      const start = Math.max(run.start, stretch.start);
      const end = Math.min(run.end, stretch.end);
      const over = run.ids.map((id) => numbers.get(id)!);
      const shown = stretch.role === "space" ? [] : over;
      const begins = shown.filter((number) => !begun.has(number));
      const ends: number[] = [];
      for (const number of shown) endings.set(number, ends);
      for (const number of begins) begun.add(number);
      segments.push({ start, end, text: text.slice(start, end), over, begins, ends });
      if (run.end > stretch.end) break;
      index += 1;
    }
    return segments;
  });
  for (const { id, number } of highlights) {
    const ends = endings.get(number);
    if (ends === undefined) throw new RangeError(`highlight ${id} covers no line`);
    ends.push(number);
  }
  return cut;
}
