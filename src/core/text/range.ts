/**
 * A stretch of an article's stored text.
 *
 * Units  UTF-16 code units, the numbers `String.prototype.slice` takes; half-open `[start, end)`.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The characters two ranges share, or null when they only touch or lie apart. */
export function overlapOf(a: Range, b: Range): Range | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : null;
}

/** Reading order: by start, then by end, so that lists of ranges are stable. */
export function byPosition(a: Range, b: Range): number {
  return a.start - b.start || a.end - b.end;
}

/** Whether a code unit is white space, as `\s` sees it: spaces, line ends, no-break spaces, a stray U+FEFF. */
export function isWhiteSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0xa0;
  if (unit > 0x3000) return unit === 0xfeff;
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** The range without white space at its two ends; empty, at the range's end, when it holds nothing else. */
export function withoutOuterSpace(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  while (start < end && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
