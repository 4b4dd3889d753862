import type { Line } from "./line.ts";
import type { Range } from "./range.ts";
import type { Followed } from "./versions/follow.ts";

/** Where a text goes on on another page. */
export interface PageStart {
  /** UTF-16 code units. */
  readonly start: number;
  /** From 1. Where a paragraph runs over a page's end, what stands behind it can be of the page before. */
  readonly page: number;
}

/** Lines with the page on which each begins; lines and starts in text order. No starts: the lines as they are. */
export function withPages(lines: readonly Line[], starts: readonly PageStart[] = []): Line[] {
  let at = -1;
  return lines.map((line) => {
    while (at + 1 < starts.length && starts[at + 1]!.start <= line.start) at += 1;
    return at < 0 ? line : { ...line, page: starts[at]!.page };
  });
}

/**
 * The lines of a newer text with the pages of the older one: a page begins where the first of its
 * lines that is still there went to. `follow` says where a stretch of the old text went.
 */
export function carryPages<L extends Line>(
  oldLines: readonly Line[],
  lines: readonly L[],
  follow: (range: Range) => Followed,
): L[] {
  const starts: PageStart[] = [];
  for (const { page, start, end } of oldLines) {
    if (page === undefined || start === end || page === starts.at(-1)?.page) continue;
    const went = follow({ start, end });
    if (went.kind === "lost" || went.range.start < (starts.at(-1)?.start ?? 0)) continue;
    starts.push({ page, start: went.range.start });
  }
  if (starts.length === 0) return [...lines];
  return lines.map((line) => {
    const page = starts.findLast(({ start }) => start <= line.start)?.page ?? starts[0]!.page;
    return { ...line, page };
  });
}
