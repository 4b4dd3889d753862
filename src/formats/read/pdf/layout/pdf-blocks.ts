import type { LineRole } from "../../../../core/text/line.ts";
import type { Block } from "../../compose-text.ts";
import { joinOf, type KnownWords, wordsWithin } from "./line-ends.ts";
import { type PdfParagraph, paragraphsOf } from "./paragraphs.ts";
import type { PrintedRow } from "./rows.ts";
import { runningRows } from "./running-heads.ts";

export interface PdfBlocks {
  readonly blocks: readonly Block[];
  /** Where the text goes on on another page, from 1: a block, and a position in its text (UTF-16 code units). */
  readonly pageStarts: readonly {
    readonly block: number;
    readonly offset: number;
    readonly page: number;
  }[];
  /** Words broken at line ends that were joined, and hyphens there that stayed. */
  readonly joined: number;
  readonly kept: number;
}

/** A block to be. */
interface Draft {
  rows: PrintedRow[];
  role: LineRole | undefined;
  /** Whether a paragraph can go on in the next column or on the next page. */
  readonly isBody: boolean;
}

/**
 * Paragraphs of a whole document from the rows of its pages in reading order, by region.
 *
 * A paragraph that a column's or a page's end cuts is one; running heads and feet between its parts
 * then stand behind it, as junk. Larger type is a heading; the largest on the first page is the headline.
 */
export function pdfBlocks(pages: readonly (readonly (readonly PrintedRow[])[])[]): PdfBlocks {
  const running = runningRows(pages.map((regions) => regions.flat()));
  const bodySize = usualSize(pages.flat(2).filter((row) => !running.has(row)));
  const drafts: Draft[] = [];
  for (const regions of pages) {
    const firstOfPage = drafts.length;
    const [heads, feet] = headsAndFeet(regions.flat(), running);
    drafts.push(...heads.map(junk));
    for (const region of regions) {
      for (const [at, paragraph] of paragraphsOf(region.filter((row) => !running.has(row))).entries()) {
        const open = at === 0 ? drafts.findLastIndex((draft) => draft.isBody) : -1;
        const draft = draftOf(paragraph, bodySize);
        if (open !== -1 && isContinued(drafts[open]!, draft)) {
          drafts[open]!.rows.push(...draft.rows);
        } else if (drafts.length > firstOfPage && isSameHeading(drafts.at(-1)!, draft)) {
          drafts.at(-1)!.rows.push(...draft.rows);
        } else {
          drafts.push(draft);
        }
      }
    }
    drafts.push(...feet.map(junk));
  }
  giveHeadline(drafts, pages[0]?.flat() ?? [], bodySize);
  giveTables(drafts);
  const pageOf = new Map(pages.flatMap((regions, at) => regions.flat().map((row) => [row, at + 1] as const)));
  return print(drafts, pageOf);
}

function print(drafts: readonly Draft[], pageOf: ReadonlyMap<PrintedRow, number>): PdfBlocks {
  const known = wordsWithin(drafts.flatMap(({ rows }) => rows.map(({ text }) => text)));
  const printed = drafts.map(({ rows }) => joinRows(rows, known));
  return {
    blocks: printed.map(({ text }, at) => {
      const role = drafts[at]!.role;
      const isClose = (role === "list" || role === "table") && drafts[at - 1]?.role === role;
      return { text, isClose, ...(role === undefined ? {} : { role }) };
    }),
    pageStarts: drafts
      .flatMap(({ rows }, block) =>
        rows.map((row, at) => ({ block, offset: printed[block]!.rowStarts[at]!, page: pageOf.get(row)! })),
      )
      .filter(({ page }, at, all) => page !== all[at - 1]?.page),
    joined: printed.reduce((sum, { joined }) => sum + joined, 0),
    kept: printed.reduce((sum, { kept }) => sum + kept, 0),
  };
}

