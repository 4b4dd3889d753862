import type { Article } from "../../../contract/records.ts";
import { once } from "../../../core/once.ts";
import type { ArticleOrder } from "../../article-desk.ts";
import { enReader } from "../../wording/en-reader.ts";
import { languageName } from "../../wording/languages.ts";

const collator = once(() => new Intl.Collator("en", { sensitivity: "base", numeric: true }));

type Key = (article: Article) => string | number | null;

/** What each order goes by; the first of it comes first. */
const keys: Record<Exclude<ArticleOrder, "imported">, Key> = {
  title: ({ label }) => label,
  source: ({ source }) => source,
  author: ({ author }) => author,
  // Newest first, largest first.
  date: ({ date }) => (date === null ? null : -Number(date.replaceAll("-", ""))),
  dateline: ({ dateline }) => dateline,
  language: ({ language }) => (language === null ? null : languageName(language)),
  url: ({ url }) => url?.replace(/^https?:\/\/(?:www\.)?/iu, "") ?? null,
  length: ({ length }) => -length,
  highlights: ({ annotationCount }) => -annotationCount,
};

/**
 * The articles in an order of the analyst's choosing, or in the reverse of it; what is unknown comes
 * last either way, ties as imported.
 */
export function byOrder(
  articles: readonly Article[],
  order: ArticleOrder,
  isReversed = false,
): readonly Article[] {
  if (order === "imported") return isReversed ? articles.toReversed() : articles;
  const keyOf = keys[order];
  const direction = isReversed ? -1 : 1;
  return articles
    .map((article) => ({ article, key: keyOf(article) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return direction * compare(a.key, b.key);
    })
    .map(({ article }) => article);
}

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : collator().compare(String(a), String(b));
}

/** What the list is in the order of, as far as its rows do not show it anyway. */
export function sortedFact(article: Article, order: ArticleOrder): string | null {
  switch (order) {
    case "author":
      return article.author;
    case "dateline":
      return article.source === null ? null : article.dateline;
    case "language":
      return article.language === null ? null : languageName(article.language);
    case "url":
      return article.url?.replace(/^https?:\/\/(?:www\.)?/iu, "") ?? null;
    case "length":
      return enReader.characters(article.length);
    default:
      return null;
  }
}
