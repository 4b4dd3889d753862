import { type Reply, refuse } from "../../contract/failures.ts";
import type { Annotation } from "../../contract/records.ts";
import { findQuote } from "../../core/anchor/selector.ts";
import { newestVersion } from "../db/articles.ts";
import type { Project, WriteFail } from "../project.ts";
import { type CreateFail, createAnnotation } from "./create-annotation.ts";
import { shorten } from "./label.ts";
import { meantArticle } from "./meant-article.ts";

type QuoteFail = CreateFail | "article-ambiguous" | "quote-missing" | "quote-ambiguous";

export interface Quotation {
  readonly article: string;
  readonly quote: string;
  /** Which of several occurrences, from 1. */
  readonly nth?: number | undefined;
  readonly tags: readonly string[];
  readonly note: string;
}

/** Highlight words by quoting them to the letter. Never guesses between several places. */
export function quoteAnnotation(
  project: Project,
  asked: Quotation,
): Reply<Annotation, QuoteFail | WriteFail> {
  const article = meantArticle(project.read, asked.article);
  if (!article.ok) return article;
  if (asked.quote === "") return refuse("range-empty");
  const { text } = newestVersion(project.read, article.value.id)!;
  const places = findQuote(text, asked.quote);
  const details = { quote: shorten(asked.quote, 80), article: article.value.name };
  if (places.length === 0) return refuse("quote-missing", details);
  if (asked.nth === undefined ? places.length > 1 : asked.nth > places.length) {
    return refuse("quote-ambiguous", { ...details, count: places.length });
  }
  const { start, end } = places[(asked.nth ?? 1) - 1]!;
  const { tags, note } = asked;
  return createAnnotation(project, { articleId: article.value.id, start, end, tags, note });
}
