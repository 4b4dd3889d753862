import { isGraphemeBoundary } from "../graphemes.ts";
import { normaliseText } from "../normalise.ts";
import { isWhiteSpace } from "../range.ts";

/** One step of correcting a text. Positions are of the text as the steps before it left it. */
export type TextEdit =
  | { readonly kind: "insert"; readonly at: number; readonly text: string }
  | { readonly kind: "delete"; readonly start: number; readonly end: number }
  /** Join the paragraph at `at` with the next one, by one space. */
  | { readonly kind: "join"; readonly at: number }
  /** Begin a new paragraph at `at`, set apart as the article sets its paragraphs apart. */
  | { readonly kind: "split"; readonly at: number };

export type EditedText =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      /** Which of the edits could not be made; none was. */
      readonly index: number;
      readonly why: "outside" | "splits-character" | "no-next-paragraph";
    };

/**
 * The text with the edits made one after the other, all or none.
 *
 * Inserted text is stored as every text is ({@link normaliseText}). Positions are UTF-16 code units.
 * An edit may leave nothing of the text, or change nothing; the caller compares.
 */
export function editText(text: string, edits: readonly TextEdit[]): EditedText {
  const separator = text.includes("\n\n") || !text.includes("\n") ? "\n\n" : "\n";
  let edited = text;
  for (const [index, edit] of edits.entries()) {
    const result = apply(edited, edit, separator);
    if ("why" in result) return { ok: false, index, why: result.why };
    edited = result.text;
  }
  return { ok: true, text: edited };
}

type Applied = { readonly text: string } | { readonly why: (EditedText & { ok: false })["why"] };

function apply(text: string, edit: TextEdit, separator: string): Applied {
  const ends = edit.kind === "delete" ? [edit.start, edit.end] : [edit.at];
  if (!ends.every((at) => Number.isInteger(at) && 0 <= at && at <= text.length)) return { why: "outside" };
  if (edit.kind === "delete" && edit.start > edit.end) return { why: "outside" };
  if (edit.kind === "join") return join(text, edit.at);
  if (!ends.every((at) => isGraphemeBoundary(text, at))) return { why: "splits-character" };
  if (edit.kind === "insert") {
    return { text: text.slice(0, edit.at) + normaliseText(edit.text).text + text.slice(edit.at) };
  }
  if (edit.kind === "split") return { text: withBreak(text, edit.at, edit.at, separator) };
  return { text: text.slice(0, edit.start) + text.slice(edit.end) };
}

/** White space on both sides of a break gives way to it. */
function withBreak(text: string, before: number, after: number, separator: string): string {
  let start = before;
  let end = after;
  while (start > 0 && isWhiteSpace(text.charCodeAt(start - 1))) start--;
  while (end < text.length && isWhiteSpace(text.charCodeAt(end))) end++;
  return text.slice(0, start) + separator + text.slice(end);
}

function join(text: string, at: number): Applied {
  // In the gap before a paragraph, the one above is meant: that is where the caret seems to stand.
  let from = at;
  while (from > 0 && isWhiteSpace(text.charCodeAt(from - 1))) from--;
  const lineEnd = text.indexOf("\n", from);
  if (lineEnd === -1 || text.slice(lineEnd).trim() === "" || text.slice(0, lineEnd).trim() === "") {
    return { why: "no-next-paragraph" };
  }
  return { text: withBreak(text, lineEnd, lineEnd, " ") };
}
