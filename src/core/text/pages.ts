import type { Line } from "./line.ts";
import type { Range } from "./range.ts";
import type { Followed } from "./versions/follow.ts";

/**
 * Lines with the page, from 1, on which each begins.
 *
 * In   lines and pages in text order; the pages touch and cover the text (UTF-16 code units). No
 *      pages: the lines as they are.
 */
export function withPages(lines: readonly Line[], pages: readonly Range[] = []): Line[] {
  let at = 0;
  return lines.map((line) => {
    while (at < pages.length && pages[at]!.end <= line.start) at += 1;
    return at < pages.length ? { ...line, page: at + 1 } : line;
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
  const starts: { page: number; start: number }[] = [];
  for (const { page, start, end } of oldLines) {
    if (page === undefined || start === end || page <= (starts.at(-1)?.page ?? 0)) continue;
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
