import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type INumberingOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import type { Report, ReportWarning } from "../../../core/report/report.ts";
import type { PaperSize, ReportPart } from "../../../core/report/settings.ts";
import { hasContents } from "../contents.ts";
import { formatCount } from "../html/wording.ts";
import { madeBy } from "../moments.ts";
import { kindNames, partNames } from "../part-names.ts";
import { asXmlCharacters } from "../xml/element.ts";
import { articleParagraphs } from "./article.ts";
import { claimParagraphs } from "./claims.ts";
import { commentOn } from "./comments.ts";
import { composedParagraphs } from "./composed/composed-paragraphs.ts";
import { composedNumbering } from "./composed/lists.ts";
import { contents } from "./contents.ts";
import { numbersOf, paragraphNumbering } from "./paragraph-numbers.ts";
import { textRun } from "./runs.ts";
import { documentStyles, styles } from "./styles.ts";
import { codebook, codingLog, matrix, sources, tagIndex } from "./tables.ts";

const parts: Readonly<Record<ReportPart, (report: Report) => readonly FileChild[]>> = {
  composed: composedParagraphs,
  claims: claimParagraphs,
  articles: ({ articles, highlights }) => articlesOf(articles, highlights),
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
  const front: FileChild[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [textRun(name)] }),
    ...aboutReport(report).map(
      (line) => new Paragraph({ style: styles.facts, spacing: { after: 40 }, children: [textRun(line)] }),
    ),
    ...contents(report),
  ];
  const body = [...report.parts.flatMap((part) => parts[part](report)), ...checking(report)];
  const document = new Document({
    title: name,
    creator: asXmlCharacters(project.person),
    lastModifiedBy: asXmlCharacters(project.person),
    description: "Annotated report made with Claimbench",
    styles: documentStyles,
    numbering: numberingOf(report),
    comments: { children: report.parts.includes("articles") ? highlights.map(commentOn) : [] },
    // Behind a table of contents begins a page.
    sections: (hasContents(report) ? [front, body] : [[...front, ...body]]).map((children) => ({
      properties: { page: { size: pages[settings.paper] } },
      footers: { default: pageNumbers(name) },
      children,
    })),
  });
  return Packer.toBuffer(document);
}

/** Word's lists of a report that was written, and the numbers of the articles' paragraphs. */
function numberingOf({ parts, articles, composed }: Report): INumberingOptions {
  const paragraphs = paragraphNumbering(parts.includes("articles") ? articles : []);
  return { config: [...(composed === undefined ? [] : composedNumbering.config), ...paragraphs.config] };
}

function articlesOf(articles: Report["articles"], highlights: Report["highlights"]): readonly FileChild[] {
  if (articles.length === 0) return [];
  const numbers = numbersOf(articles);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [textRun(partNames.articles)],
    }),
    ...articles.flatMap((article, at) => articleParagraphs(article, highlights, numbers, at === 0)),
  ];
}

/** What a reader of the page needs to check it against the file. */
function howToCheck({ parts }: Report): string {
  const paragraphs = parts.includes("articles") ? "numbered beside the text" : "counted from 1";
  return (
    `Each quotation names its article, its paragraph and its characters. Paragraphs are ${paragraphs}; ` +
    "every line of the file that is not empty counts as one. Characters count UTF-16 code units " +
    "in the article’s text, each line end as one, from 0: in 120–164 the first number is where the quotation " +
    "begins, the second lies just behind its last character. The SHA-256 fingerprint is that of the file’s own bytes."
  );
}

/** At the end of what an analyst has written, as on the page; the others say it in front. */
function checking(report: Report): readonly FileChild[] {
  if (report.composed === undefined || report.articles.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [textRun("How to check a quotation")] }),
    new Paragraph({ style: styles.facts, children: [textRun(howToCheck(report))] }),
  ];
}

function aboutReport(report: Report): readonly string[] {
  const { project, query, articles, highlights, warnings, settings, composed } = report;
  if (composed !== undefined) {
    return [`${project.name} · ${madeBy(project.person, project.exportedAt)}`, ...warnings.map(warn)];
  }
  const hasQuotations =
    highlights.length > 0 && report.parts.some((part) => part === "claims" || part === "articles");
  const kind = settings.kind === "full" ? [] : [kindNames[settings.kind]];
  return [
    ...kind,
    `${formatCount(highlights.length, "highlight")} in ${formatCount(articles.length, "article")} · ` +
      madeBy(project.person, project.exportedAt),
    ...(query === null ? [] : [`Only highlights that match: ${query}`]),
    ...warnings.map(warn),
    ...(hasQuotations ? [`How to check a quotation. ${howToCheck(report)}`] : []),
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
