import {
  byArticle,
  type ExchangeAnnotation,
  type ExchangeArticle,
  type ExchangeData,
  finder,
  quotationOf,
  tagPathsOf,
} from "../../../core/exchange/exchange.ts";
import { toCodePoints } from "../../../core/text/code-points.ts";
import type { Range } from "../../../core/text/range.ts";
import { type CsvRow, csvTable } from "./csv-table.ts";

const before = ["id", "article", "title", "source", "author", "date", "start", "end", "quotation"];
const after = ["note", "person", "created"];

/**
 * One row a highlight and tag; a highlight without tags has one row. `start` and `end` are code
 * points, as Python and R count them; of a highlight in several pieces they span them all.
 */
export function writeTaggingsCsv(data: ExchangeData): string {
  const rows = rowsOf(data).flatMap(({ row, tags }) =>
    (tags.length === 0 ? [null] : tags).map((tag) => ({ ...row, tag })),
  );
  return csvTable([...before, "tag", ...after], rows);
}

/** One row a highlight, its tags in one cell; otherwise as {@link writeTaggingsCsv}. */
export function writeHighlightsCsv(data: ExchangeData): string {
  const rows = rowsOf(data).map(({ row, tags }) => ({ ...row, tags: tags.join("; ") }));
  return csvTable([...before, "tags", ...after], rows);
}

function rowsOf(data: ExchangeData): { readonly row: CsvRow; readonly tags: readonly string[] }[] {
  const personOf = finder(data.persons);
  return byArticle(data).flatMap(({ article, annotations }) => {
    const spans = toCodePoints(article.text, annotations.map(spanOf));
    return annotations.map((annotation, index) => ({
      row: {
        id: annotation.id,
        ...aboutArticle(article),
        ...spans[index]!,
        quotation: quotationOf(annotation),
        note: annotation.note?.text ?? null,
        person: personOf(annotation.personId).name,
        created: annotation.createdAt,
      },
      tags: tagPathsOf(annotation),
    }));
  });
}

function spanOf({ targets }: ExchangeAnnotation): Range {
  return { start: targets[0].start, end: Math.max(...targets.map(({ end }) => end)) };
}

function aboutArticle({ name, title, source, author, date }: ExchangeArticle) {
  return { article: name, title, source, author, date };
}
