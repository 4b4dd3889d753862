import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from "docx";
import type { LineRole } from "../../../core/text/line.ts";

/** Ids of the paragraph styles this report adds to Word's own. */
export const styles = {
  contents: "ContentsHeading",
  facts: "ArticleFacts",
  quotation: "Quote",
  remark: "QuotationRemark",
  place: "QuotationPlace",
  roles: {
    headline: "Headline",
    crosshead: "Heading3",
    kicker: "Kicker",
    deck: "Deck",
    paragraph: "ArticleText",
    list: "ArticleText",
    table: "ArticleText",
    quote: "ArticleQuote",
    caption: "Caption",
    dateline: "ArticleText",
    metadata: "ArticleFacts",
    "editor-note": "EditorNote",
    junk: "Junk",
  } satisfies Record<LineRole, string>,
} as const;

const grey = "5d6470";
const heading = { font: "Calibri", bold: true, color: "1f2933" } as const;

function style(id: string, name: string, more: Omit<IParagraphStyleOptions, "id">): IParagraphStyleOptions {
  return { id, name, basedOn: "Normal", quickFormat: true, ...more };
}

/** The entries of Word's table of contents, which knows these styles by their names. */
const contentsLevels = [1, 2, 3].map((level) =>
  style(`TOC${level}`, `toc ${level}`, {
    run: { font: "Calibri", size: level === 1 ? 21 : 20, bold: level === 1 },
    paragraph: {
      spacing: { before: level === 1 ? 120 : 0, after: 20, line: 264, lineRule: LineRuleType.AUTO },
      indent: { left: 280 * (level - 1) },
    },
  }),
);

/** Quiet and printable: a serif for reading, a sans for everything around it. Sizes in half points. */
export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: "Cambria", size: 22, language: { value: "en-GB" } },
      paragraph: { spacing: { after: 120, line: 288 } },
    },
    title: {
      run: { ...heading, size: 44 },
      paragraph: { spacing: { after: 80, line: 264, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { ...heading, size: 32 },
      paragraph: {
        spacing: { before: 480, after: 80, line: 264, lineRule: LineRuleType.AUTO },
        keepNext: true,
        outlineLevel: 0,
      },
    },
    heading2: {
      run: { ...heading, size: 26 },
      paragraph: {
        spacing: { before: 240, after: 80, line: 264, lineRule: LineRuleType.AUTO },
        keepNext: true,
        outlineLevel: 1,
      },
    },
    heading3: {
      run: { ...heading, size: 22 },
      paragraph: {
        spacing: { before: 200, after: 60, line: 264, lineRule: LineRuleType.AUTO },
        keepNext: true,
        outlineLevel: 2,
      },
    },
    caption: { run: { font: "Calibri", size: 18, italics: true, color: grey } },
  },
  paragraphStyles: [
    // No heading of the document, so that the table of contents does not list itself.
    style(styles.contents, "Contents Heading", {
      run: { ...heading, size: 26 },
      paragraph: { spacing: { before: 360, after: 80, line: 264 }, keepNext: true },
    }),
    ...contentsLevels,
    style(styles.facts, "Article Facts", {
      run: { font: "Calibri", size: 18, color: grey },
      paragraph: { spacing: { after: 200 } },
    }),
    style(styles.roles.paragraph, "Article Text", {}),
    // A line of its article and no heading of the document, which names the article already.
    style(styles.roles.headline, "Headline", {
      run: { bold: true, size: 30 },
      paragraph: {
        spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO },
        keepNext: true,
      },
    }),
    style(styles.roles.kicker, "Kicker", { run: { font: "Calibri", size: 20, bold: true, color: grey } }),
    style(styles.roles.deck, "Deck", { run: { size: 24, italics: true } }),
    style(styles.roles.quote, "Article Quote", { paragraph: { indent: { left: 480, right: 480 } } }),
    style(styles.roles["editor-note"], "Editor Note", { run: { italics: true, color: grey } }),
    style(styles.roles.junk, "Junk", { run: { font: "Calibri", size: 18, color: grey } }),
    style(styles.quotation, "Quote", {
      paragraph: {
        ...{ indent: { left: 360, right: 360 }, spacing: { after: 40 }, keepNext: true },
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: "b8bec8" } },
      },
    }),
    style(styles.remark, "Quotation Remark", {
      run: { italics: true },
      paragraph: { indent: { left: 360, right: 360 }, spacing: { after: 40 }, keepNext: true },
    }),
    style(styles.place, "Quotation Place", {
      run: { font: "Calibri", size: 18, color: grey },
      paragraph: { indent: { left: 360, right: 360 }, spacing: { after: 160 } },
    }),
  ],
};
