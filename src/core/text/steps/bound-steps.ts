import { snapToGraphemes } from "../graphemes.ts";
import { isWhiteSpace, type Range, withoutOuterSpace } from "../range.ts";
import { snapToWords } from "../words.ts";

/** One key press on a highlight's bounds. */
export interface BoundStep {
  readonly edge: "start" | "end";
  readonly step: 1 | -1;
  /** By a visible character instead of a word. */
  readonly isExact: boolean;
}

/**
 * A range with one edge moved by a word, or by a visible character. An edge stops at the text's ends,
 * and before the range would hold nothing visible; then the range comes back as it was.
 *
 * Units UTF-16 code units. Marks between words count as words of their own, so that an edge can stop
 * on either side of them; but by words no highlight starts with a mark that closes (a comma), or ends
 * with one that opens.
 */
export function moveBound(text: string, range: Range, { edge, step, isExact }: BoundStep): Range {
  const next = (from: number) =>
    edge === "end" ? endFrom(text, from, step, isExact) : startFrom(text, from, step, isExact);
  let to = next(range[edge]);
  while (!isExact && isNoStop(text, to, edge)) {
    const further = next(to);
    if (further === to) break;
    to = further;
  }
  // A visible character may end with white space, after which the edge must not stop.
  const moved = { ...range, [edge]: snapToGraphemes(text, { start: to, end: to })[edge] };
  const visible = withoutOuterSpace(text, moved);
  return moved.start < moved.end && visible.start < visible.end ? moved : range;
}

const opening = /[\p{Ps}\p{Pi}¿¡]/u;
const closing = /[\p{Pe}\p{Pf},.;:!?…]/u;

function isNoStop(text: string, position: number, edge: "start" | "end"): boolean {
  return edge === "start" ? closing.test(text.charAt(position)) : opening.test(text.charAt(position - 1));
}

/** The next or previous place where a highlight may end. */
function endFrom(text: string, from: number, step: 1 | -1, isExact: boolean): number {
  if (step === 1) {
    const at = skipSpace(text, from);
    return at < text.length ? unitAt(text, at, isExact).end : from;
  }
  const last = skipSpaceBack(text, from);
  if (last === 0) return from;
  // Inside a unit: back to the end of the one before it, as from its own end.
  return skipSpaceBack(text, unitAt(text, last - 1, isExact).start);
}

/** The next or previous place where a highlight may start. */
function startFrom(text: string, from: number, step: 1 | -1, isExact: boolean): number {
  if (step === -1) {
    const last = skipSpaceBack(text, from);
    return last > 0 ? unitAt(text, last - 1, isExact).start : from;
  }
  const at = skipSpace(text, from);
  return at < text.length ? skipSpace(text, unitAt(text, at, isExact).end) : from;
}

/** The word or visible character that holds the code unit at a position. */
function unitAt(text: string, position: number, isExact: boolean): Range {
  const unit = { start: position, end: position + 1 };
  return isExact ? snapToGraphemes(text, unit) : snapToWords(text, unit);
}

function skipSpace(text: string, position: number): number {
  let at = position;
  while (at < text.length && isWhiteSpace(text.charCodeAt(at))) at++;
  return at;
}

function skipSpaceBack(text: string, position: number): number {
  let at = position;
  while (at > 0 && isWhiteSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
