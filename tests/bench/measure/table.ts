import { limitOf, type Row } from "./rows.ts";

const head = ["Area", "What", "Size", "Ours", "p95", "Against", "Theirs", "p95", "Ratio", "Bar", "Held"];

/** The rows as a Markdown table, which is also what the terminal shows. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.area,
    row.name,
    row.size,
    figureOf(row.ours),
    row.p95 === null ? "" : figureOf(row.p95.ours),
    row.otherName ?? "",
    row.other === null ? "" : figureOf(row.other),
    row.p95?.other == null ? "" : figureOf(row.p95.other),
    row.ratio === null ? "" : figureOf(row.ratio),
    row.bar === null ? "" : `${"most" in row.bar ? "≤" : "≥"} ${figureOf(limitOf(row.bar))}`,
    row.held === null ? "" : row.held ? "yes" : "**no**",
  ]);
  const widths = head.map((name, column) =>
    Math.max(name.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => (isNumber(i) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join(" | ")} |`;
  const rule = `|${widths.map((width, i) => `${"-".repeat(width + 1)}${isNumber(i) ? ":" : "-"}`).join("|")}|`;
  return [line(head), rule, ...cells.map(line)].join("\n");
}

function isNumber(column: number): boolean {
  return [3, 4, 6, 7, 8, 9].includes(column);
}

/** Three figures, which is more than a shared machine repeats. */
function figureOf(value: number): string {
  if (value === 0) return "0";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return String(Number(value.toPrecision(value < 0.01 ? 1 : 3)));
}
