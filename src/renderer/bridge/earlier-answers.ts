import type { Reply } from "../../contract/failures.ts";
import type { DayInText, SearchResult } from "../../contract/records.ts";
import { keys } from "./keys.ts";

/**
 * What stands on the screen while the next answer is fetched. An earlier answer may be shown for that
 * moment, but never as if it were the new one: nothing of it that depends on the question is kept.
 */

/**
 * While a day is typed the words stay where they are, if they are of the same article; the dates they
 * meant against another day do not.
 */
export function daysMeanwhile(
  articleId: string,
  days: readonly DayInText[] | undefined,
  askedWith: readonly unknown[] | undefined,
): readonly DayInText[] | undefined {
  const [kind, id, what] = keys.days(articleId, null);
  const isSame = askedWith?.[0] === kind && askedWith[1] === id && askedWith[2] === what;
  return isSame ? days?.map((day) => ({ ...day, date: null })) : undefined;
}

type Page = Reply<SearchResult>;

/** Pages of hits, and the question that they answer. */
export interface Answered {
  readonly query: string;
  readonly pages: readonly Page[];
}

/**
 * Which hits to show: those of `query` when they are there, else those of the last question that had
 * an answer, under the name of that question.
 *
 * @param isEarlier `pages` are those of another question
 */
export function hitsMeanwhile(
  query: string,
  pages: readonly Page[] | undefined,
  isEarlier: boolean,
  last: Answered,
): Answered {
  if (isEarlier || pages?.[0]?.ok !== true) return last;
  return pages === last.pages && query === last.query ? last : { query, pages };
}
