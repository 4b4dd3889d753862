import writeExcelFile, { type Sheet } from "write-excel-file/node";
import type { ExchangeData } from "../../../core/exchange/exchange.ts";
import { codebookRows, examplesByTag, highlightRows, type TableRow } from "../csv/rows.ts";
import { matrixSheets } from "./matrix-sheets.ts";
import { type Column, sheet } from "./sheet.ts";

const highlightColumns = (tagColumns: readonly Column[]): readonly Column[] => [
  { name: "id", width: 14 },
  { name: "article", width: 26 },
  { name: "title", width: 36 },
  { name: "source", width: 16 },
  { name: "author", width: 16 },
  { name: "date", width: 12 },
  { name: "start", width: 9 },
  { name: "end", width: 9 },
  { name: "quotation", width: 80 },
  ...tagColumns,
  { name: "importance", width: 11 },
  { name: "note", width: 50 },
  { name: "person", width: 16 },
  { name: "created", width: 26 },
];

const codebookColumns: readonly Column[] = [
  { name: "id", width: 14 },
  { name: "parent", width: 14 },
  { name: "path", width: 36 },
  { name: "name", width: 24 },
  { name: "description", width: 60 },
  { name: "inclusion", width: 40 },
  { name: "exclusion", width: 40 },
  { name: "colour", width: 10 },
  { name: "pattern", width: 10 },
  { name: "highlights", width: 11 },
  { name: "examples", width: 80 },
];

/**
 * A workbook: one row a highlight and tag, then one row a highlight, both as in the CSV; the codebook; and
 * how often each tag stands in each article. Every text is a cell of text, also one that looks like a
 * formula, a number or a date.
 */
export async function writeXlsx(data: ExchangeData): Promise<Uint8Array> {
  const found = highlightRows(data);
  const taggings = found.flatMap(({ row, tags }) =>
    (tags.length === 0 ? [null] : tags).map((tag) => ({ ...row, tag })),
  );
  const highlights = found.map(({ row, tags, exampleOf }) => ({
    ...row,
    tags: tags.join("; "),
    "example of": exampleOf.join("; "),
  }));
  const examples = examplesByTag(data);
  const codebook = codebookRows(data).map((row) => ({
    ...row,
    examples: examples.get(String(row.id))?.join("\n\n") ?? null,
  }));
  return writeExcelFile([
    tableSheet("Highlights and tags", highlightColumns([{ name: "tag", width: 28 }]), taggings),
    tableSheet(
      "Highlights",
      highlightColumns([
        { name: "tags", width: 40 },
        { name: "example of", width: 28 },
      ]),
      highlights,
    ),
    tableSheet("Codebook", codebookColumns, codebook),
    ...matrixSheets(data),
  ]).toBuffer();
}

function tableSheet(name: string, columns: readonly Column[], rows: readonly TableRow[]): Sheet<never> {
  return sheet(
    name,
    columns,
    rows.map((row) => columns.map((column) => row[column.name] ?? null)),
  );
}
