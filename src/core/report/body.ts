import type { Line, LineRole } from "../text/line.ts";
import type { Range } from "../text/range.ts";

/** A stretch of text that is either a line or the white space between lines. */
export interface Stretch extends Range {
  readonly role: LineRole | "space";
}

/**
 * Cover a text with its lines and the white space between them: touching, in text order, together
 * exactly `[0, text.length)`. Text that no line holds, which should not happen, becomes a paragraph
 * rather than being lost.
 *
 * Throws RangeError when lines are out of order, overlap or leave the text: lines are checked when
 * they are stored.
 */
export function coverText(text: string, lines: readonly Line[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let reached = 0;
  const coverGap = (end: number) => {
    if (reached === end) return;
    const role = text.slice(reached, end).trim() === "" ? "space" : "paragraph";
    stretches.push({ start: reached, end, role });
  };
  for (const { start, end, role } of lines) {
    if (!(reached <= start && start < end && end <= text.length)) {
      throw new RangeError(`line [${start}, ${end}) does not follow ${reached} inside [0, ${text.length})`);
    }
    coverGap(start);
    stretches.push({ start, end, role });
    reached = end;
  }
  coverGap(text.length);
  return stretches;
}

/**
 * Group stretches by printed line: those between two line breaks belong together, such as a
 * dateline and the paragraph it opens. White space that holds a line break stands alone, and so
 * does white space at either end of the text.
 */
export function groupByPrintedLine(text: string, stretches: readonly Stretch[]): readonly Stretch[][] {
  const groups: Stretch[][] = [];
  let open: Stretch[] | null = null;
  for (const [index, stretch] of stretches.entries()) {
    const isApart =
      stretch.role === "space" &&
      (index === 0 || index === stretches.length - 1 || /\n/.test(text.slice(stretch.start, stretch.end)));
    if (isApart) {
      groups.push([stretch]);
      open = null;
    } else if (open === null) {
      open = [stretch];
      groups.push(open);
    } else {
      open.push(stretch);
    }
  }
  return groups;
}
