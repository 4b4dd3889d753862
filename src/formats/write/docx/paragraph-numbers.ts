import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from "docx";
import type { Paragraph, ReportArticle } from "../../../core/report/report.ts";

/**
 * The numbers of an article's paragraphs, by which its quotations are found, as Word's own numbering:
 * they are no words of the text, so that nothing quoted or copied from it has a number in it.
 */
export function paragraphNumbering(articles: readonly ReportArticle[]): INumberingOptions {
  const starts = new Set(articles.flatMap((article) => runsOf(article).map(([first]) => first!.number)));
  return {
    config: [...starts].map((start) => ({
      reference: referenceOf(start),
      levels: [
        {
          ...{ level: 0, start, format: LevelFormat.DECIMAL, text: "%1" },
          ...{ alignment: AlignmentType.RIGHT, suffix: LevelSuffix.TAB },
          style: {
            run: { font: "Calibri", size: 15, color: "5d6470", bold: false, italics: false },
            paragraph: { indent: { left: 0, hanging: 170 } },
          },
        },
      ],
    })),
  };
}

export interface ParagraphNumber {
  readonly reference: string;
  readonly level: 0;
  readonly instance: number;
}

/** For each paragraph of these articles how it is numbered. Where numbers leave a gap, counting begins anew. */
export function numbersOf(articles: readonly ReportArticle[]): ReadonlyMap<Paragraph, ParagraphNumber> {
  const numbers = new Map<Paragraph, ParagraphNumber>();
  let instance = 0;
  for (const run of articles.flatMap(runsOf)) {
    instance += 1;
    const number = { reference: referenceOf(run[0]!.number), level: 0, instance } as const;
    for (const paragraph of run) numbers.set(paragraph, number);
  }
  return numbers;
}

function referenceOf(start: number): string {
  return `paragraphs-from-${start}`;
}

/** An article's paragraphs, cut where a number is left out. */
function runsOf({ body }: ReportArticle): readonly (readonly Paragraph[])[] {
  const runs: Paragraph[][] = [];
  for (const piece of body) {
    if (piece.kind !== "paragraph") continue;
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1)!.number + 1 === piece.number) last.push(piece);
    else runs.push([piece]);
  }
  return runs;
}
