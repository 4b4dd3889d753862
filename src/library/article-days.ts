import { type Reply, refuse, succeed } from "../contract/failures.ts";
import type { DayInText } from "../contract/records.ts";
import { isDay } from "./commands/edit-article.ts";
import { articleWithText } from "./db/articles.ts";
import type { ReadDb } from "./db/connection.ts";

/**
 * The words in an article that name a day only to who knows when it was written, and the day each
 * means when that was `writtenOn` (`yyyy-mm-dd`; null when nobody knows yet).
 */
export async function daysInText(
  db: ReadDb,
  { articleId, writtenOn }: { articleId: string; writtenOn: string | null },
): Promise<Reply<DayInText[], "article-missing" | "date-malformed">> {
  const article = articleWithText(db, articleId);
  if (article === null) return refuse("article-missing", { article: articleId });
  if (writtenOn !== null && !isDay(writtenOn)) return refuse("date-malformed", { date: writtenOn });
  // Its tables of words take a while to load, so they wait until they are asked for.
  const [{ undatedDaysIn }, { resolveRelative }] = await Promise.all([
    import("../core/facts/undated-days.ts"),
    import("../core/facts/relative.ts"),
  ]);
  return succeed(
    undatedDaysIn(article.text, article.lines).map(({ words, start, end }) => ({
      words,
      start,
      end,
      date: writtenOn === null ? null : resolveRelative(words, writtenOn),
    })),
  );
}
