import type { Piece } from "./pieces.ts";
import { cutAtGaps, linesOf, type PrintedRow, rowOf } from "./rows.ts";

/** A part of a line without a gap in it that could be the space between columns. */
interface Stretch {
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  readonly length: number;
}

/** Narrowest space between columns, in heights of the font; word spaces stay below it. */
const gutter = 0.9;

/** Least lines in a column, and least characters in most of its lines. */
const fewestLines = 4;
const shortestLine = 14;

/** Share of a column's width that the letters of a full line take, at least. */
const mostlyFilled = 0.5;

/**
 * The rows of a page in reading order, one list for each region that is read from top to bottom: a
 * column, or what runs across columns.
 *
 * A column begins at an edge where lines start one under the other with text of a line's length,
 * beside other such text, and which few lines cross. Lines that cross it (a headline, a caption)
 * divide the page into bands; in each band the left side is read before the right. Both sides are
 * looked at in the same way again, so three columns are two and one. Rows of a table are short and
 * stay rows.
 */
export function readingOrder(pieces: readonly Piece[]): PrintedRow[][] {
  const stretches = linesOf(pieces).flatMap((line) =>
    cutAtGaps(line, gutter).map((part): Stretch => {
      const { left, right, base, size, text } = rowOf(part);
      return { pieces: part, left, right, base, size, length: text.length };
    }),
  );
  return regionsOf(stretches, 0)
    .map((region) => linesOf(region.flatMap((stretch) => stretch.pieces)).map(rowOf))
    .filter((rows) => rows.length > 0);
}

/** Columns within columns that are looked for. */
const deepest = 5;

function regionsOf(stretches: readonly Stretch[], depth: number): Stretch[][] {
  const edge = depth < deepest ? columnEdge(stretches) : null;
  if (edge === null) return [[...stretches]];
  const regions: Stretch[][] = [];
  let left: Stretch[] = [];
  let right: Stretch[] = [];
  let across: Stretch[] = [];
  const closeBand = () => {
    regions.push(...regionsOf(left, depth + 1), ...regionsOf(right, depth + 1));
    [left, right] = [[], []];
  };
  const closeAcross = () => {
    if (across.length > 0) regions.push(across);
    across = [];
  };
  for (const stretch of stretches.toSorted((a, b) => a.base - b.base)) {
    const side = sideOf(stretch, edge);
    if (side === "across") {
      if (across.length === 0) closeBand();
      across.push(stretch);
    } else {
      closeAcross();
      (side === "left" ? left : right).push(stretch);
    }
  }
  closeAcross();
  closeBand();
  return regions.filter((region) => region.length > 0);
}

function sideOf({ left, right, size }: Stretch, edge: number): "left" | "right" | "across" {
  if (left >= edge - 0.5 * size) return "right";
  return right <= edge - 0.3 * size ? "left" : "across";
}

/** Where the right of two columns begins, or null when there is one. */
function columnEdge(stretches: readonly Stretch[]): number | null {
  if (stretches.length < 2 * fewestLines) return null;
  let best: { readonly edge: number; readonly lines: number } | null = null;
  for (const edge of commonEdges(stretches)) {
    const sides = { left: [] as Stretch[], right: [] as Stretch[], across: [] as Stretch[] };
    for (const stretch of stretches) sides[sideOf(stretch, edge)].push(stretch);
    const lines = Math.min(sides.left.length, sides.right.length);
    const [begin, end] = [leftOf(sides.left), Math.max(...sides.right.map(({ right }) => right))];
    if (
      !isText(sides.left, edge - begin) ||
      !isText(sides.right, end - edge) ||
      !standBeside(sides.left, sides.right)
    )
      continue;
    if (sides.across.length > 0.6 * (sides.left.length + sides.right.length)) continue;
    if (best === null || lines > best.lines) best = { edge, lines };
  }
  return best?.edge ?? null;
}

/** Left edges that several lines share, the most common ones. */
function commonEdges(stretches: readonly Stretch[]): number[] {
  const counts = new Map<number, number>();
  for (const { left } of stretches) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  const near = (edge: number) =>
    [-2, -1, 0, 1, 2].reduce((sum, step) => sum + (counts.get(edge + step) ?? 0), 0);
  return [...counts.keys()]
    .filter((edge) => near(edge) >= fewestLines)
    .sort((a, b) => near(b) - near(a))
    .slice(0, 12);
}

function leftOf(side: readonly Stretch[]): number {
  return Math.min(...side.map(({ left }) => left));
}

/**
 * Whether a side holds running text: enough lines, half of them long enough and, counting letters
 * and not gaps, filling most of the width up to the next column, and not all beginning anew. A
 * table's cells leave more open, and begin with capitals and numbers.
 */
function isText(side: readonly Stretch[], width: number): boolean {
  const lines = linesOf(side.flatMap(({ pieces }) => pieces));
  if (lines.length < fewestLines) return false;
  const full = lines.filter((line) => {
    const length = line.reduce((sum, { text }) => sum + text.length, 0);
    const inked = line.reduce((sum, { left, right }) => sum + right - left, 0);
    return length >= shortestLine && inked >= mostlyFilled * width;
  });
  if (full.length * 2 < lines.length) return false;
  const starts = lines.map((line) => line[0]!.text.trimStart());
  const small = starts.filter((start) => /^\p{Ll}/u.test(start)).length;
  const hasCase = starts.some((start) => /\p{Lu}/u.test(start));
  return !hasCase || small * 5 >= lines.length;
}

/** Whether two sides stand next to each other for a few lines, and not one below the other. */
function standBeside(left: readonly Stretch[], right: readonly Stretch[]): boolean {
  const [from, to] = [left, right].map((side) => {
    const bases = side.map(({ base }) => base);
    return { top: Math.min(...bases), bottom: Math.max(...bases) };
  });
  const top = Math.max(from!.top, to!.top);
  const bottom = Math.min(from!.bottom, to!.bottom);
  const within = (side: readonly Stretch[]) =>
    side.filter(({ base }) => base >= top && base <= bottom).length;
  return Math.min(within(left), within(right)) >= fewestLines - 1;
}
