import type { Highlight, Paragraph, ReportArticle, Segment } from "../../../core/report/report.ts";
import { dayInWords } from "../moments.ts";
import { asParagraph, escapeInline, onOneLine } from "./escape.ts";

/** A run of a paragraph's text; `marked` is the number of the highlight whose marks go around it. */
interface Run {
  text: string;
  readonly marked: number | null;
  readonly ends: readonly number[];
}

/**
 * An article's heading, what is known of it, and its text. A highlight that overlaps no other
 * stands between `==`, which cannot nest; every highlight ends with its footnote.
 */
export function articleMarkdown(article: ReportArticle): readonly string[] {
  const alone = numbersAlone(article);
  const paragraphs = article.body.filter((piece) => piece.kind === "paragraph");
  return [
    `## ${onOneLine(article.label)}`,
    factsOf(article),
    ...paragraphs.map((paragraph) => paragraphMarkdown(paragraph, alone)),
  ];
}

/** Highlights of an article that overlap no other, by number: only these can be marked. */
export function numbersAlone({ highlights, body }: ReportArticle): ReadonlySet<number> {
  const alone = new Set(highlights.map(({ number }) => number));
  const segments = body.flatMap((piece) =>
    piece.kind === "space" ? piece.segments : piece.parts.flatMap((part) => part.segments),
  );
  for (const { over } of segments) {
    if (over.length > 1) for (const number of over) alone.delete(number);
  }
  return alone;
}

/** Whether the marks in the text already show a highlight's whole quotation. */
export function isShown(
  { number, pieces, firstParagraph, lastParagraph }: Highlight,
  alone: ReadonlySet<number>,
) {
  return alone.has(number) && pieces.length === 1 && firstParagraph === lastParagraph;
}

function factsOf({ source, author, date, url, name, sha256 }: ReportArticle): string {
  const facts = [source, author, date === null ? null : dayInWords(date), url, name]
    .filter((fact) => fact !== null && fact.trim() !== "")
    .map((fact) => onOneLine(fact!));
  return [...facts, `SHA-256 \`${sha256}\``].join(" · ");
}

function paragraphMarkdown({ parts }: Paragraph, alone: ReadonlySet<number>): string {
  const role = parts.findLast((part) => part.kind === "line")?.role ?? "paragraph";
  const inline = runsOf(
    parts.flatMap((part) => part.segments),
    alone,
  )
    .map(runMarkdown)
    .join("");
  if (role === "headline") return `### ${inline.replaceAll("\\\n", " ")}`;
  if (role === "crosshead") return `#### ${inline.replaceAll("\\\n", " ")}`;
  const paragraph = asParagraph(inline);
  return role === "quote" ? `> ${paragraph.replaceAll("\n", "\n> ")}` : paragraph;
}

function runsOf(segments: readonly Segment[], alone: ReadonlySet<number>): readonly Run[] {
  const runs: Run[] = [];
  for (const { text, over, ends } of segments) {
    const marked = over.find((number) => alone.has(number)) ?? null;
    const last = runs.at(-1);
    if (last !== undefined && last.marked === marked && last.ends.length === 0) {
      runs[runs.length - 1] = { text: last.text + text, marked, ends };
    } else {
      runs.push({ text, marked, ends });
    }
  }
  return runs;
}

/** White space stays outside the marks, which otherwise are no marks. */
function runMarkdown({ text, marked, ends }: Run): string {
  const footnotes = ends.map((number) => `[^${number}]`).join("");
  const words = text.trim();
  if (marked === null || words === "") return escapeInline(text) + footnotes;
  const at = text.indexOf(words);
  const [before, after] = [text.slice(0, at), text.slice(at + words.length)];
  return `${escapeInline(before)}==${escapeInline(words)}==${footnotes}${escapeInline(after)}`;
}
