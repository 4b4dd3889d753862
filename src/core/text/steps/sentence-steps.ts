import type { Line } from "../line.ts";
import { isWhiteSpace, type Range } from "../range.ts";
import { sentenceAround } from "../sentences.ts";

/** A selection with the end it began at and the end that moves; either may come first. */
export interface Ends {
  readonly anchor: number;
  readonly focus: number;
}

/**
 * The sentence to go to from a place: forwards (`step` 1) the first that starts at or after its end,
 * backwards (-1) the last that starts before its start; null when there is none.
 *
 * Units UTF-16 code units. `from` is the sentence at hand, or an empty range for a caret. Looks only
 * at the neighbourhood, so it costs the same in a text of 1 MB.
 */
export function sentenceFrom(text: string, lines: readonly Line[], from: Range, step: 1 | -1): Range | null {
  if (step === -1) return sentenceBefore(text, lines, from.start);
  const here = sentenceAfter(text, lines, from.end);
  // A place inside a sentence is past its start.
  return here !== null && here.start < from.end ? sentenceAfter(text, lines, here.end) : here;
}

/**
 * A selection with its moving end one sentence further on or back: away from the anchor to the
 * far edge of a sentence, back towards the anchor by a sentence, never across it. The same when
 * there is no sentence to go to.
 */
export function extendBySentence(text: string, lines: readonly Line[], ends: Ends, step: 1 | -1): Ends {
  const { anchor, focus } = ends;
  if (step === 1) {
    if (focus >= anchor) return { anchor, focus: sentenceAfter(text, lines, focus)?.end ?? focus };
    const next = sentenceFrom(text, lines, { start: focus, end: focus + 1 }, 1);
    return { anchor, focus: Math.min(anchor, next?.start ?? anchor) };
  }
  if (focus <= anchor) return { anchor, focus: sentenceBefore(text, lines, focus)?.start ?? focus };
  const own = sentenceBefore(text, lines, focus);
  const previous = own && sentenceBefore(text, lines, own.start);
  return { anchor, focus: Math.max(anchor, previous?.end ?? anchor) };
}

/** The sentence that holds the first visible character at or after a position. */
function sentenceAfter(text: string, lines: readonly Line[], position: number): Range | null {
  let at = position;
  while (at < text.length && isWhiteSpace(text.charCodeAt(at))) at++;
  return at < text.length ? sentenceAround(text, lines, { start: at, end: at }) : null;
}

/** The sentence that holds the last visible character before a position. */
function sentenceBefore(text: string, lines: readonly Line[], position: number): Range | null {
  let at = position;
  while (at > 0 && isWhiteSpace(text.charCodeAt(at - 1))) at--;
  return at > 0 ? sentenceAround(text, lines, { start: at - 1, end: at - 1 }) : null;
}
