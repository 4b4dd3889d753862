import type { ArticleWithText } from "../../../contract/records.ts";
import type { Range as TextRange } from "../../../core/text/range.ts";
import { writtenDay } from "../../wording/dates.ts";

/** The words as they stand, in quotation marks, and where they are from, as plain text. */
export function quotationOf(article: ArticleWithText, range: TextRange): string {
  const from = [article.source, article.title ?? article.name, article.date && writtenDay(article.date)];
  const known = from.filter((fact) => fact !== null && fact !== "");
  return `“${article.text.slice(range.start, range.end)}” (${known.join(", ")})`;
}
