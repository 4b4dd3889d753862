import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  HeadingLevel,
  type IParagraphOptions,
  type ParagraphChild,
  TextRun,
  Paragraph as WordParagraph,
} from "docx";
import type { Highlight, Paragraph, ReportArticle, Segment } from "../../../core/report/report.ts";
import type { LineRole } from "../../../core/text/line.ts";
import { isRightToLeft } from "../direction.ts";
import { dayInWords } from "../moments.ts";
import { highlightedRun } from "./look.ts";
import type { ParagraphNumber } from "./paragraph-numbers.ts";
import { textRun } from "./runs.ts";
import { styles } from "./styles.ts";

/**
 * An article with its heading, what is known of it, and its text, highlights shaded and each with
 * its comment from its first word to its last. Comment ranges may overlap freely in Word.
 */
export function articleParagraphs(
  article: ReportArticle,
  all: readonly Highlight[],
  numbers: ReadonlyMap<Paragraph, ParagraphNumber>,
  isFirst: boolean,
): readonly WordParagraph[] {
  const language = readLanguage(article.language);
  const paragraphs = article.body.filter((piece) => piece.kind === "paragraph");
  return [
    new WordParagraph({
      heading: HeadingLevel.HEADING_2,
      // The first stands below the heading of them all.
      ...(isFirst ? {} : { pageBreakBefore: true }),
      children: [textRun(`${article.number}. ${article.label}`)],
    }),
    new WordParagraph({ style: styles.facts, children: [textRun(factsOf(article).join(" · "))] }),
    ...paragraphs.map((paragraph) => textParagraph(paragraph, all, numbers, language)),
  ];
}

function factsOf({ number, source, author, date, url, name, sha256 }: ReportArticle): readonly string[] {
  const known = [source, author, date === null ? null : dayInWords(date), url, name].filter(
    (fact) => fact !== null && fact.trim() !== "",
  );
  return [`Article ${number}`, ...(known as string[]), `SHA-256 ${sha256}`];
}

function textParagraph(
  paragraph: Paragraph,
  all: readonly Highlight[],
  numbers: ReadonlyMap<Paragraph, ParagraphNumber>,
  language: string | null,
): WordParagraph {
  const { parts } = paragraph;
  const number = numbers.get(paragraph);
  const role = parts.findLast((part) => part.kind === "line")?.role ?? "paragraph";
  const segments = parts.flatMap((part) => part.segments);
  const text = segments.map((segment) => segment.text).join("");
  return new WordParagraph({
    ...styleOf(role),
    ...(number === undefined ? {} : { numbering: number }),
    ...(isRightToLeft(text) ? { bidirectional: true } : {}),
    children: segments.flatMap((segment) => runsOf(segment, all, language)),
  });
}

function styleOf(role: LineRole): IParagraphOptions {
  if (role === "crosshead") return { heading: HeadingLevel.HEADING_3 };
  return { style: styles.roles[role] };
}

function runsOf(
  { text, over, begins, ends }: Segment,
  all: readonly Highlight[],
  language: string | null,
): readonly ParagraphChild[] {
  const look = highlightedRun(over.map((number) => all[number - 1]!));
  return [
    ...begins.map((number) => new CommentRangeStart(number)),
    textRun(text, { ...look, ...(language === null ? {} : { language: { value: language } }) }),
    ...ends.flatMap((number) => [
      new CommentRangeEnd(number),
      new TextRun({ children: [new CommentReference(number)] }),
    ]),
  ];
}

/** A language tag that Word may carry (BCP 47 in outline), or null. */
function readLanguage(language: string | null): string | null {
  return language !== null && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? language : null;
}
