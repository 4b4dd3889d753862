import type { PrintedRow } from "./rows.ts";

/** Rows that belong to one paragraph. */
export interface PdfParagraph {
  readonly rows: readonly PrintedRow[];
  readonly isListItem: boolean;
}

const bullet = /^[•‣▪◦●○■□➤►✓]\s*\S/u;
const numbered = /^\(?\d{1,2}[.)]\s/u;
const closed = /[.!?:;…。！？؟]["”’»)\]]*$/u;

/**
 * The paragraphs of one region, whose rows are given from top to bottom.
 *
 * A paragraph begins after a wider gap, in another size of type, with a bullet, where a line is set
 * in and the next is not, and after a line that ends early although the next word had room.
 */
export function paragraphsOf(rows: readonly PrintedRow[]): PdfParagraph[] {
  const measure = measureOf(rows);
  const paragraphs: { rows: PrintedRow[]; isListItem: boolean }[] = [];
  rows.forEach((row, at) => {
    const before = rows[at - 1];
    const startsNew = before === undefined || isStart(row, before, rows[at + 1], measure);
    if (startsNew) paragraphs.push({ rows: [row], isListItem: bullet.test(row.text) });
    else paragraphs.at(-1)!.rows.push(row);
  });
  return paragraphs;
}

interface Measure {
  /** Where most lines begin. */
  readonly left: number;
  readonly right: number;
  /** The usual distance between lines, in heights of their type; null when there are too few to tell. */
  readonly pitch: number | null;
  /** Whether paragraphs are told by the gaps between them, so that a line set in means nothing. */
  readonly isSpaced: boolean;
}

function measureOf(rows: readonly PrintedRow[]): Measure {
  const steps = rows.slice(1).flatMap((row, at) => {
    const before = rows[at]!;
    const step = row.base - before.base;
    return isSameSize(row, before) && step > 0 && step < 3 * row.size ? [step / row.size] : [];
  });
  steps.sort((a, b) => a - b);
  const pitch = steps.length < 2 ? null : steps[Math.floor((steps.length - 1) / 3)]!;
  const wide = pitch === null ? 0 : steps.filter((step) => step > widerGap * pitch).length;
  const rights = rows.map((row) => row.right).sort((a, b) => a - b);
  return {
    left: commonest(rows.map((row) => Math.round(row.left))),
    // The longest lines but for a few, for a head that is no running one may stand out.
    right: rights[Math.floor(0.9 * (rights.length - 1))] ?? 0,
    pitch,
    isSpaced: wide >= 3,
  };
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** How much wider than the usual distance of lines the gap before a paragraph is, at least. */
const widerGap = 1.25;

function isSameSize(a: PrintedRow, b: PrintedRow): boolean {
  return Math.abs(a.size - b.size) <= 0.12 * Math.max(a.size, b.size);
}

function isStart(
  row: PrintedRow,
  before: PrintedRow,
  after: PrintedRow | undefined,
  measure: Measure,
): boolean {
  if (!isSameSize(row, before)) return true;
  const step = (row.base - before.base) / row.size;
  if (step > (measure.pitch === null ? 1.8 : widerGap * measure.pitch)) return true;
  if (bullet.test(row.text)) return true;
  if (/\t/u.test(row.text) || /\t/u.test(before.text)) return true;
  if (numbered.test(row.text) && closed.test(before.text)) return true;
  if (!measure.isSpaced && isSetIn(row, before, after, measure)) return true;
  return endsEarly(before, row, measure);
}

/** Whether a row is set in as first lines are: one row, by a few letters. */
function isSetIn(
  row: PrintedRow,
  before: PrintedRow,
  after: PrintedRow | undefined,
  { left }: Measure,
): boolean {
  const inset = row.left - left;
  const isInset = inset > 0.7 * row.size && inset < 5 * row.size;
  const isBack = after === undefined || after.left - left < 0.5 * row.size;
  return isInset && isBack && before.left - left < 0.5 * row.size;
}

/** Whether a line was ended on purpose: the next one's first word had room behind it. */
function endsEarly(before: PrintedRow, row: PrintedRow, { left, right }: Measure): boolean {
  // A small letter goes on with what stands before it.
  if (/^\p{Ll}/u.test(row.text)) return false;
  const perCharacter = (row.right - row.left) / Math.max(1, row.text.length);
  const word = /^\S+/u.exec(row.text)?.[0].length ?? 0;
  const room = right - before.right;
  if (room < (word + 2) * perCharacter + row.size) return false;
  return closed.test(before.text) || room > 0.4 * (right - left);
}
