import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  type TextRun,
  WidthType,
} from "docx";
import type { Highlight, Report, ReportArticle } from "../../../core/report/report.ts";
import { isRightToLeft } from "../direction.ts";
import { formatCount } from "../html/wording.ts";
import { dayInWords, momentInWords } from "../moments.ts";
import { placeOf } from "./comments.ts";
import { hexOf } from "./look.ts";
import { noteRuns } from "./note.ts";
import { linesOf, textRun } from "./runs.ts";
import { styles } from "./styles.ts";

/** Each tag's quotations with their places, then those without a tag; nothing when nothing is highlighted. */
export function claimParagraphs({ claims, untagged, articles, highlights }: Report): readonly Paragraph[] {
  if (highlights.length === 0) return [];
  const groups = [
    ...claims.map(({ tag, highlights: own }) => ({ title: tag.path, about: tag.description, own })),
    ...(untagged.length === 0 ? [] : [{ title: "No tag", about: "", own: untagged }]),
  ];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [textRun("Claims by tag")] }),
    ...groups.flatMap(({ title, about, own }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, children: [textRun(title)] }),
      new Paragraph({ style: styles.facts, children: [textRun(formatCount(own.length, "highlight"))] }),
      ...linesOf(about).map((line) => new Paragraph({ children: [textRun(line)] })),
      ...own.flatMap((highlight) => quotation(highlight, articles[highlight.article - 1]!)),
    ]),
  ];
}

function quotation(highlight: Highlight, article: ReportArticle): readonly Paragraph[] {
  const { quote, person, createdAt } = highlight;
  const source = [article.source, article.date === null ? null : dayInWords(article.date), article.label]
    .filter((fact) => fact !== null && fact.trim() !== "")
    .join(", ");
  const direction = isRightToLeft(quote) ? { bidirectional: true } : {};
  return [
    new Paragraph({ style: styles.quotation, ...direction, children: [textRun(quote)] }),
    ...noteRuns(highlight).map((runs) => new Paragraph({ style: styles.remark, children: [...runs] })),
    new Paragraph({
      style: styles.place,
      children: [textRun(`${source}, ${placeOf(highlight)} · ${person}, ${momentInWords(createdAt)}`)],
    }),
  ];
}

/** The codebook as a table whose header row repeats on every page; nothing when there is no tag. */
export function codebookTable({ tags }: Report): readonly FileChild[] {
  if (tags.length === 0) return [];
  const header = ["Tag", "Description", "Highlights"].map((text) => cell([textRun(text, { bold: true })]));
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [textRun("Codebook")] }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: [3600, 4200, 1400],
      borders: { ...lines, insideHorizontal: line, insideVertical: none },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: header }),
        ...tags.map(
          ({ path, description, own, colour }) =>
            new TableRow({
              cantSplit: true,
              children: [
                cell([textRun("■ ", { color: hexOf(colour) }), textRun(path)]),
                cell([textRun(description)]),
                cell([textRun(String(own))]),
              ],
            }),
        ),
      ],
    }),
  ];
}

const line = { style: BorderStyle.SINGLE, size: 4, color: "b8bec8" } as const;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const lines = { top: line, bottom: line, left: none, right: none };

function cell(children: readonly TextRun[]): TableCell {
  return new TableCell({
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph({ spacing: { after: 0 }, children: [...children] })],
  });
}
