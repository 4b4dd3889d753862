import type { ExchangeData } from "../../../core/exchange/exchange.ts";
import { csvTable } from "./csv-table.ts";
import { highlightRows } from "./rows.ts";

const before = ["id", "article", "title", "source", "author", "date", "start", "end", "quotation"];
const after = ["importance", "note", "person", "created"];

/** One row a highlight and tag; a highlight without tags has one row. */
export function writeTaggingsCsv(data: ExchangeData): string {
  const rows = highlightRows(data).flatMap(({ row, tags }) =>
    (tags.length === 0 ? [null] : tags).map((tag) => ({ ...row, tag })),
  );
  return csvTable([...before, "tag", ...after], rows);
}

/** One row a highlight, its tags in one cell. */
export function writeHighlightsCsv(data: ExchangeData): string {
  const rows = highlightRows(data).map(({ row, tags }) => ({ ...row, tags: tags.join("; ") }));
  return csvTable([...before, "tags", ...after], rows);
}
