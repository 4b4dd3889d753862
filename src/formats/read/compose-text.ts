import type { LineRole } from "../../core/text/line.ts";
import { normaliseText } from "../../core/text/normalise.ts";
import { type Range, withoutOuterSpace } from "../../core/text/range.ts";
import type { LineHint } from "./reading.ts";
import { notesOn } from "./replaced-characters.ts";

/** A piece of an article as its format tells it: a paragraph, a heading, a row of a table. */
export interface Block {
  /** May hold line ends; each line then gets the block's role. */
  readonly text: string;
  readonly role?: LineRole;
  /** Set close under the block before, as items of a list and rows of a table are. */
  readonly isClose?: boolean;
}

export interface ComposedText {
  readonly text: string;
  readonly lineHints: readonly LineHint[];
  /** Where each block stands in the text; an empty range for a blank one, which is left out. */
  readonly places: readonly Range[];
  readonly notes: readonly string[];
}

/**
 * One stored text from the blocks of a formatted document: normalised, a blank line between blocks
 * that are not close, nothing around the whole.
 */
export function composeText(blocks: readonly Block[]): ComposedText {
  const pieces: string[] = [];
  const lineHints: LineHint[] = [];
  const places: Range[] = [];
  let replacedNul = 0;
  let replacedSurrogates = 0;
  let length = 0;
  for (const block of blocks) {
    const normalised = normaliseText(block.text);
    const inner = withoutOuterSpace(normalised.text, { start: 0, end: normalised.text.length });
    const text = normalised.text.slice(inner.start, inner.end);
    if (text === "") {
      places.push({ start: length, end: length });
      continue;
    }
    replacedNul += normalised.replacedNul;
    replacedSurrogates += normalised.replacedSurrogates;
    const gap = length === 0 ? "" : block.isClose ? "\n" : "\n\n";
    const start = length + gap.length;
    pieces.push(gap, text);
    length = start + text.length;
    places.push({ start, end: length });
    if (block.role !== undefined) lineHints.push(...hintsFor(text, start, block.role));
  }
  return {
    text: pieces.join(""),
    lineHints,
    places,
    notes: notesOn({ replacedNul, replacedSurrogates }),
  };
}

/** A hint for every printed line of a stretch of text that begins at `start` of the whole. */
export function hintsFor(text: string, start: number, role: LineRole): LineHint[] {
  const hints: LineHint[] = [];
  let lineStart = 0;
  for (const line of text.split("\n")) {
    const range = withoutOuterSpace(text, { start: lineStart, end: lineStart + line.length });
    if (range.start < range.end) hints.push({ start: start + range.start, end: start + range.end, role });
    lineStart += line.length + 1;
  }
  return hints;
}
