import type { Highlight, Matrix, ReportArticle, ReportTag, TagClaims } from "./report.ts";

/** Tag by article: how often each tag stands in each. Linear in the taggings, plus the table itself. */
export function matrixOf(
  articles: readonly ReportArticle[],
  claims: readonly TagClaims[],
  untagged: readonly Highlight[],
): Matrix {
  const rowOf = (tag: ReportTag | null, highlights: readonly Highlight[]) => {
    const counts = articles.map(() => 0);
    for (const { article } of highlights) counts[article - 1]! += 1;
    return { tag, counts, sum: highlights.length };
  };
  return {
    rows: [
      ...claims.map(({ tag, highlights }) => rowOf(tag, highlights)),
      ...(untagged.length === 0 ? [] : [rowOf(null, untagged)]),
    ],
    highlights: articles.map(({ highlights }) => highlights.length),
  };
}

/** Articles side by side in one table; more would not fit on a page, and follow in the next. */
const mostColumns = 10;

/** The articles of each table that the matrix is printed as, by number. At least one table. */
export function matrixColumns(articleCount: number): readonly (readonly number[])[] {
  const tables: number[][] = [[]];
  for (let number = 1; number <= articleCount; number += 1) {
    if (tables.at(-1)!.length === mostColumns) tables.push([]);
    tables.at(-1)!.push(number);
  }
  return tables;
}
