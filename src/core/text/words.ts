import { once } from "../once.ts";
import { snapToGraphemes } from "./graphemes.ts";
import { isWhiteSpace, type Range, withoutOuterSpace } from "./range.ts";

const segmenter = once(() => new Intl.Segmenter("en", { granularity: "word" }));

/**
 * Where a stretch without white space may be cut: at multiples of this, when none stands within
 * half of it on either side. Only scripts written without spaces have such stretches, and there
 * words are a dictionary's guess; fixed places keep the guess the same wherever one asks from.
 */
const cutEvery = 2048;

/**
 * The words a rough selection meant: without white space at its ends, grown to whole words
 * (UAX #29, with dictionaries for scripts without spaces), splitting no visible character.
 *
 * The range must lie inside the text. What holds only white space gives an empty range.
 * Snapping twice gives the same as snapping once.
 */
export function snapToWords(text: string, range: Range): Range {
  let snapped = range;
  for (;;) {
    const visible = withoutOuterSpace(text, snapped);
    if (visible.start === visible.end) return visible;
    const words = { start: wordAt(text, visible.start).start, end: wordAt(text, visible.end - 1).end };
    const whole = snapToGraphemes(text, words);
    if (whole.start === snapped.start && whole.end === snapped.end) return snapped;
    // A character that a word's edge split may reach into the next word, so look again.
    snapped = whole;
  }
}

/** The word, or the single mark between words, that holds the code unit at `position` (not white space). */
function wordAt(text: string, position: number): Range {
  const stretch = stretchAt(text, position);
  const found = segmenter()
    .segment(text.slice(stretch.start, stretch.end))
    .containing(position - stretch.start)!;
  const start = stretch.start + found.index;
  return { start, end: start + found.segment.length };
}

/** What may hold the word at `position`: everything to the nearest white space or cut on either side. */
function stretchAt(text: string, position: number): Range {
  const seat = seatOf(text, position);
  let start = seat;
  while (start > 0 && !isWhiteSpace(text.charCodeAt(start - 1)) && !isCut(text, start)) start--;
  let end = seat + 1;
  while (end < text.length && !isWhiteSpace(text.charCodeAt(end)) && !isCut(text, end)) end++;
  // A visible character across a cut belongs to the stretch it starts in.
  if (isCut(text, end)) end = snapToGraphemes(text, { start: end, end }).end;
  return { start, end };
}

/** The start of the visible character at `position`, or of what follows the last white space in it. */
function seatOf(text: string, position: number): number {
  const { start } = snapToGraphemes(text, { start: position, end: position + 1 });
  let seat = position;
  while (seat > start && !isWhiteSpace(text.charCodeAt(seat - 1))) seat--;
  return seat;
}

function isCut(text: string, position: number): boolean {
  if (position % cutEvery !== 0 || position === 0) return false;
  const last = Math.min(text.length, position + cutEvery / 2);
  for (let at = position - cutEvery / 2; at < last; at++) {
    if (isWhiteSpace(text.charCodeAt(at))) return false;
  }
  return true;
}
