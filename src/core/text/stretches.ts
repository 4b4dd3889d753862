import type { Range } from "./range.ts";

/**
 * Lines that follow one another, with nothing but white space between, as one stretch, as they are
 * to a reader.
 *
 * Units  UTF-16 code units, half-open.
 * In     `lines` in text order.
 */
export function stretchesOf(text: string, lines: readonly Range[]): Range[] {
  const stretches: Range[] = [];
  for (const { start, end } of lines) {
    const before = stretches.at(-1);
    if (before !== undefined && text.slice(before.end, start).trim() === "") {
      stretches[stretches.length - 1] = { start: before.start, end };
    } else stretches.push({ start, end });
  }
  return stretches;
}

/** What is left of a text of this length between stretches in text order; all of it when there are none. */
export function stretchesBetween(stretches: readonly Range[], length: number): Range[] {
  const left: Range[] = [];
  let start = 0;
  for (const stretch of [...stretches, { start: length, end: length }]) {
    if (stretch.start > start || left.length === 0) left.push({ start, end: stretch.start });
    start = stretch.end;
  }
  return left;
}
