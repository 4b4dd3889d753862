import { isNoteLink, type NoteRun } from "../../../core/note/document.ts";
import { escapeInline } from "./escape.ts";

/** Words with their looks, as Markdown inside a block. */
export function runsMarkdown(runs: readonly NoteRun[]): string {
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
