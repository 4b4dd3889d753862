import type { ReadDb } from "./connection.ts";

interface Count {
  readonly articles: number;
  readonly annotations: number;
}

/** Every article, and every annotation that stands in the newest text of one. */
export function countAll(db: ReadDb): Count {
  return db.get<Count>(
    `SELECT (SELECT count(*) FROM article) AS articles,
            (SELECT count(*) FROM newest_version CROSS JOIN annotation_target AS target
              WHERE target.version_id = newest_version.version_id AND target.ordinal = 0) AS annotations`,
  )!;
}

/** How many of these annotations, by number, stand in the newest texts, and in how many articles. */
export function countFound(db: ReadDb, numbers: readonly number[]): Count {
  return db.get<Count>(
    `SELECT count(DISTINCT annotation.article_id) AS articles, count(*) AS annotations
       FROM json_each(?) AS asked
       JOIN annotation ON annotation.number = asked.value
       JOIN newest_version ON newest_version.article_id = annotation.article_id
       JOIN annotation_target AS target ON target.annotation_id = annotation.id
        AND target.version_id = newest_version.version_id AND target.ordinal = 0`,
    JSON.stringify(numbers),
  )!;
}
