import type { Article } from "../../../contract/records.ts";
import { writtenDay } from "../../wording/dates.ts";

/**
 * The articles whose title, source, place, author, date or file name holds every word typed, in any
 * order and whatever their case and accents. A date fits as `2025-03-05` and as it is written out.
 */
export function filterArticles(articles: readonly Article[], typed: string): readonly Article[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return articles;
  return articles.filter((article) => {
    const { label, source, dateline, author, name, date } = article;
    const day = date === null ? null : `${date} ${writtenDay(date)}`;
    const text = fold([label, source, dateline, author, name, day].filter(Boolean).join(" "));
    return words.every((word) => text.includes(word));
  });
}

/** What is known of where an article comes from; its file name when it says nothing itself. */
export function originOf({ source, dateline, name }: Article): string {
  return source ?? dateline ?? name;
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
