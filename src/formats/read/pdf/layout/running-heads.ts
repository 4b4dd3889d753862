import type { PrintedRow } from "./rows.ts";

/** Rows at a page's top and at its bottom that can be a running head or foot. */
const outerRows = 2;

/** Points by which a head may wander from page to page. */
const wander = 6;

/**
 * The rows that repeat at the head or foot of pages: titles, dates, page numbers. Numbers in them
 * may change from page to page. Told by at least three pages, or by both of two when a number is in it.
 */
export function runningRows(pages: readonly (readonly PrintedRow[])[]): ReadonlySet<PrintedRow> {
  const alike = new Map<string, { readonly row: PrintedRow; readonly page: number }[]>();
  pages.forEach((rows, page) => {
    const inOrder = rows.toSorted((a, b) => a.base - b.base);
    const outer = [
      ...inOrder.slice(0, outerRows).map((row) => ({ place: "head", row })),
      ...inOrder.slice(-outerRows).map((row) => ({ place: "foot", row })),
    ];
    for (const { place, row } of outer) {
      const words = row.text
        .toLowerCase()
        .replace(/\d+|\b[ivxl]+\b/gu, "#")
        .replace(/\s+/gu, " ");
      const key = `${place} ${words}`;
      const found = alike.get(key) ?? [];
      alike.set(key, found);
      found.push({ row, page });
    }
  });
  const running = new Set<PrintedRow>();
  for (const [key, found] of alike) {
    const needed = pages.length === 2 && key.includes("#") ? 2 : 3;
    if (found.length < needed) continue;
    // Rows at nearly one height, told by the height's step and its two neighbours.
    const stepOf = (row: PrintedRow) => Math.round(row.base / wander);
    const pagesAt = new Map<number, Set<number>>();
    for (const { row, page } of found) {
      for (const step of [stepOf(row) - 1, stepOf(row), stepOf(row) + 1]) {
        const here = pagesAt.get(step) ?? new Set();
        pagesAt.set(step, here.add(page));
      }
    }
    for (const { row } of found) if (pagesAt.get(stepOf(row))!.size >= needed) running.add(row);
  }
  return running;
}
