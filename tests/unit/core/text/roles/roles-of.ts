import type { LineRole } from "../../../../../src/core/text/line.ts";
import { proposeLines } from "../../../../../src/core/text/lines.ts";

/** Roles of a text's lines in order. */
export function rolesOf(text: string): LineRole[] {
  return proposeLines(text).map((line) => line.role);
}

/** What stands in the lines of one role. */
export function linesOf(text: string, role: LineRole): string[] {
  return proposeLines(text)
    .filter((line) => line.role === role)
    .map((line) => text.slice(line.start, line.end));
}

/** Three paragraphs of ordinary news text, to set something before, between or after. */
export const paragraphs = [
  "The ministers met in Vienna on Tuesday to talk about the price of grain, the first such meeting in a year.",
  "No agreement was reached, according to two officials who were in the room and asked not to be named.",
  "A second meeting is planned for April, when the harvest forecasts of all nine countries will be known.",
] as const;
