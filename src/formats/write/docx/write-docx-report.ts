import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import type { Report, ReportWarning } from "../../../core/report/report.ts";
import type { PaperSize, ReportPart } from "../../../core/report/settings.ts";
import { formatCount } from "../html/wording.ts";
import { madeBy } from "../moments.ts";
import { kindNames } from "../part-names.ts";
import { asXmlCharacters } from "../xml/element.ts";
import { articleParagraphs } from "./article.ts";
import { claimParagraphs } from "./claims.ts";
import { commentOn } from "./comments.ts";
import { composedNumbering, composedParagraphs } from "./composed/composed-paragraphs.ts";
import { textRun } from "./runs.ts";
import { documentStyles, styles } from "./styles.ts";
import { codebook, codingLog, matrix, sources, tagIndex } from "./tables.ts";

const parts: Readonly<Record<ReportPart, (report: Report) => readonly FileChild[]>> = {
  composed: composedParagraphs,
  claims: claimParagraphs,
  articles: ({ articles, highlights }) =>
    articles.flatMap((article) => articleParagraphs(article, highlights)),
  "tag-index": tagIndex,
  matrix,
  codebook,
  "coding-log": codingLog,
  sources,
};

/** In twentieths of a point. */
const pages: Readonly<Record<PaperSize, { readonly width: number; readonly height: number }>> = {
  a4: { width: 11_906, height: 16_838 },
  letter: { width: 12_240, height: 15_840 },
};

/**
 * The report as a Word document (Office Open XML): real headings and styles, every highlight shaded
 * and with a Word comment anchored to its words, claims by tag, the codebook.
 */
export async function writeDocxReport(report: Report): Promise<Uint8Array> {
  const { project, highlights, settings, composed } = report;
  const name = asXmlCharacters(composed?.name ?? project.name);
  const children: FileChild[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [textRun(name)] }),
    ...aboutReport(report).map(
      (line) => new Paragraph({ style: styles.facts, spacing: { after: 40 }, children: [textRun(line)] }),
    ),
    ...report.parts.flatMap((part) => parts[part](report)),
  ];
  const document = new Document({
    title: name,
    creator: asXmlCharacters(project.person),
    lastModifiedBy: asXmlCharacters(project.person),
    description: "Annotated report made with Claimbench",
    styles: documentStyles,
    ...(composed === undefined ? {} : { numbering: composedNumbering }),
    comments: { children: report.parts.includes("articles") ? highlights.map(commentOn) : [] },
    sections: [
      {
        properties: { page: { size: pages[settings.paper] } },
        footers: { default: pageNumbers(name) },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

function aboutReport(report: Report): readonly string[] {
  const { project, query, articles, highlights, warnings, settings, composed } = report;
  if (composed !== undefined) {
    return [`${project.name} · ${madeBy(project.person, project.exportedAt)}`, ...warnings.map(warn)];
  }
  const kind = settings.kind === "full" ? [] : [kindNames[settings.kind]];
  return [
    ...kind,
    `${formatCount(highlights.length, "highlight")} in ${formatCount(articles.length, "article")} · ` +
      madeBy(project.person, project.exportedAt),
    ...(query === null ? [] : [`Only highlights that match: ${query}`]),
    ...warnings.map(warn),
  ];
}

function warn(warning: ReportWarning): string {
  if (warning.kind === "control-characters") {
    return `Article ${warning.article} holds ${formatCount(warning.count, "character")} that no page can show; each stands as “\ufffd”.`;
  }
  return (
    `Article ${warning.article} holds characters that turn the direction of the text around, ` +
    `also within ${formatCount(warning.highlights.length, "quotation")}: what stands here may read otherwise than it is stored.`
  );
}

function pageNumbers(name: string): Footer {
  const look = { font: "Calibri", size: 16, color: "5d6470" };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          textRun(`${name} · `, look),
          new TextRun({ ...look, children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
