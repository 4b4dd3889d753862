import type { PdfItem } from "../load-pdfjs.ts";

/**
 * Characters in one font on one line, placed as a reader sees them: in points from the left and
 * from the top, whichever way the page was turned.
 */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line the letters stand on; grows downwards. */
  readonly base: number;
  /** Height of the font. */
  readonly size: number;
}

/**
 * The visible pieces of a page, those that run in one direction together, the direction of most
 * characters first (a watermark across the page or a stamp at its edge comes last).
 */
export function piecesOf(items: readonly (PdfItem | { readonly type: string })[]): Piece[][] {
  const byAngle = new Map<number, Piece[]>();
  for (const item of items) {
    // White space of its own is told by the distance of what stands around it.
    if (!("str" in item) || !/\S/u.test(item.str)) continue;
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform;
    const size = Math.hypot(c, d);
    if (!Number.isFinite(size + x + y + item.width) || size === 0) continue;
    const angle = Math.atan2(b, a);
    // Turned back by its angle, the piece runs from left to right.
    const left = x * Math.cos(angle) + y * Math.sin(angle);
    const base = x * Math.sin(angle) - y * Math.cos(angle);
    const direction = Math.round((angle * 180) / Math.PI / 5);
    const pieces = byAngle.get(direction) ?? [];
    byAngle.set(direction, pieces);
    pieces.push({ text: item.str, left, right: left + item.width, base, size });
  }
  const length = (pieces: readonly Piece[]) => pieces.reduce((sum, { text }) => sum + text.length, 0);
  return [...byAngle.values()].map(withoutDoubles).sort((a, b) => length(b) - length(a));
}

/** Without the second print of pieces that are printed twice, a little apart, to look bold. */
function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    const same = seen.get(piece.text) ?? [];
    seen.set(piece.text, same);
    const near = piece.size * 0.15;
    const isDouble = same.some(
      (other) => Math.abs(other.left - piece.left) < near && Math.abs(other.base - piece.base) < near,
    );
    if (!isDouble) same.push(piece);
    return !isDouble;
  });
}
