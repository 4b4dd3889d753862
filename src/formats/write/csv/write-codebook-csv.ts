import type { ExchangeData } from "../../../core/exchange/exchange.ts";
import { csvTable } from "./csv-table.ts";
import { codebookRows } from "./rows.ts";

/** The codebook: one row a tag, in tree order. */
export function writeCodebookCsv(data: ExchangeData): string {
  return csvTable(
    [
      ...["id", "parent", "path", "name", "description", "inclusion", "exclusion"],
      ...["colour", "pattern", "highlights"],
    ],
    codebookRows(data),
  );
}
