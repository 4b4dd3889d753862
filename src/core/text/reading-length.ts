import type { Line } from "./line.ts";

/**
 * How much of a text there is to read, in UTF-16 code units: what its lines hold, without junk and
 * the white space between them.
 */
export function readingLength(lines: readonly Line[]): number {
  return lines.reduce((sum, { start, end, role }) => sum + (role === "junk" ? 0 : end - start), 0);
}
