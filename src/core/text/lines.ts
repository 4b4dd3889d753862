import type { Line, LineRole } from "./line.ts";
import { isCaption } from "./roles/caption.ts";
import { isCrosshead } from "./roles/crosshead.ts";
import { datelineOf } from "./roles/dateline.ts";
import { isEditorNote } from "./roles/editor-note.ts";
import { isLooseLabel, isPageFurniture } from "./roles/junk/page-furniture.ts";
import { teasersAtEnd } from "./roles/junk/teasers.ts";
import { rolesByMarks } from "./roles/lists-and-tables.ts";
import { isHeaderField, isMetadata, metadataPrefixEnd } from "./roles/metadata.ts";
import { type PrintedLine, printedLinesOf, withoutPrefix } from "./roles/printed-line.ts";
import { rolesAtTop } from "./roles/top.ts";

/**
 * The lines of an article with a first proposal for the role of each.
 *
 * Units  UTF-16 code units. In: stored text ({@link normaliseText}), so LF line ends.
 * Out    in text order, without overlap, together holding every character that is not white space.
 *        Each printed line that is not blank is one entry without white space around it; a metadata
 *        or dateline prefix is an entry of its own, from the printed line's beginning up to the
 *        first character of the text proper. A blank text gives [].
 *
 * The rules know how news text is set, not what it says; each stands in `roles/` with its reasons.
 * What no rule is sure of is a paragraph. Linear in the text's length.
 */
export function proposeLines(text: string): Line[] {
  const printed = printedLinesOf(text);
  const proposed: Line[] = [];
  const [first] = printed;
  if (first === undefined) return proposed;
  const prefixEnd = metadataPrefixEnd(first);
  if (prefixEnd !== null) {
    proposed.push({ start: first.lineStart, end: prefixEnd, role: "metadata" });
    printed[0] = withoutPrefix(text, first, prefixEnd);
  }
  const roles = rolesOf(printed);
  const opening = roles.indexOf("paragraph");
  printed.forEach((line, index) => {
    const dateline = index === opening ? datelineOf(line) : null;
    if (dateline !== null) proposed.push({ start: line.lineStart, end: dateline.end, role: "dateline" });
    proposed.push({ start: dateline?.end ?? line.start, end: line.end, role: roles[index]! });
  });
  return proposed;
}

/** The role of each line; a line keeps the first role that is found for it. */
function rolesOf(lines: readonly PrintedLine[]): LineRole[] {
  const byMarks = rolesByMarks(lines);
  const roles = new Map<number, LineRole>();
  const isTaken = (index: number) => roles.has(index);
  const give = (index: number, role: LineRole) => {
    if (!roles.has(index)) roles.set(index, role);
  };

  const body = bodyOf(lines);
  lines.forEach((line, index) => {
    const isOutsideBody = body !== null && (index < body.first || index > body.last);
    const role = roleByItself(line, isOutsideBody) ?? byMarks.get(index);
    if (role !== undefined) give(index, role);
    else if (isOutsideBody && isHeaderField(line)) give(index, "metadata");
  });
  const last = lines.length - 1;
  if (last > 0 && isLooseLabel(lines[last]!)) give(last, "junk");
  for (const index of teasersAtEnd(lines, isTaken)) give(index, "junk");
  for (const [index, role] of rolesAtTop(lines, isTaken)) give(index, role);
  for (const index of crossheadsIn(lines, isTaken)) give(index, "crosshead");
  return lines.map((_, index) => roles.get(index) ?? "paragraph");
}

/** The role a line has by its own words. */
function roleByItself(line: PrintedLine, isOutsideBody: boolean): LineRole | undefined {
  if (isEditorNote(line)) return "editor-note";
  if (isPageFurniture(line, isOutsideBody)) return "junk";
  if (isCaption(line)) return "caption";
  if (isMetadata(line)) return "metadata";
  return undefined;
}

/** Shortest line that is surely part of the body, in code units. */
const bodyLength = 80;

/** Indexes of the first and the last line of running text; around them stand headers and footers. */
function bodyOf(lines: readonly PrintedLine[]): { readonly first: number; readonly last: number } | null {
  const isBody = (line: PrintedLine) => line.ending === "stop" && line.length >= bodyLength;
  const first = lines.findIndex(isBody);
  return first === -1 ? null : { first, last: lines.findLastIndex(isBody) };
}

/** Headings inside the body, judged among the lines that have no role yet. */
function crossheadsIn(lines: readonly PrintedLine[], isTaken: (index: number) => boolean): number[] {
  const usesBlankLines = lines.some((line, index) => index > 0 && line.isAfterBlank);
  const free = lines.flatMap((_, index) => (isTaken(index) ? [] : [index]));
  return free.filter((index, place) => {
    const [before, after] = [free[place - 1], free[place + 1]].map((at) =>
      at === undefined ? undefined : lines[at],
    );
    return isCrosshead(lines[index]!, before, after, usesBlankLines);
  });
}
