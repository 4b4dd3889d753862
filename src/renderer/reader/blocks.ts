import type { Line, LineRole } from "../../core/text/line.ts";
import type { Range } from "../../core/text/range.ts";

/** A stretch of one block: a line, or (role null) the white space between two lines of a block. */
export interface Segment extends Range {
  readonly role: LineRole | null;
}

/** What stands on one printed line: mostly one line, sometimes a dateline and its paragraph. */
export interface Block extends Range {
  readonly role: LineRole;
  readonly segments: readonly Segment[];
  /** The page that begins here, from 1; undefined on the first and where none begins. */
  readonly page?: number;
}

/** Roles that only lead into the text they stand before. */
const prefixes: readonly LineRole[] = ["dateline", "metadata"];

/**
 * Group an article's lines into the blocks they are shown in. Lines with no line break between them
 * in the text share a block, and what lies between them there is shown too, so that a block's
 * segments touch and `text.slice(block.start, block.end)` is exactly what stands in it.
 *
 * Units  UTF-16 code units, half-open.
 * In     `lines` in reading order, not overlapping.
 */
export function toBlocks(text: string, lines: readonly Line[]): Block[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && !text.slice(before.end, line.start).includes("\n")) {
      group.push(line);
    } else groups.push([line]);
  }
  let reached = 1;
  return groups.map((group) => {
    const page = group[0]!.page ?? 1;
    if (page <= reached) return toBlock(group);
    reached = page;
    return { ...toBlock(group), page };
  });
}

function toBlock(lines: readonly Line[]): Block {
  const first = lines[0]!;
  const leading = lines.find((line) => !prefixes.includes(line.role)) ?? first;
  const segments: Segment[] = [];
  for (const { start, end, role } of lines) {
    const reached = segments.at(-1)?.end ?? start;
    if (reached < start) segments.push({ start: reached, end: start, role: null });
    segments.push({ start, end, role });
  }
  return { start: first.start, end: lines.at(-1)!.end, role: leading.role, segments };
}
