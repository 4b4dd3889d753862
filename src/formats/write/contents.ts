import { wordsOf } from "../../core/note/document.ts";
import type { ComposedBody } from "../../core/report/composed/body.ts";
import type { HeadingLevel } from "../../core/report/composed/document.ts";
import type { Report } from "../../core/report/report.ts";

/** Fewer headings than this need no table of contents. */
const fewest = 3;

/** Whether a report has a table of contents, in every format that has one. */
export function hasContents({ parts, composed }: Report): boolean {
  return composed === undefined ? parts.length > 1 : headingsOf(composed).length >= fewest;
}

export interface ContentsEntry {
  /** Which block of the report it is, from 0. */
  readonly at: number;
  readonly level: HeadingLevel;
  readonly text: string;
}

/** The headings of a report that an analyst has written, and its generated sections. */
export function headingsOf({ blocks }: ComposedBody): readonly ContentsEntry[] {
  return blocks.flatMap((block, at) => {
    if (block.kind === "section") return [{ at, level: 2 as const, text: block.title }];
    if (block.kind !== "heading") return [];
    const text = wordsOf(block.runs).replace(/\s+/g, " ").trim();
    return text === "" ? [] : [{ at, level: block.level, text }];
  });
}
