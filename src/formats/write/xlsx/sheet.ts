import type { Cell, Row, Sheet } from "write-excel-file/node";
import type { TableCell } from "../csv/rows.ts";
import { numberCell, textCell } from "./cells.ts";

export interface Column {
  readonly name: string;
  /** In characters. */
  readonly width: number;
}

interface Look {
  /** Columns at the left that stay when the others scroll. */
  readonly stickyColumns?: number;
  /** The last row sums up the others. */
  readonly hasSums?: boolean;
}

/** A sheet whose first row names the columns, and stays when the others scroll. */
export function sheet(
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly TableCell[])[],
  { stickyColumns = 0, hasSums = false }: Look = {},
): Sheet<never> {
  const bold = { fontWeight: "bold" } as const;
  const cell = (value: TableCell, isSum: boolean): Cell => {
    const weight = isSum ? bold : {};
    if (typeof value === "number") return { ...numberCell(value), ...weight };
    return textCell(value, { alignVertical: "top", wrap: true, ...weight });
  };
  const last = hasSums ? rows.length - 1 : -1;
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    ...(stickyColumns === 0 ? {} : { stickyColumnsCount: stickyColumns }),
    data: [
      columns.map((column) => textCell(column.name, { ...bold, alignVertical: "top", wrap: true })),
      ...rows.map((row, place): Row => row.map((value) => cell(value, place === last))),
    ],
  };
}
