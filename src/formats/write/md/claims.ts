import type { Highlight, Report } from "../../../core/report/report.ts";
import { formatCount, formatParagraphs, formatPlaces } from "../html/wording.ts";
import { momentInWords } from "../moments.ts";
import { partNames } from "../part-names.ts";
import { asParagraph, escapeInline, onOneLine } from "./escape.ts";

/** Each tag's quotations with their places, then those without a tag; nothing when nothing is highlighted. */
export function claimsMarkdown(report: Report): readonly string[] {
  const { claims, untagged, highlights } = report;
  if (highlights.length === 0) return [];
  const groups = [
    ...claims.map(({ tag, highlights: own }) => ({ title: tag.path, about: tag.description, own })),
    ...(untagged.length === 0 ? [] : [{ title: "No tag", about: "", own: untagged }]),
  ];
  return [
    `## ${partNames.claims}`,
    ...groups.flatMap(({ title, about, own }) => [
      `### ${onOneLine(title)}`,
      formatCount(own.length, "highlight"),
      ...linesOf(about),
      ...own.map((highlight) => quotation(highlight, report)),
    ]),
  ];
}

/** The words as a quote, then the note, then where they stand. */
function quotation(highlight: Highlight, { articles }: Report): string {
  const { quote, note, person, createdAt, firstParagraph, lastParagraph } = highlight;
  const { citation, number } = articles[highlight.article - 1]!;
  const place = `Article ${number}, ${formatParagraphs(firstParagraph, lastParagraph)}, characters ${formatPlaces(highlight)}`;
  const paragraphs = [
    `“${onOneLine(quote)}”`,
    ...linesOf(note),
    `${onOneLine(citation)} · ${place} · ${madeByMarkdown(person, createdAt)}`,
  ];
  return paragraphs.map((paragraph) => `> ${paragraph}`).join("\n>\n");
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trim() !== "")
    .map((line) => asParagraph(escapeInline(line.trim())));
}

/** Who and when; when alone where nobody is named. */
export function madeByMarkdown(person: string, moment: string): string {
  const name = onOneLine(person);
  return name === "" ? momentInWords(moment) : `${name}, ${momentInWords(moment)}`;
}
