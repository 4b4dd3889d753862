import type { Sheet } from "write-excel-file/node";
import type { ExchangeData } from "../../../core/exchange/exchange.ts";
import { tagMatrix } from "../csv/matrix.ts";
import { sheet } from "./sheet.ts";

/** Articles side by side in one sheet: by Excel's own specification it has 16,384 columns at most. */
const mostArticles = 16_000;

/**
 * How many highlights of each article carry each tag: a row a tag, a column an article, with the sums
 * beside and below. A cell is empty where it would be 0, so that what is there stands out and a table of
 * a thousand tags and ten thousand articles can still be written. More articles than a sheet has columns
 * for follow in the next.
 */
export function matrixSheets(data: ExchangeData): readonly Sheet<never>[] {
  const { articles, rows, sums } = tagMatrix(data);
  const sheetCount = Math.max(1, Math.ceil(articles.length / mostArticles));
  return Array.from({ length: sheetCount }, (_, nth) => {
    const [from, to] = [nth * mostArticles, (nth + 1) * mostArticles];
    const columns = [
      { name: "tag", width: 36 },
      { name: "highlights", width: 11 },
      ...articles.slice(from, to).map((name) => ({ name, width: 16 })),
    ];
    const cells = [...rows, sums].map(({ label, sum, counts }) => [
      ...[label, sum],
      ...counts.slice(from, to).map((count) => (count === 0 ? null : count)),
    ]);
    const name = nth === 0 ? "Matrix" : `Matrix ${nth + 1}`;
    return sheet(name, columns, cells, { stickyColumns: 2, hasSums: true });
  });
}
