import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from "docx";
import type {
  ResolvedBlock,
  ResolvedEvidence,
  ResolvedSection,
} from "../../../../core/report/composed/body.ts";
import type { TextBlock } from "../../../../core/report/composed/document.ts";
import { remarkOn, remarkOnSection } from "../../../../core/report/composed/remarks.ts";
import type { Highlight, Report } from "../../../../core/report/report.ts";
import { isRightToLeft } from "../../direction.ts";
import { formatCount } from "../../html/wording.ts";
import { keepTogether } from "../../keep-together.ts";
import { madeBy } from "../../moments.ts";
import { placeOf } from "../comments.ts";
import { noteRuns } from "../note.ts";
import { linesOf, textRun } from "../runs.ts";
import { styles } from "../styles.ts";
import { composedRuns, directionOf } from "./composed-runs.ts";
import { listParagraphs } from "./lists.ts";

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** What an analyst has written: real headings, lists and tables; evidence as quotations with their places. */
export function composedParagraphs(report: Report): readonly FileChild[] {
  return report.composed!.blocks.flatMap((block, at) => blockChildren(block, at, report));
}

function blockChildren(block: ResolvedBlock, at: number, report: Report): readonly FileChild[] {
  if (block.kind === "evidence") return evidenceParagraphs(block, report);
  if (block.kind === "section") return sectionParagraphs(block, report);
  return textChildren(block, at);
}

function textChildren(block: TextBlock, at: number): readonly FileChild[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: headings[block.level],
          ...directionOf(block.runs),
          children: composedRuns(block.runs),
        }),
      ];
    case "paragraph":
      return [new Paragraph({ ...directionOf(block.runs), children: composedRuns(block.runs) })];
    case "quotation":
      return [
        new Paragraph({
          style: styles.quotation,
          ...directionOf(block.runs),
          children: composedRuns(block.runs),
        }),
      ];
    case "list":
      return listParagraphs(block, at);
    case "table":
      // Word joins two tables with nothing in between.
      return [writtenTable(block), new Paragraph({ spacing: { after: 60 }, children: [] })];
  }
}

const line = { style: BorderStyle.SINGLE, size: 4, color: "b8bec8" } as const;
const margins = { top: 60, bottom: 60, left: 100, right: 100 };
/** In twentieths of a point. */
const tableWidth = 9200;

function writtenTable({ rows, hasHeader }: Extract<TextBlock, { kind: "table" }>): Table {
  const columns = rows[0]!.length;
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: Array.from({ length: columns }, () => Math.floor(tableWidth / columns)),
    borders: {
      ...{ top: line, bottom: line, left: line, right: line },
      ...{ insideHorizontal: line, insideVertical: line },
    },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: hasHeader && at === 0,
          cantSplit: true,
          children: row.map(
            (runs) =>
              new TableCell({
                margins,
                children: [
                  new Paragraph({
                    spacing: { after: 0 },
                    ...directionOf(runs),
                    children: composedRuns(runs, hasHeader && at === 0 ? { bold: true } : {}),
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

function evidenceParagraphs(evidence: ResolvedEvidence, report: Report): readonly Paragraph[] {
  const { quote, tags, note, citation, changes } = evidence;
  const highlight = evidence.highlight === null ? null : report.highlights[evidence.highlight - 1]!;
  const isCheckable = highlight !== null && !changes.includes("quote");
  const remark = remarkOn(evidence);
  const written =
    highlight !== null && !changes.includes("note")
      ? noteRuns(highlight)
      : linesOf(note).map((text) => [textRun(text)]);
  const place = [
    isCheckable ? report.articles[highlight.article - 1]!.citation : citation,
    ...(highlight === null ? [] : [`Article ${highlight.article}, ${placeOf(highlight)}`]),
    ...(tags.length === 0 ? [] : [tags.join("; ")]),
  ];
  return [
    ...quotation(quote),
    ...written.map((runs) => new Paragraph({ style: styles.remark, children: [...runs] })),
    ...(remark === null
      ? []
      : [
          new Paragraph({
            style: styles.place,
            spacing: { after: 0 },
            keepNext: true,
            children: [textRun(remark, { bold: true, color: "9a3d00" })],
          }),
        ]),
    new Paragraph({ style: styles.place, children: [textRun(keepTogether(place.join(" · ")))] }),
  ];
}

function quotation(quote: string): readonly Paragraph[] {
  const direction = isRightToLeft(quote) ? { bidirectional: true } : {};
  return [new Paragraph({ style: styles.quotation, ...direction, children: [textRun(`“${quote}”`)] })];
}

function sectionParagraphs(section: ResolvedSection, report: Report): readonly Paragraph[] {
  const { title, about, highlights } = section;
  const remark = remarkOnSection(section);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [textRun(title)] }),
    new Paragraph({
      style: styles.facts,
      keepNext: highlights.length > 0,
      children: [textRun(`${about} · ${formatCount(highlights.length, "highlight")}`)],
    }),
    ...(remark === null
      ? []
      : [new Paragraph({ children: [textRun(remark, { bold: true, color: "9a3d00" })] })]),
    ...highlights.flatMap((number) => itemParagraphs(report.highlights[number - 1]!, report)),
  ];
}

function itemParagraphs(highlight: Highlight, { articles }: Report): readonly Paragraph[] {
  const { quote, tags, person, createdAt } = highlight;
  const article = articles[highlight.article - 1]!;
  const place = [
    article.citation,
    `Article ${article.number}, ${placeOf(highlight)}`,
    ...(tags.length === 0 ? [] : [tags.map(({ path }) => path).join("; ")]),
    madeBy(person, createdAt),
  ];
  return [
    ...quotation(quote),
    ...noteRuns(highlight).map((runs) => new Paragraph({ style: styles.remark, children: [...runs] })),
    new Paragraph({ style: styles.place, children: [textRun(keepTogether(place.join(" · ")))] }),
  ];
}
