import type { Analysed } from "../../contract/analysis.ts";
import type { ReadDb } from "./connection.ts";

/**
 * Each chosen tag with the highlights that count for it: those it is on itself, or with `below` also
 * those with a tag below it, each once.
 */
function marks(withChildren: boolean): string {
  const deeper = withChildren
    ? `UNION SELECT below.root, tag.id FROM below JOIN tag ON tag.parent_id = below.id`
    : "";
  return `WITH RECURSIVE below (root, id) AS (
      SELECT tag.id, tag.id FROM tag WHERE id IN (SELECT value FROM json_each(?)) ${deeper}
    ),
    marks (root, annotation_id) AS MATERIALIZED (
      SELECT DISTINCT below.root, annotation_tag.annotation_id
        FROM below JOIN annotation_tag ON annotation_tag.tag_id = below.id
    )`;
}

const roots = ({ tagIds }: Analysed) => JSON.stringify(tagIds);

export function countsByTag(db: ReadDb, asked: Analysed): ReadonlyMap<string, number> {
  const rows = db.all<{ root: string; count: number }>(
    `${marks(asked.withChildren)} SELECT root, count(*) AS count FROM marks GROUP BY root`,
    roots(asked),
  );
  return new Map(rows.map(({ root, count }) => [root, count]));
}

export function pairCounts(db: ReadDb, asked: Analysed): { a: string; b: string; count: number }[] {
  return db.all(
    `${marks(asked.withChildren)}
     SELECT one.root AS a, two.root AS b, count(*) AS count
       FROM marks AS one JOIN marks AS two
         ON two.annotation_id = one.annotation_id AND one.root < two.root
      GROUP BY one.root, two.root`,
    roots(asked),
  );
}

export interface ArticleUse {
  readonly articleId: string;
  readonly name: string;
  readonly label: string;
}

/** Articles with such highlights, in the order of import: the `most` that have most of them, and how many there are. */
export function articlesWith(
  db: ReadDb,
  asked: Analysed,
  most: number,
): { articles: ArticleUse[]; all: number } {
  const counted = `SELECT article_id, count(DISTINCT annotation.id) AS uses
      FROM marks JOIN annotation ON annotation.id = marks.annotation_id GROUP BY article_id`;
  const articles = db.all<ArticleUse>(
    `${marks(asked.withChildren)}, used AS (${counted} ORDER BY uses DESC, article_id LIMIT ?)
     SELECT article.id AS articleId, article.name, article.label
       FROM used JOIN article ON article.id = used.article_id ORDER BY article.number`,
    roots(asked),
    most,
  );
  const { all } = db.get<{ all: number }>(
    `${marks(asked.withChildren)} SELECT count(*) AS "all" FROM (${counted})`,
    roots(asked),
  )!;
  return { articles, all };
}

export function countsByArticle(
  db: ReadDb,
  asked: Analysed,
  articleIds: readonly string[],
): { tagId: string; articleId: string; count: number }[] {
  return db.all(
    `${marks(asked.withChildren)}
     SELECT root AS tagId, article_id AS articleId, count(*) AS count
       FROM marks JOIN annotation ON annotation.id = marks.annotation_id
      WHERE article_id IN (SELECT value FROM json_each(?))
      GROUP BY root, article_id`,
    roots(asked),
    JSON.stringify(articleIds),
  );
}

/** Where one tag's highlights stand in the newest texts, by text, then by start. */
export function rangesOf(
  db: ReadDb,
  tagId: string,
  withChildren: boolean,
): { versionId: string; start: number; end: number }[] {
  return db.all(
    `${marks(withChildren)}
     SELECT target.version_id AS versionId, target.start_utf16 AS start, target.end_utf16 AS "end"
       FROM marks JOIN annotation_target AS target ON target.annotation_id = marks.annotation_id
       JOIN newest_version ON newest_version.version_id = target.version_id
      ORDER BY target.version_id, target.start_utf16`,
    JSON.stringify([tagId]),
  );
}

/** Of all newest texts together, in UTF-16 code units. */
export function textLength(db: ReadDb): number {
  return db.get<{ length: number }>(
    `SELECT ifnull(sum(length_utf16), 0) AS length FROM article_version
       JOIN newest_version ON newest_version.version_id = article_version.id`,
  )!.length;
}

/** By the day an article states; null for articles without one. */
export function countsByDay(
  db: ReadDb,
  asked: Analysed,
): { tagId: string; day: string | null; count: number }[] {
  return db.all(
    `${marks(asked.withChildren)}
     SELECT root AS tagId, article.date AS day, count(*) AS count
       FROM marks JOIN annotation ON annotation.id = marks.annotation_id
       JOIN article ON article.id = annotation.article_id
      GROUP BY root, article.date`,
    roots(asked),
  );
}
