import type { Article } from "../../../contract/records.ts";
import type { ArticleOrder } from "../../article-desk.ts";

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** The articles in an order of the analyst's choosing; what is unknown comes last, ties as imported. */
export function byOrder(articles: readonly Article[], order: ArticleOrder): readonly Article[] {
  switch (order) {
    case "imported":
      return articles;
    case "title":
      return articles.toSorted((a, b) => collator.compare(a.label, b.label));
    case "source":
      return articles.toSorted((a, b) => knownFirst(a.source, b.source, collator.compare));
    case "date":
      return articles.toSorted((a, b) =>
        knownFirst(a.date, b.date, (one, other) => (one < other ? 1 : one > other ? -1 : 0)),
      );
    case "highlights":
      return articles.toSorted((a, b) => b.annotationCount - a.annotationCount);
  }
}

function knownFirst(a: string | null, b: string | null, compare: (a: string, b: string) => number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compare(a, b);
}
