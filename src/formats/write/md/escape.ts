import { replaceUnprintable } from "../../../core/report/characters.ts";

/**
 * A text that Markdown must not read as markup: every mark of CommonMark, of Obsidian (`==`, `%%`,
 * `[[`, `$`, `^`) and of HTML behind a backslash, which both take before any ASCII punctuation.
 */
export function escapeInline(text: string): string {
  return replaceUnprintable(text.replace(/\r\n?|\f/g, "\n"))
    .replace(/[\\`*_[\]<>#|~=^$%&{}!]/g, "\\$&")
    .replaceAll("\n", "\\\n");
}

/**
 * A paragraph, already escaped inside, that must not begin a list, a heading rule or a block of
 * code by its first characters.
 */
export function asParagraph(inline: string): string {
  return inline
    .replace(/^[ \t]+/, (space) => space.replaceAll(" ", "&#32;").replaceAll("\t", "&#9;"))
    .replace(/^([+-])/, "\\$1")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");
}

/** A text on one line, as headings and table cells need it. */
export function onOneLine(text: string): string {
  return escapeInline(text.replace(/\s+/g, " ").trim());
}

/**
 * A tag as Obsidian writes it, `#quote/direct-talks`, or null for a path it could not read: spaces
 * become hyphens; letters, digits, `_`, `-` and `/` may stand in one, and not digits alone.
 */
export function obsidianTag(path: string): string | null {
  const tag = path.trim().replace(/ +/g, "-");
  return /^[\p{L}\p{M}\p{N}_/-]+$/u.test(tag) && /[^\d/]/.test(tag) ? tag : null;
}
