import { once } from "../once.ts";
import type { Line } from "./line.ts";
import { type Range, withoutOuterSpace } from "./range.ts";
import { abbreviationContinues } from "./wording/abbreviations.ts";

const segmenter = once(() => new Intl.Segmenter("en", { granularity: "sentence" }));

/** Closing quotation marks and brackets left over after a space, as in « Oui. » */
const looseClosers = /^[»”’›)\]}]+(?=\s|$)\s*/u;

/**
 * The sentences of an article in reading order, without white space around them.
 *
 * Units UTF-16 code units. `lines` in text order, as the article stores them; a sentence never
 * leaves its line. Together the sentences hold every character of the lines that is not white space.
 *
 * The runtime cuts after UAX #29, which knows no abbreviations; pieces are joined again after
 * "U.S.", "Oct." or "Mr.", before a small letter (“Really?” he asked), and where only closing
 * marks are left.
 */
export function sentencesOf(text: string, lines: readonly Line[]): Range[] {
  return lines.flatMap((line) => sentencesIn(text, line, line.start));
}

/**
 * The sentence around a range: from the start of the one it begins in to the end of the one it
 * ends in. A range that touches no sentence (blank space between lines) comes back as it is.
 *
 * Looks only at the neighbourhood, so it costs the same in a line of 1 MB.
 */
export function sentenceAround(text: string, lines: readonly Line[], range: Range): Range {
  const last = Math.max(range.end, range.start + 1);
  const touched: Range[] = [];
  for (let at = firstEndingAfter(lines, range.start); at < lines.length && lines[at]!.start < last; at++) {
    touched.push(...sentencesTouching(text, lines[at]!, { start: range.start, end: last }));
  }
  const [first] = touched;
  return first === undefined ? range : { start: first.start, end: touched.at(-1)!.end };
}

/** Code units before and after a range that are looked at first; most sentences end within them. */
const firstReach = 256;

/** Code units at the edge of what is looked at where an abbreviation or a closing mark may be cut off. */
const unsureEdge = 64;

/** The sentences of a line that a range touches, from a window that grows until it holds their ends. */
function sentencesTouching(text: string, line: Range, range: Range): Range[] {
  for (let reach = firstReach; ; reach *= 4) {
    const from = Math.max(line.start, range.start - reach);
    const to = Math.min(line.end, range.end + reach);
    const touched = sentencesIn(text, { start: from, end: to }, line.start, range.end).filter(
      (sentence) => sentence.start < range.end && sentence.end > range.start,
    );
    const { start } = touched[0] ?? range;
    const { end } = touched.at(-1) ?? range;
    const isStartSure = from === line.start || start > from + unsureEdge;
    const isEndSure = to === line.end || end < to - unsureEdge;
    if (isStartSure && isEndSure) return touched;
  }
}

/** Index of the first line that ends after a position (lines do not overlap, so halving finds it). */
function firstEndingAfter(lines: readonly Line[], position: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lines[middle]!.end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentences of a line, or of a part of it; those that begin at `until` or after it are left out. */
function sentencesIn(text: string, part: Range, lineStart: number, until = part.end): Range[] {
  const sentences: Range[] = [];
  const close = (start: number, end: number) => {
    const sentence = withoutOuterSpace(text, { start, end });
    if (sentence.start < sentence.end) sentences.push(sentence);
  };
  let { start } = part;
  let end = start;
  for (const { segment } of segmenter().segment(text.slice(part.start, part.end))) {
    const closers = end > start ? (looseClosers.exec(segment)?.[0].length ?? 0) : 0;
    const rest = segment.slice(closers);
    end += closers;
    const isFirst = start === lineStart;
    if (
      end > start &&
      rest !== "" &&
      !goesOn(text.slice(Math.max(start, end - longestTail), end), rest, isFirst)
    ) {
      close(start, end);
      start = end;
      // Cutting on costs more than all else here.
      if (start >= until) return sentences;
    }
    end += rest.length;
  }
  close(start, part.end);
  return sentences;
}

/** Code units before a cut that say whether it stands; longer than any abbreviation. */
const longestTail = 24;

/** Whether `after` belongs to the sentence that `before` seems to end. */
function goesOn(before: string, after: string, isFirst: boolean): boolean {
  const isListNumber = isFirst && /^\s*\d{1,3}[.)]\s*$/.test(before);
  const isWordless = !/[\p{L}\p{N}]/u.test(after);
  const isSmall = /^\p{Ll}/u.test(after);
  return isListNumber || isWordless || isSmall || abbreviationContinues(before, after);
}
