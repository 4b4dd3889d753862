import type { TextRun } from "docx";
import type { NoteBlock, NoteRun } from "../../../core/note/document.ts";
import type { Highlight } from "../../../core/report/report.ts";
import { linesOf, textRun } from "./runs.ts";

/** A note as the runs of its paragraphs: list items begin with their sign, links end with their address. */
export function noteRuns({ note, noteDocument }: Highlight): readonly (readonly TextRun[])[] {
  if (noteDocument === null) return linesOf(note).map((line) => [textRun(line)]);
  return noteDocument.blocks.flatMap(blockRuns).filter((runs) => runs.length > 0);
}

function blockRuns(block: NoteBlock): readonly (readonly TextRun[])[] {
  if (block.kind === "paragraph") return [block.runs.flatMap(runOf)];
  if (block.kind === "quotation") return [[textRun("“"), ...block.runs.flatMap(runOf), textRun("”")]];
  return block.items.map((runs, at) => [
    textRun(block.isNumbered ? `${at + 1}. ` : "• "),
    ...runs.flatMap(runOf),
  ]);
}

function runOf({ text, isBold, isItalic, link }: NoteRun): readonly TextRun[] {
  const look = {
    ...(isBold === true ? { bold: true } : {}),
    ...(isItalic === true ? { italics: true } : {}),
  };
  const address = link === undefined || link === text ? [] : [textRun(` (${link})`, { color: "5d6470" })];
  return [textRun(text, look), ...address];
}
