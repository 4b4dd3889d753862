import { type Failure, type Reply, refuse, succeed } from "../contract/failures.ts";
import type { ArticleAtVersion, ArticleVersion, Hunk } from "../contract/records.ts";
import { differenceOf } from "../core/text/versions/difference.ts";
import { newestVersion } from "./db/articles.ts";
import type { ReadDb } from "./db/connection.ts";
import { atVersion, versionsOf } from "./db/versions.ts";

/** Every text an article has had, oldest first. */
export function articleVersions(db: ReadDb, articleId: string): Reply<ArticleVersion[], "article-missing"> {
  const versions = versionsOf(db, articleId);
  return versions.length === 0 ? refuse("article-missing", { article: articleId }) : succeed(versions);
}

type VersionFail = "article-missing" | "version-missing";

/** One of an article's texts as it was, with what stood in it. */
export function articleAtVersion(
  db: ReadDb,
  articleId: string,
  ordinal: number,
): Reply<ArticleAtVersion, VersionFail> {
  const found = atVersion(db, articleId, ordinal);
  return found === null ? missing(db, articleId, ordinal) : succeed(found);
}

/** Two of an article's texts, word by word. */
export function articleDifference(
  db: ReadDb,
  { articleId, from, to }: { articleId: string; from: number; to: number },
): Reply<Hunk[], VersionFail> {
  const older = atVersion(db, articleId, from);
  const newer = atVersion(db, articleId, to);
  if (older === null) return missing(db, articleId, from);
  if (newer === null) return missing(db, articleId, to);
  return succeed(hunksOf(older.text, newer.text));
}

/** The newest texts of two articles, word by word. */
export function compareArticles(
  db: ReadDb,
  { articleId, otherId }: { articleId: string; otherId: string },
): Reply<Hunk[], "article-missing"> {
  const one = newestVersion(db, articleId);
  const other = newestVersion(db, otherId);
  if (one === null) return refuse("article-missing", { article: articleId });
  if (other === null) return refuse("article-missing", { article: otherId });
  return succeed(hunksOf(one.text, other.text));
}

function hunksOf(older: string, newer: string): Hunk[] {
  return differenceOf(older, newer).map((hunk) => ({
    kind: hunk.kind,
    text:
      hunk.kind === "deleted"
        ? older.slice(hunk.old.start, hunk.old.end)
        : newer.slice(hunk.new.start, hunk.new.end),
  }));
}

function missing(db: ReadDb, articleId: string, ordinal: number): Failure<VersionFail> {
  const count = versionsOf(db, articleId).length;
  return count === 0
    ? refuse("article-missing", { article: articleId })
    : refuse("version-missing", { ordinal, count });
}
