import { dayStatedIn } from "../stated-date.ts";
import { fieldNamed, type TableField } from "./column-names.ts";

/** Which column gives what: places in the list of columns, from 0. A table without `text` gives nothing. */
export type TableMapping = { readonly [field in TableField]?: number };

/** Share of a column's cells that must be of a kind for the column to be. */
const mostCells = 0.8;

/** Average length, in code units, from which a column is taken for text whatever its name. */
const textLength = 120;

/**
 * A first proposal for what the columns of a table are, from their names in several languages and,
 * where those say nothing, from what stands in the first rows: links, days, the longest cells, and
 * before those in length the titles.
 *
 * `head` are the columns' names; `sampleRows` some rows, each with a cell for every column.
 */
export function proposeMapping(
  head: readonly string[],
  sampleRows: readonly (readonly string[])[],
): TableMapping {
  const mapping: { [field in TableField]?: number } = {};
  const taken = new Set<number>();
  const give = (field: TableField, column: number | undefined) => {
    if (column === undefined || column === -1 || mapping[field] !== undefined) return;
    mapping[field] = column;
    taken.add(column);
  };
  const columns = head.map((_, column) => sampleRows.map((row) => row[column]?.trim() ?? "").filter(Boolean));
  head.forEach((name, column) => {
    const field = fieldNamed(name);
    // Of two columns named for one thing (article, content), the longer one holds the text.
    if (
      field === "text" &&
      mapping.text !== undefined &&
      averageLength(columns[column]!) > averageLength(columns[mapping.text]!)
    ) {
      taken.delete(mapping.text);
      delete mapping.text;
    }
    if (field !== null) give(field, column);
  });
  const free = (isFitting: (cells: readonly string[]) => boolean) =>
    columns.findIndex((cells, column) => !taken.has(column) && cells.length > 0 && isFitting(cells));
  const longest = (least: number, most: number) => {
    const lengths = columns.map((cells, column) => (taken.has(column) ? 0 : averageLength(cells)));
    const length = Math.max(0, ...lengths.filter((one) => one >= least && one <= most));
    return length === 0 ? -1 : lengths.indexOf(length);
  };
  give(
    "url",
    free((cells) => areMostly(cells, (cell) => /^https?:\/\/\S+$/iu.test(cell))),
  );
  give(
    "date",
    free((cells) => areMostly(cells, (cell) => dayStatedIn(cell) !== null && cell.length < 40)),
  );
  give("text", head.length === 1 ? 0 : longest(textLength, Number.POSITIVE_INFINITY));
  give(
    "title",
    free((cells) => averageLength(cells) >= 15 && averageLength(cells) <= 200 && areMostly(cells, isPhrase)),
  );
  return mapping;
}

function areMostly(cells: readonly string[], isKind: (cell: string) => boolean): boolean {
  return cells.filter(isKind).length >= mostCells * cells.length;
}

function averageLength(cells: readonly string[]): number {
  return cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
}

function isPhrase(cell: string): boolean {
  return /\p{L}\s+\p{L}/u.test(cell) || /\p{Script=Han}{4}/u.test(cell);
}
