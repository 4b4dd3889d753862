import type { Piece } from "./pieces.ts";

/** One printed line, or the part of it that stands in one column. */
export interface PrintedRow {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** How far apart, in heights of the font, the letters of one line may stand (raised numbers). */
const sameLine = 0.5;

/** Gaps between pieces, in heights of the font: from here a space, from here another cell of a table. */
const spaceGap = 0.13;
const cellGap = 4;

/** The pieces that stand on one line, each line from left to right, lines from the top. */
export function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  let base = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const piece of pieces.toSorted((a, b) => a.base - b.base || a.left - b.left)) {
    const line = lines.at(-1);
    // A raised number comes before the line it belongs to, so the larger of the two sizes counts.
    if (
      line !== undefined &&
      piece.base - base <= sameLine * Math.min(Math.max(size, piece.size), 2 * size)
    ) {
      line.push(piece);
      if (piece.size > size) {
        base = piece.base;
        size = piece.size;
      }
    } else {
      lines.push([piece]);
      base = piece.base;
      size = piece.size;
    }
  }
  for (const line of lines) line.sort((a, b) => a.left - b.left);
  return lines;
}

/** A line cut where the gap is wider than this many heights of the font. */
export function cutAtGaps(line: readonly Piece[], gap: number): Piece[][] {
  const parts: Piece[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of line) {
    const part = parts.at(-1);
    if (part !== undefined && piece.left - right <= gap * piece.size) part.push(piece);
    else parts.push([piece]);
    right = Math.max(right, piece.right);
  }
  return parts;
}

/** The words of a line in the order in which they are read, with spaces where there are gaps. */
export function rowOf(line: readonly Piece[]): PrintedRow {
  const isRightToLeft =
    countLetters(line, /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu) * 2 >
    countLetters(line, /\p{L}/gu);
  const inOrder = isRightToLeft ? line.toReversed() : line;
  let text = "";
  let before: Piece | undefined;
  for (const piece of inOrder) {
    if (before !== undefined) {
      const gap = isRightToLeft ? before.left - piece.right : piece.left - before.right;
      const height = Math.max(before.size, piece.size);
      const isSpaced = /\s$/u.test(text) || /^\s/u.test(piece.text);
      if (gap > cellGap * height) text = `${text.trimEnd()}\t`;
      else if (gap > spaceGap * height && !isSpaced) text += " ";
    }
    text += text.endsWith("\t") ? piece.text.trimStart() : piece.text;
    before = piece;
  }
  const lead = longest(line);
  return {
    text: text.trim(),
    left: Math.min(...line.map((piece) => piece.left)),
    right: Math.max(...line.map((piece) => piece.right)),
    base: lead.base,
    size: lead.size,
  };
}

function countLetters(line: readonly Piece[], letters: RegExp): number {
  return line.reduce((sum, { text }) => sum + (text.match(letters)?.length ?? 0), 0);
}

/** The piece with most characters; raised numbers and initials are set in other sizes. */
function longest(line: readonly Piece[]): Piece {
  return line.reduce((best, piece) => (piece.text.length > best.text.length ? piece : best));
}
