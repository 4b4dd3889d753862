import { HeadingLevel, Paragraph } from "docx";
import type { Highlight, Report, ReportArticle } from "../../../core/report/report.ts";
import { isRightToLeft } from "../direction.ts";
import { formatCount } from "../html/wording.ts";
import { keepTogether } from "../keep-together.ts";
import { madeBy } from "../moments.ts";
import { partNames } from "../part-names.ts";
import { placeOf } from "./comments.ts";
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
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [textRun(partNames.claims)] }),
    ...groups.flatMap(({ title, about, own }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, children: [textRun(title)] }),
      new Paragraph({
        style: styles.facts,
        // Or a tag's heading could end a page whose quotations begin the next.
        keepNext: true,
        children: [textRun(formatCount(own.length, "highlight"))],
      }),
      ...linesOf(about).map((line) => new Paragraph({ keepNext: true, children: [textRun(line)] })),
      ...own.flatMap((highlight) => quotation(highlight, articles[highlight.article - 1]!)),
    ]),
  ];
}

function quotation(highlight: Highlight, article: ReportArticle): readonly Paragraph[] {
  const { quote, person, createdAt } = highlight;
  const direction = isRightToLeft(quote) ? { bidirectional: true } : {};
  return [
    new Paragraph({ style: styles.quotation, ...direction, children: [textRun(`“${quote}”`)] }),
    ...noteRuns(highlight).map((runs) => new Paragraph({ style: styles.remark, children: [...runs] })),
    new Paragraph({
      style: styles.place,
      children: [
        textRun(
          keepTogether(
            `${article.citation} · Article ${article.number}, ${placeOf(highlight)} · ${madeBy(person, createdAt)}`,
          ),
        ),
      ],
    }),
  ];
}
