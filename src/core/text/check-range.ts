import { isGraphemeBoundary } from "./graphemes.ts";
import { type Range, withoutOuterSpace } from "./range.ts";

/** Why a range cannot be highlighted. `position` is the first end that splits a visible character. */
export type RangeProblem =
  | { readonly why: "outside" | "empty" }
  | { readonly why: "splits-character"; readonly position: number };

/**
 * What is wrong with a range someone typed or sent, or null when it may be highlighted.
 *
 * `outside`: an end is not a whole number in [0, text.length]. `empty`: it holds no visible
 * character, or ends before it starts. `splits-character`: an end lies inside a grapheme cluster.
 */
export function checkRange(text: string, range: Range): RangeProblem | null {
  const isInside = (position: number) =>
    Number.isInteger(position) && position >= 0 && position <= text.length;
  if (!isInside(range.start) || !isInside(range.end)) return { why: "outside" };
  const visible = withoutOuterSpace(text, range);
  if (visible.start >= visible.end) return { why: "empty" };
  for (const position of [range.start, range.end]) {
    if (!isGraphemeBoundary(text, position)) return { why: "splits-character", position };
  }
  return null;
}
