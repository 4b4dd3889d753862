import { normaliseText } from "../../../core/text/normalise.ts";
import { decodeBytes } from "../encoding/decode.ts";
import { fileKindOf } from "../file-signature.ts";
import { type ReadArticle, type Refusal, refusal, statedFacts, type UsedEncoding } from "../reading.ts";
import { notesOn } from "../replaced-characters.ts";
import { dayStatedIn } from "../stated-date.ts";
import type { TableField } from "./column-names.ts";
import { type GridRow, gridOf, type RefusedRow, type TableKind } from "./grid.ts";
import { proposeMapping, type TableMapping } from "./mapping.ts";

/** Rows from which a mapping is proposed, and which the analyst is shown. */
const sampleSize = 20;

export interface TableOptions {
  /** Which column is what, once the analyst has seen the proposal; otherwise that is used. */
  readonly mapping?: TableMapping | undefined;
  /** A name from `encodingNames` to read the bytes in; otherwise it is detected. */
  readonly encoding?: string | undefined;
}

export type TableReading =
  | {
      readonly ok: true;
      readonly columns: readonly string[];
      readonly sampleRows: readonly (readonly string[])[];
      readonly mapping: TableMapping;
      /** One for each row that holds an article, with the row's number from 1. */
      readonly articles: readonly { readonly row: number; readonly article: ReadArticle }[];
      readonly refused: readonly RefusedRow[];
      readonly encoding: UsedEncoding;
      readonly notes: readonly string[];
    }
  | Refusal;

/**
 * Read a table (CSV, TSV, JSON Lines) whose rows are articles. Cells are text to the letter: a cell
 * that begins like a formula is that text. Rows without text are listed as refused. A table in which
 * no column looks like text gives no articles and a mapping without `text`, for the analyst to choose.
 */
export async function readTable(
  bytes: Uint8Array,
  kind: TableKind,
  options: TableOptions = {},
): Promise<TableReading> {
  if (bytes.length === 0) return refusal("empty", "it has 0 bytes");
  const found = fileKindOf(bytes);
  if (found !== null) return refusal("wrong-kind", `it is not a table in text but looks like ${found}`);
  const decoding = decodeBytes(bytes, { encoding: options.encoding });
  if (!decoding.ok) return decoding;
  const grid = await gridOf(decoding.decoded.replace(/^\ufeff/u, ""), kind);
  if (!grid.ok) return grid;
  const sampleRows = grid.rows.slice(0, sampleSize).map(({ cells }) => cells);
  const mapping = options.mapping ?? proposeMapping(grid.columns, sampleRows);
  const refused = [...grid.refused];
  const articles: { row: number; article: ReadArticle }[] = [];
  for (const row of mapping.text === undefined ? [] : grid.rows) {
    const article = articleIn(row, mapping, decoding.encoding);
    if (article === null) refused.push({ number: row.number, reason: "its text is empty" });
    else articles.push({ row: row.number, article });
  }
  refused.sort((a, b) => a.number - b.number);
  const { columns } = grid;
  const { encoding, notes } = decoding;
  return { ok: true, columns, sampleRows, mapping, articles, refused, encoding, notes };
}

function articleIn({ cells }: GridRow, mapping: TableMapping, encoding: UsedEncoding): ReadArticle | null {
  const cell = (field: TableField) => {
    const column = mapping[field];
    return column === undefined ? "" : (cells[column] ?? "");
  };
  const normalised = normaliseText(cell("text"));
  if (!/\S/u.test(normalised.text)) return null;
  const url = cell("url").trim();
  return {
    text: normalised.text,
    lineHints: [],
    facts: statedFacts({
      title: cell("title"),
      author: cell("author"),
      date: dayStatedIn(cell("date")),
      source: cell("source"),
      url: /^https?:\/\//iu.test(url) && URL.canParse(url) ? url : null,
      language: cell("language"),
    }),
    encoding,
    notes: notesOn(normalised),
  };
}
