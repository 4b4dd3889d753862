import { wordsOf } from "../../note/document.ts";
import { once } from "../../once.ts";
import { type HeadingLevel, linesOfBlock, type ReportDocument } from "./document.ts";

export interface OutlineEntry {
  /** Which block of the report it is, from 0. */
  readonly block: number;
  readonly level: HeadingLevel;
  readonly text: string;
}

/** The headings of a report, in the order in which they stand; those without a word are left out. */
export function outlineOf({ blocks }: ReportDocument): readonly OutlineEntry[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== "heading") return [];
    const text = wordsOf(block.runs).replace(/\s+/g, " ").trim();
    return text === "" ? [] : [{ block: at, level: block.level, text }];
  });
}

export interface WordCount {
  /** What the analyst has written. */
  readonly own: number;
  /** In the quotations of evidence. */
  readonly quoted: number;
}

/**
 * How many words a report has. A word is what Unicode's segmentation (UAX #29) calls one, so that
 * texts without spaces between words count as well. Generated sections are left out.
 */
export function countWords({ blocks }: ReportDocument): WordCount {
  let own = 0;
  let quoted = 0;
  for (const block of blocks) {
    if (block.kind === "evidence") quoted += wordsIn(block.remembered.quote);
    else for (const line of linesOfBlock(block)) own += wordsIn(line);
  }
  return { own, quoted };
}

const segmenter = once(() => new Intl.Segmenter("en", { granularity: "word" }));

function wordsIn(text: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter().segment(text)) if (isWordLike === true) words += 1;
  return words;
}
