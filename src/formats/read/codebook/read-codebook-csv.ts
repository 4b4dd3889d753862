import { blank, type CodebookTag, readColour, tidyCodebook } from "../../../core/tag/codebook.ts";
import { patterns } from "../../../core/tag/look.ts";
import { decodeBytes } from "../encoding/decode.ts";
import { type Refusal, refusal } from "../reading.ts";
import { gridOf } from "../table/grid.ts";
import type { CodebookReading } from "./reading.ts";

/** What columns are called, here and in the tables of other programs. */
const columnNames = {
  path: ["path", "code path", "full name", "hierarchy"],
  parent: ["parent", "parent code", "parent name"],
  name: ["name", "tag", "code", "label"],
  description: ["description", "comment", "memo", "definition"],
  inclusion: ["inclusion", "inclusion criteria", "use it when", "use when"],
  exclusion: ["exclusion", "exclusion criteria", "do not use it when"],
  colour: ["colour", "color"],
  pattern: ["pattern"],
} as const;

type Column = keyof typeof columnNames;

/**
 * Read a codebook from a table: one row a tag, under a header row that names at least a path or a
 * name. A path nests by `/`; without one, `parent` names the tag above.
 */
export async function readCodebookCsv(bytes: Uint8Array): Promise<CodebookReading> {
  if (bytes.length === 0) return refusal("empty", "it has 0 bytes");
  const decoding = decodeBytes(bytes, {});
  if (!decoding.ok) return decoding;
  const grid = await gridOf(decoding.decoded.replace(/^\ufeff/u, ""), "csv");
  if (!grid.ok) return grid;
  const places = columnsOf(grid.columns);
  if (places.path === undefined && places.name === undefined) return noColumn;
  const rows = grid.rows.map(({ cells }) => (column: Column): string => {
    const at = places[column];
    // A cell that a spreadsheet would take for a formula was written with an apostrophe before it.
    return at === undefined ? "" : (cells[at] ?? "").replace(/^'(?=[=+\-@\t\r])/u, "").trim();
  });
  // Our own tables name the tag above by its id, those of other programs by its name.
  const ids = grid.columns.findIndex((column) => column.trim().toLowerCase() === "id");
  const named = new Map(
    rows.map((cell, index) => [ids < 0 ? cell("name") : (grid.rows[index]!.cells[ids] ?? ""), cell]),
  );
  const namesOf = (cell: (column: Column) => string, depth = 0): string[] => {
    const path = cell("path");
    if (path !== "") return path.split("/");
    const above = depth > 30 ? undefined : named.get(cell("parent"));
    return [...(above === undefined || cell("parent") === "" ? [] : namesOf(above, depth + 1)), cell("name")];
  };
  const tags = rows.map(
    (cell): CodebookTag => ({
      ...blank,
      names: namesOf(cell),
      colour: readColour(cell("colour")),
      pattern: patterns.find((pattern) => pattern === cell("pattern").toLowerCase()) ?? null,
      description: cell("description"),
      inclusion: cell("inclusion"),
      exclusion: cell("exclusion"),
    }),
  );
  return { ok: true, codebook: tidyCodebook(tags) };
}

const noColumn: Refusal = refusal("wrong-kind", "its first row names neither a path nor a name of tags");

function columnsOf(columns: readonly string[]): Partial<Record<Column, number>> {
  const known = Object.entries(columnNames) as [Column, readonly string[]][];
  return Object.fromEntries(
    known.flatMap(([column, names]) => {
      const at = columns.findIndex((title) => names.includes(title.trim().toLowerCase()));
      return at < 0 ? [] : [[column, at]];
    }),
  );
}