function joinRows(rows: readonly PrintedRow[], known: KnownWords) {
  let text = "";
  let joined = 0;
  let kept = 0;
  const rowStarts: number[] = [];
  for (const row of rows) {
    if (text !== "") {
      const { between, dropped } = joinOf(text, row.text, known);
      if (dropped === 1) joined++;
      else if (/[\p{L}\p{N}][-\u2010]$/u.test(text) && between === "") kept++;
      text = text.slice(0, text.length - dropped) + between;
    }
    rowStarts.push(text.length);
    text += row.text;
  }
  return { text, rowStarts, joined, kept };
}

/** The size in which most characters are set. */
function usualSize(rows: readonly PrintedRow[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of rows) {
    const step = Math.round(size * 2) / 2;
    lengths.set(step, (lengths.get(step) ?? 0) + text.length);
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A page's running rows, from top to bottom: those above its middle and those below. */
function headsAndFeet(
  rows: readonly PrintedRow[],
  running: ReadonlySet<PrintedRow>,
): [PrintedRow[], PrintedRow[]] {
  const bases = rows.map((row) => row.base);
  const middle =
    (bases.reduce((a, b) => Math.min(a, b), Infinity) + bases.reduce((a, b) => Math.max(a, b), 0)) / 2;
  const outer = rows.filter((row) => running.has(row)).sort((a, b) => a.base - b.base);
  return [outer.filter((row) => row.base <= middle), outer.filter((row) => row.base > middle)];
}

function junk(row: PrintedRow): Draft {
  return { rows: [row], role: "junk", isBody: false };
}

/** Longest heading in larger type, in code units; more is an opening set larger. */
const longestHeading = 200;

function draftOf({ rows, isListItem }: PdfParagraph, bodySize: number): Draft {
  const length = rows.reduce((sum, { text }) => sum + text.length, 0);
  const isHeading = rows[0]!.size >= 1.15 * bodySize && length <= longestHeading;
  const role = isListItem ? "list" : isHeading && rows.some(hasLetters) ? "crosshead" : undefined;
  return { rows: [...rows], role, isBody: true };
}

function hasLetters({ text }: PrintedRow): boolean {
  return /\p{L}{2}/u.test(text);
}

/** Whether a paragraph that stands first in its region goes on with the sentence of the one before. */
function isContinued(open: Draft, next: Draft): boolean {
  if (open.role !== undefined && open.role !== "list") return false;
  if (next.role !== undefined) return false;
  const last = open.rows.at(-1)!;
  const first = next.rows[0]!;
  if (Math.abs(last.size - first.size) > 0.12 * last.size) return false;
  return /^\p{Ll}/u.test(first.text) && !/(?:(?<!\.)\.|[!?:;])["”’»)\]]*$|\t/u.test(last.text);
}

/** Whether a line of larger type is the second line of the heading above it. */
function isSameHeading(above: Draft, below: Draft): boolean {
  if (above.role !== "crosshead" || below.role !== "crosshead") return false;
  const last = above.rows.at(-1)!;
  const first = below.rows[0]!;
  const step = first.base - last.base;
  return Math.abs(last.size - first.size) < 0.02 * last.size && step > 0 && step < 1.4 * last.size;
}

/** The heading in the largest type on the first page becomes the headline. */
function giveHeadline(drafts: readonly Draft[], firstPage: readonly PrintedRow[], bodySize: number): void {
  const onFirst = new Set(firstPage);
  const headings = drafts.filter(({ role, rows }) => role === "crosshead" && onFirst.has(rows[0]!));
  const largest = headings.reduce((size, { rows }) => Math.max(size, rows[0]!.size), 0);
  const headline = headings.find(({ rows }) => rows[0]!.size === largest);
  if (headline !== undefined && largest >= 1.2 * bodySize) headline.role = "headline";
}

/** Rows with cells one under the other are a table's. */
function giveTables(drafts: readonly Draft[]): void {
  const hasCells = (draft: Draft | undefined) => draft?.rows.some(({ text }) => text.includes("\t")) === true;
  drafts.forEach((draft, at) => {
    if (draft.role !== undefined || !hasCells(draft)) return;
    if (hasCells(drafts[at - 1]) || hasCells(drafts[at + 1])) draft.role = "table";
  });
}
