import type { Problem } from "../query.ts";

/**
 * Whether a problem may be only that its piece of the search is not written to its end yet: the caret
 * (in UTF-16 code units) stands at the end of the piece, or behind what the piece opens.
 */
export function isUnfinished({ start, end, isOpen }: Problem, source: string, caret: number): boolean {
  if (caret <= start) return false;
  return isOpen === true || source.slice(end, caret).trim() === "";
}
