import type { Article } from "../../../contract/records.ts";
import { articleAtHand, type Opened } from "../../opened.ts";

/** What to compare the article at hand with: the one used before it, else the next of the project; null with no other. */
export function partnerFor(opened: Opened, articles: readonly Pick<Article, "id">[]): string | null {
  const here = articleAtHand(opened);
  const used = opened.used.find((id) => id !== here);
  if (used !== undefined) return used;
  const at = articles.findIndex(({ id }) => id === here);
  return (articles[at + 1] ?? articles.find(({ id }) => id !== here))?.id ?? null;
}
