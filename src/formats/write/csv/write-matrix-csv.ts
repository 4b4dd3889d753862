import type { ExchangeData } from "../../../core/exchange/exchange.ts";
import { csvTable } from "./csv-table.ts";
import { tagMatrix } from "./matrix.ts";

/**
 * How many highlights of each article carry each tag: a row a tag, a column an article, and first the
 * sum of the row. The last row counts each highlight once; as the row of those without a tag it has no
 * id, which tells it from a tag of its name.
 */
export function writeMatrixCsv(data: ExchangeData): string {
  const { articles, rows, sums } = tagMatrix(data);
  return csvTable(
    ["id", "tag", "highlights", ...articles],
    [...rows, sums].map(({ id, label, sum, counts }) => [id, label, sum, ...counts]),
  );
}
