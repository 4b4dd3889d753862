import writeExcelFile, { type Row, type Sheet } from "write-excel-file/node";
import type { ExchangeData } from "../../../core/exchange/exchange.ts";
import { codebookRows, highlightRows } from "../csv/rows.ts";
import { numberCell, textCell } from "./cells.ts";

interface Column {
  readonly key: string;
  readonly width: number;
}

const highlightColumns: readonly Column[] = [
  { key: "id", width: 14 },
  { key: "article", width: 26 },
  { key: "title", width: 36 },
  { key: "source", width: 16 },
  { key: "author", width: 16 },
  { key: "date", width: 12 },
  { key: "start", width: 9 },
  { key: "end", width: 9 },
  { key: "quotation", width: 80 },
  { key: "tag", width: 28 },
  { key: "importance", width: 11 },
  { key: "note", width: 50 },
  { key: "person", width: 16 },
  { key: "created", width: 26 },
];

const codebookColumns: readonly Column[] = [
  { key: "id", width: 14 },
  { key: "parent", width: 14 },
  { key: "path", width: 36 },
  { key: "name", width: 24 },
  { key: "description", width: 60 },
  { key: "inclusion", width: 40 },
  { key: "exclusion", width: 40 },
  { key: "colour", width: 10 },
  { key: "pattern", width: 10 },
  { key: "highlights", width: 11 },
];

/**
 * A workbook of two sheets: one row a highlight and tag, as in the CSV, and the codebook. Every text
 * is a cell of text, also one that looks like a formula, a number or a date.
 */
export async function writeXlsx(data: ExchangeData): Promise<Uint8Array> {
  const highlights = highlightRows(data).flatMap(({ row, tags }) =>
    (tags.length === 0 ? [null] : tags).map((tag) => ({ ...row, tag })),
  );
  return writeExcelFile([
    sheet("Highlights", highlightColumns, highlights),
    sheet("Codebook", codebookColumns, codebookRows(data)),
  ]).toBuffer();
}

type Cells = Readonly<Record<string, string | number | null>>;

function sheet(name: string, columns: readonly Column[], rows: readonly Cells[]): Sheet<never> {
  const header: Row = columns.map(({ key }) => textCell(key, { fontWeight: "bold" }));
  const body = rows.map(
    (row): Row =>
      columns.map(({ key }) => {
        const value = row[key] ?? null;
        if (typeof value === "number") return numberCell(value);
        return textCell(value, { alignVertical: "top", wrap: true });
      }),
  );
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [header, ...body],
  };
}
