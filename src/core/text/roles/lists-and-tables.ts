import type { LineRole } from "../line.ts";
import type { PrintedLine } from "./printed-line.ts";

const bullet = /^[•‣▪◦●○■□➤►✓✔⁃∙·]\s*\S/u;
/** Also a hyphen or an asterisk; a dash is left out, for it opens speech in many languages. */
const weakBullet = /^[-*+]\s+\S/u;
const numbered = /^\(?(?<number>\d{1,3})[.)]\s+\S/u;
const quoted = /^>[>\s]*\s\S/u;

/**
 * Roles that the marks in front of or inside a line give it: list, table, quote.
 *
 * A bullet is enough by itself; a hyphen, an asterisk or a number needs a neighbour of its kind
 * (the number one more or less), and a table two neighbouring lines with as many cells.
 */
export function rolesByMarks(lines: readonly PrintedLine[]): Map<number, LineRole> {
  const roles = new Map<number, LineRole>();
  lines.forEach((line, index) => {
    const role = roleByMark(line, [lines[index - 1], lines[index + 1]]);
    if (role !== null) roles.set(index, role);
  });
  return roles;
}

function roleByMark(line: PrintedLine, neighbours: readonly (PrintedLine | undefined)[]): LineRole | null {
  if (quoted.test(line.head)) return "quote";
  if (bullet.test(line.head)) return "list";
  const hasNeighbour = (isAlike: (other: PrintedLine) => boolean) =>
    neighbours.some((other) => other !== undefined && isAlike(other));
  const mark = line.head[0];
  if (weakBullet.test(line.head)) {
    return hasNeighbour((other) => other.head[0] === mark && weakBullet.test(other.head)) ? "list" : null;
  }
  const number = numberOf(line);
  if (number !== null) {
    const isNext = (other: PrintedLine) => Math.abs((numberOf(other) ?? Number.NaN) - number) === 1;
    return hasNeighbour(isNext) ? "list" : null;
  }
  const cells = cellsOf(line);
  return cells > 1 && hasNeighbour((other) => cellsOf(other) === cells) ? "table" : null;
}

function numberOf(line: PrintedLine): number | null {
  const number = numbered.exec(line.head)?.groups?.number;
  return number === undefined ? null : Number(number);
}

/** Cells between tabs, or between bars when the line also begins with one; 1 for running text. */
function cellsOf(line: PrintedLine): number {
  if (line.length > 2000) return 1;
  const tabs = line.content.split("\t").length;
  return tabs > 1 || !line.head.startsWith("|") ? tabs : line.content.split("|").length;
}
