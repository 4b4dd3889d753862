import type { NoteBlock } from "../../../core/note/document.ts";
import type { Highlight } from "../../../core/report/report.ts";
import { asParagraph, escapeInline } from "./escape.ts";
import { runsMarkdown } from "./runs.ts";

/** A note as blocks of Markdown, indented as a footnote needs its further paragraphs. */
export function noteParagraphs({ note, noteDocument }: Highlight): readonly string[] {
  if (noteDocument !== null) return noteDocument.blocks.map(blockMarkdown).filter((block) => block !== "");
  return note
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trim() !== "")
    .map((line) => asParagraph(escapeInline(line.trim())));
}

function blockMarkdown(block: NoteBlock): string {
  if (block.kind === "paragraph") return asParagraph(runsMarkdown(block.runs));
  if (block.kind === "quotation") return `> ${runsMarkdown(block.runs).replaceAll("\n", "\n    > ")}`;
  return block.items
    .map(
      (runs, at) =>
        `${block.isNumbered ? `${at + 1}.` : "-"} ${runsMarkdown(runs).replaceAll("\n", "\n      ")}`,
    )
    .join("\n    ");
}
