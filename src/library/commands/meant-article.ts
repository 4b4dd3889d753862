import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import { articlesMeant } from "../db/articles.ts";
import type { ReadDb } from "../db/connection.ts";

/** The one article a person means by an id, a file name or a unique part of either. */
export function meantArticle(
  db: ReadDb,
  needle: string,
): Reply<{ id: string; name: string }, "article-missing" | "article-ambiguous"> {
  const meant = articlesMeant(db, needle);
  if (meant.length > 1) return refuse("article-ambiguous", { article: needle, count: meant.length });
  const [only] = meant;
  return only === undefined ? refuse("article-missing", { article: needle }) : succeed(only);
}
