import type { Range } from "../../text/range.ts";

const straight = '"';
const curly = "“”„‟";

/** Every mark that opens a quotation; each may as well close one. */
export const quotationMarks = straight + curly;

/** Finds the partners of the quotation marks in one source, in linear time over all of them. */
export interface Quotations {
  /**
   * What stands between the mark at `open` and its partner, the marks left out; null without a
   * partner. To be asked in rising order.
   */
  readonly after: (open: number) => Range | null;
}

/**
 * Straight marks pair with straight ones and curly with curly ones, so that a curly quotation may
 * stand inside straight marks; only when its own kind does not come again does a mark take one of
 * the other kind, as a half-corrected paste has them.
 */
export function quotationsIn(source: string): Quotations {
  const nextStraight = nextOf(straight, source);
  const nextCurly = nextOf(curly, source);
  return {
    after(open) {
      const end =
        source.charAt(open) === straight
          ? (nextStraight(open) ?? nextCurly(open))
          : (nextCurly(open) ?? nextStraight(open));
      return end === null ? null : { start: open + 1, end };
    },
  };
}

/** The first of these marks after a position. Positions only rise, so the search never goes back. */
function nextOf(marks: string, source: string): (position: number) => number | null {
  let at = 0;
  return (position) => {
    at = Math.max(at, position + 1);
    while (at < source.length && !marks.includes(source.charAt(at))) at += 1;
    return at < source.length ? at : null;
  };
}
