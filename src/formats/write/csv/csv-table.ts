import { stringify } from "csv-stringify/sync";
import type { TableCell, TableRow } from "./rows.ts";

/**
 * A table as CSV after RFC 4180: comma, CRLF, quotation marks doubled, a header row. With a byte
 * order mark, without which spreadsheets misread curly quotes; a cell that a spreadsheet would take
 * for a formula begins with an apostrophe, as OWASP advises against CSV injection. A row that is a list
 * has its cells in the order of the columns, whose names need not differ then.
 */
export function csvTable(
  columns: readonly string[],
  rows: readonly (TableRow | readonly TableCell[])[],
): string {
  return stringify([...rows], {
    bom: true,
    header: true,
    columns: [...columns],
    record_delimiter: "windows",
    escape_formulas: true,
    // Whatever is text, so that a spreadsheet can be told so: “007” and “2025-03-05” are words here. And by
    // itself the writer quotes CRLF alone, while a spreadsheet ends the row at a lone LF as well.
    quoted_string: true,
  });
}
