import { mostTableRows } from "../limits.ts";
import { type Refusal, refusal } from "../reading.ts";

export type TableKind = "csv" | "tsv" | "jsonl";

/** A table's cells as they stand in the file. */
export interface Grid {
  readonly ok: true;
  readonly columns: readonly string[];
  /** A cell for every column; "" where the file has none. */
  readonly rows: readonly GridRow[];
  readonly refused: readonly RefusedRow[];
}

export interface GridRow {
  /** Among the rows that hold data, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

export interface RefusedRow {
  readonly number: number;
  /** A clause: "it is no JSON object". */
  readonly reason: string;
}

/**
 * A table from its characters. CSV by RFC 4180 with the delimiter it uses (comma, semicolon, tab or
 * bar; a line `sep=;` is obeyed); JSON Lines with one object a line, whose keys are the columns.
 */
export async function gridOf(text: string, kind: TableKind): Promise<Grid | Refusal> {
  const grid = kind === "jsonl" ? jsonGrid(text) : await csvGrid(text, kind);
  if (grid.ok && grid.rows.length + grid.refused.length > mostTableRows) {
    return refusal("too-large", `it has more than ${mostTableRows.toLocaleString("en")} rows`);
  }
  return grid;
}

async function csvGrid(text: string, kind: "csv" | "tsv"): Promise<Grid | Refusal> {
  const { CsvError, parse } = await import("csv-parse/sync");
  const stated = /^sep=(?<sign>[,;\t|])\r?\n/iu.exec(text);
  const delimiter = stated?.groups?.sign ?? (kind === "tsv" ? "\t" : delimiterOf(text));
  let records: string[][];
  try {
    records = parse(text.slice(stated?.[0].length ?? 0), {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: mostTableRows + 2,
    });
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    return refusal("damaged", "a quotation mark in it is opened and never closed");
  }
  const [first] = records;
  if (first === undefined) return refusal("empty", "it holds no row");
  const hasHead = isHead(first);
  const width = records.reduce((most, record) => Math.max(most, record.length), 0);
  const columns = Array.from(
    { length: width },
    (_, at) => (hasHead && first[at]?.trim()) || `Column ${at + 1}`,
  );
  const rows = records.slice(hasHead ? 1 : 0).map((record, at) => ({
    number: at + 1,
    cells: columns.map((_, column) => record[column] ?? ""),
  }));
  return { ok: true, columns, rows, refused: [] };
}

/** Longest name of a column, in code units; in a file without names the first row is an article. */
const longestName = 80;

function isHead(record: readonly string[]): boolean {
  const names = record.map((cell) => cell.trim());
  return (
    names.some((name) => name !== "") &&
    names.every((name) => name.length <= longestName && !/\n/u.test(name))
  );
}

/** The sign that stands most often outside quotation marks in the first line. */
function delimiterOf(text: string): string {
  const counts = new Map([",", ";", "\t", "|"].map((sign) => [sign, 0]));
  let isQuoted = false;
  for (const character of text.slice(0, 100_000)) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === "\n" || character === "\r") break;
    else if (counts.has(character)) counts.set(character, counts.get(character)! + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

function jsonGrid(text: string): Grid | Refusal {
  const columns = new Map<string, number>();
  const objects: { readonly number: number; readonly cells: ReadonlyMap<string, string> }[] = [];
  const refused: RefusedRow[] = [];
  let number = 0;
  for (const line of text.split(/\r\n|\r|\n/u)) {
    if (!/\S/u.test(line)) continue;
    number++;
    if (number > mostTableRows + 1) break;
    const parsed = parsedRow(line);
    if (typeof parsed === "string") {
      refused.push({ number, reason: parsed });
      continue;
    }
    for (const key of parsed.keys()) if (!columns.has(key)) columns.set(key, columns.size);
    objects.push({ number, cells: parsed });
  }
  if (number === 0) return refusal("empty", "it holds no row");
  if (objects.length === 0) {
    const [first] = refused;
    // A file that is no JSON at all fails in every row alike; anything else is told by its first.
    return refusal(
      "damaged",
      first === undefined || first.reason === notJson
        ? "no row in it is a JSON object"
        : `of its first row, ${first.reason}`,
    );
  }
  const names = [...columns.keys()];
  const rows = objects.map(({ number: at, cells }) => ({
    number: at,
    cells: names.map((name) => cells.get(name) ?? ""),
  }));
  return { ok: true, columns: names, rows, refused };
}

const notJson = "it is no JSON";

/** The cells of a JSON object, or what is wrong with it, as a clause. */
function parsedRow(line: string): ReadonlyMap<string, string> | string {
  let hasProto = false;
  let value: unknown;
  try {
    value = JSON.parse(line, (key, inner: unknown) => {
      if (key === "__proto__") hasProto = true;
      return inner;
    });
  } catch (problem) {
    if (problem instanceof SyntaxError) return notJson;
    if (problem instanceof RangeError) return "its lists and objects lie too deep inside each other";
    throw problem;
  }
  if (hasProto) return "it has a key “__proto__”";
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "it is no JSON object";
  return new Map(Object.entries(value).map(([key, inner]) => [key, cellOf(inner)]));
}

function cellOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(cellOf).filter(Boolean).join(", ");
  if (typeof value === "object" && value !== null && "name" in value) return cellOf(value.name);
  return "";
}
