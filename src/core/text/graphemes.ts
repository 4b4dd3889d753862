import { once } from "../once.ts";
import type { Range } from "./range.ts";

const segmenter = once(() => new Intl.Segmenter("und", { granularity: "grapheme" }));

/**
 * Everything up to the last character after which boundaries need no knowledge of what stands
 * before it. The rules of UAX #29 look further back than one character only across marks and
 * joiners (GB9c, GB11) and regional indicators (GB12, GB13); format characters are left out because
 * some behave like marks.
 */
const upToFreshStart = /^.*[^\p{M}\p{Cf}\p{Grapheme_Extend}\p{Emoji_Modifier}\p{Regional_Indicator}]/su;

/** Code units on either side of a position that are looked at first; most characters fit in it. */
const firstReach = 16;

/** Code units searched at once for a fresh start; in larger pieces the search is no longer linear. */
const largestPiece = 4096;

/**
 * Whether a text may be cut at this position without splitting a visible character (an extended
 * grapheme cluster of UAX #29: a letter with its marks, an emoji sequence, a flag, a Hangul syllable).
 *
 * Units UTF-16 code units. Both ends of the text are boundaries; anything outside it is not.
 * Looks only at the neighbourhood, so it costs the same in a text of 1 MB.
 */
export function isGraphemeBoundary(text: string, position: number): boolean {
  if (!Number.isInteger(position) || position < 0 || position > text.length) return false;
  return aroundPosition(text, position).start === position;
}

/**
 * The smallest range around this one that splits no visible character.
 *
 * The range must lie inside the text. An empty range between two characters stays empty; inside a
 * character it grows to that character.
 */
export function snapToGraphemes(text: string, range: Range): Range {
  const atStart = aroundPosition(text, range.start);
  if (range.end <= atStart.end && range.end > range.start) return atStart;
  const atEnd = range.end === range.start ? atStart : aroundPosition(text, range.end);
  return { start: atStart.start, end: atEnd.end };
}

/** Nothing but the position when it is a boundary, else the cluster it would split. */
function aroundPosition(text: string, position: number): Range {
  const isPlainlyBoundary =
    position === 0 ||
    position === text.length ||
    (isPlain(text.charCodeAt(position - 1)) && isPlain(text.charCodeAt(position)));
  if (isPlainlyBoundary) return { start: position, end: position };
  const cluster = clusterAt(text, position);
  return cluster.start === position ? { start: position, end: position } : cluster;
}

/** ASCII letters, digits, punctuation, space and LF: two in a row always have a boundary between them. */
function isPlain(unit: number): boolean {
  return (unit >= 0x20 && unit <= 0x7e) || unit === 0x0a;
}

/**
 * The grapheme cluster that holds the code unit at `position` (inside the text).
 *
 * Segments a window around the position and trusts what lies strictly inside the window; while the
 * cluster reaches the window's edge, the window doubles. So the work is proportional to the
 * cluster (with the run of marks or flags before it), not to the text.
 */
function clusterAt(text: string, position: number): Range {
  let from = freshStartBefore(text, position - firstReach);
  let to = wholePairs(text, position + firstReach);
  for (;;) {
    const found = segmenter()
      .segment(text.slice(from, to))
      .containing(position - from)!;
    const start = from + found.index;
    const end = start + found.segment.length;
    const isStartSure = start > from || from === 0;
    const isEndSure = end < to || to === text.length;
    if (isStartSure && isEndSure) return { start, end };
    // Either way the window at least doubles, so all windows together cost twice the last one.
    const size = to - from;
    if (!isStartSure) from = freshStartBefore(text, from - size);
    if (!isEndSure) to = wholePairs(text, to + size);
  }
}

/** The nearest position at or before this one where a fresh start stands; 0 when there is none. */
function freshStartBefore(text: string, position: number): number {
  let to = wholePairs(text, position + 1);
  for (let size = firstReach; to > 0; size = Math.min(2 * size, largestPiece)) {
    const from = wholePairs(text, to - size, -1);
    const found = upToFreshStart.exec(text.slice(from, to))?.[0];
    // The match ends behind the character; where that begins depends on its size.
    if (found !== undefined) return wholePairs(text, from + found.length - 1, -1);
    to = from;
  }
  return 0;
}

/** The position, inside the text, moved off the middle of a surrogate pair. */
function wholePairs(text: string, position: number, step = 1): number {
  if (position <= 0) return 0;
  if (position >= text.length) return text.length;
  const isInPair =
    (text.charCodeAt(position) & 0xfc00) === 0xdc00 && (text.charCodeAt(position - 1) & 0xfc00) === 0xd800;
  return isInPair ? position + step : position;
}
