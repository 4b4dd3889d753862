/** Half-open, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** How many code units a range covers. */
export function lengthOf(range: Range): number {
  return range.end - range.start;
}
