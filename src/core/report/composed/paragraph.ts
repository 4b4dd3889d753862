import type { Line } from "../../text/line.ts";
import { coverText, groupByPrintedLine } from "../body.ts";

/** By position in a text, the number of the paragraph that holds it, counted from 1 as reports do. */
export function paragraphFinder(text: string, lines: readonly Line[]): (position: number) => number {
  const paragraphs = groupByPrintedLine(text, coverText(text, lines)).filter((stretches) =>
    stretches.some(({ role }) => role !== "space"),
  );
  const starts = paragraphs.map((stretches) => stretches[0]!.start);
  return (position) => Math.max(1, starts.findLastIndex((start) => start <= position) + 1);
}
