import { isNoteLink, type NoteBlock, type NoteRun } from "../../../core/note/document.ts";
import type { Highlight } from "../../../core/report/report.ts";
import { asParagraph, escapeInline } from "./escape.ts";

/** A note as blocks of Markdown, indented as a footnote needs its further paragraphs. */
export function noteParagraphs({ note, noteDocument }: Highlight): readonly string[] {
  if (noteDocument !== null) return noteDocument.blocks.map(blockMarkdown).filter((block) => block !== "");
  return note
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trim() !== "")
    .map((line) => asParagraph(escapeInline(line.trim())));
}

function blockMarkdown(block: NoteBlock): string {
  if (block.kind === "paragraph") return asParagraph(inline(block.runs));
  if (block.kind === "quotation") return `> ${inline(block.runs).replaceAll("\n", "\n    > ")}`;
  return block.items
    .map(
      (runs, at) => `${block.isNumbered ? `${at + 1}.` : "-"} ${inline(runs).replaceAll("\n", "\n      ")}`,
    )
    .join("\n    ");
}

function inline(runs: readonly NoteRun[]): string {
  return runs.map(runMarkdown).join("").trim();
}

/** Marks must stand against a visible character, so white space around the words stays outside them. */
function runMarkdown({ text, isBold, isItalic, link }: NoteRun): string {
  const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === "") return escapeInline(text);
  const marks = `${isBold === true ? "**" : ""}${isItalic === true ? "*" : ""}`;
  const marked = `${marks}${escapeInline(words)}${[...marks].toReversed().join("")}`;
  const linked =
    link === undefined || !isNoteLink(link)
      ? marked
      : `[${marked}](<${link.replaceAll(/[<>\\]/g, (character) => encodeURIComponent(character))}>)`;
  return `${escapeInline(before)}${linked}${escapeInline(after)}`;
}
