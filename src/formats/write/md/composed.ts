import type { ResolvedBlock, ResolvedEvidence, ResolvedSection } from "../../../core/report/composed/body.ts";
import { isWords, type ListBlock, type TextBlock } from "../../../core/report/composed/document.ts";
import { remarkOn, remarkOnSection } from "../../../core/report/composed/remarks.ts";
import type { Highlight, Report } from "../../../core/report/report.ts";
import { formatCount, formatParagraphs, formatPlaces } from "../html/wording.ts";
import { madeByMarkdown } from "./claims.ts";
import { asParagraph, escapeInline, onOneLine } from "./escape.ts";
import { noteParagraphs } from "./note.ts";
import { runsMarkdown } from "./runs.ts";

/** What an analyst has written, a block each. */
export function composedMarkdown(report: Report): readonly string[] {
  return report
    .composed!.blocks.flatMap((block) => blockMarkdown(block, report))
    .filter((block) => block !== "");
}

function blockMarkdown(block: ResolvedBlock, report: Report): readonly string[] {
  if (block.kind === "evidence") return [evidenceMarkdown(block, report)];
  if (block.kind === "section") return sectionMarkdown(block, report);
  return [textMarkdown(block)];
}

function textMarkdown(block: TextBlock): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level + 1)} ${runsMarkdown(block.runs).replaceAll("\\\n", " ")}`;
    case "paragraph":
      return asParagraph(runsMarkdown(block.runs));
    case "quotation":
      return quoted([runsMarkdown(block.runs)]);
    case "list":
      return listMarkdown(block);
    case "table":
      return tableMarkdown(block);
  }
}

/** What belongs to an item is indented as far as its words. */
function listMarkdown({ isNumbered, items }: ListBlock): string {
  let number = 0;
  let sign = "";
  return items
    .map((item) => {
      const indented = (text: string) => text.replaceAll("\n", `\n${" ".repeat(sign.length)}`);
      if (!isWords(item)) return " ".repeat(sign.length) + indented(listMarkdown(item));
      number += 1;
      sign = isNumbered ? `${number}. ` : "- ";
      return sign + indented(asParagraph(runsMarkdown(item)));
    })
    .join("\n");
}

/** Markdown knows no table without a head, so one without gets an empty one. */
function tableMarkdown({ rows, hasHeader }: Extract<TextBlock, { kind: "table" }>): string {
  const cells = rows.map((row) =>
    row.map((runs) => runsMarkdown(runs).replaceAll("\\\n", "<br>").replaceAll("\n", " ")),
  );
  const line = (row: readonly string[]) => `| ${row.join(" | ")} |`;
  const empty = cells[0]!.map(() => "");
  const [head, ...body] = hasHeader ? cells : [empty, ...cells];
  return [line(head!), `|${empty.map(() => "---").join("|")}|`, ...body.map(line)].join("\n");
}

function quoted(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `> ${paragraph.replaceAll("\n", "\n> ")}`).join("\n>\n");
}

function evidenceMarkdown(evidence: ResolvedEvidence, report: Report): string {
  const { quote, tags, note, citation, changes } = evidence;
  const highlight = evidence.highlight === null ? null : report.highlights[evidence.highlight - 1]!;
  const isCheckable = highlight !== null && !changes.includes("quote");
  const remark = remarkOn(evidence);
  const written =
    highlight !== null && !changes.includes("note")
      ? noteParagraphs(highlight)
      : note.trim() === ""
        ? []
        : [asParagraph(escapeInline(note.trim()))];
  const place = [
    onOneLine(isCheckable ? report.articles[highlight.article - 1]!.citation : citation),
    ...(highlight === null ? [] : [placeMarkdown(highlight)]),
    ...(tags.length === 0 ? [] : [tags.map(onOneLine).join(", ")]),
  ];
  return quoted([
    `“${onOneLine(quote)}”`,
    ...written.map(outOfFootnote),
    ...(remark === null ? [] : [`**${onOneLine(remark)}**`]),
    place.join(" · "),
  ]);
}

/** Notes come indented as footnotes need their further lines. */
function outOfFootnote(paragraph: string): string {
  return paragraph.replaceAll("\n    ", "\n");
}

function placeMarkdown(highlight: Highlight): string {
  const { article, firstParagraph, lastParagraph } = highlight;
  return `Article ${article}, ${formatParagraphs(firstParagraph, lastParagraph)}, characters ${formatPlaces(highlight)}`;
}

function sectionMarkdown(section: ResolvedSection, report: Report): readonly string[] {
  const { title, about, highlights } = section;
  const remark = remarkOnSection(section);
  return [
    `### ${onOneLine(title)}`,
    `${onOneLine(about)} · ${formatCount(highlights.length, "highlight")}`,
    ...(remark === null ? [] : [`**${onOneLine(remark)}**`]),
    ...highlights.map((number) => itemMarkdown(report.highlights[number - 1]!, report)),
  ];
}

function itemMarkdown(highlight: Highlight, { articles }: Report): string {
  const { quote, tags, person, createdAt, article } = highlight;
  const place = [
    onOneLine(articles[article - 1]!.citation),
    placeMarkdown(highlight),
    ...(tags.length === 0 ? [] : [tags.map(({ path }) => onOneLine(path)).join(", ")]),
    madeByMarkdown(person, createdAt),
  ];
  return quoted([
    `“${onOneLine(quote)}”`,
    ...noteParagraphs(highlight).map(outOfFootnote),
    place.join(" · "),
  ]);
}
