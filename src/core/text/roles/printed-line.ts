import { isWhiteSpace, type Range, withoutOuterSpace } from "../range.ts";
import { type Ending, endingOf } from "../wording/punctuation.ts";

/**
 * A line as it is printed, between two LFs, without white space around it; never blank.
 *
 * Rules read `head` and `tail`, not the whole content, so that a line of 1 MB costs what a short
 * one does.
 */
export interface PrintedLine extends Range {
  /** Where the line begins with its leading white space. */
  readonly lineStart: number;
  readonly content: string;
  /** The first {@link edgeLength} code units. */
  readonly head: string;
  /** The last {@link edgeLength} code units. */
  readonly tail: string;
  readonly length: number;
  readonly ending: Ending;
  readonly isAfterBlank: boolean;
  readonly isBeforeBlank: boolean;
}

/** Code units of a line's two ends that rules look at. */
const edgeLength = 300;

/** Every line that is not blank, in text order. Text's start and end count as blank. */
export function printedLinesOf(text: string): PrintedLine[] {
  const starts: Range[] = [];
  let hasGap = true;
  const gaps: boolean[] = [];
  for (let lineStart = 0; lineStart <= text.length; ) {
    const found = text.indexOf("\n", lineStart);
    const end = found === -1 ? text.length : found;
    if (isBlank(text, lineStart, end)) hasGap = true;
    else {
      starts.push({ start: lineStart, end });
      gaps.push(hasGap);
      hasGap = false;
    }
    lineStart = end + 1;
  }
  return starts.map((line, index) => printedLine(text, line, gaps[index]!, gaps[index + 1] ?? true));
}

/** The line without a prefix that ends at `start`; its beginning is judged anew. */
export function withoutPrefix(text: string, line: PrintedLine, start: number): PrintedLine {
  return printedLine(text, { start, end: line.end }, line.isAfterBlank, line.isBeforeBlank);
}

function printedLine(text: string, line: Range, isAfterBlank: boolean, isBeforeBlank: boolean): PrintedLine {
  const { start, end } = withoutOuterSpace(text, line);
  const content = text.slice(start, end);
  return {
    start,
    end,
    lineStart: line.start,
    content,
    head: content.slice(0, edgeLength),
    tail: content.slice(-edgeLength),
    length: end - start,
    ending: endingOf(content),
    isAfterBlank,
    isBeforeBlank,
  };
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isWhiteSpace(text.charCodeAt(at))) return false;
  return true;
}
