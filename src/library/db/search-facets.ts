import type { ReadDb } from "./connection.ts";

/** How many highlights, of those with the given numbers, each person made; the most first. */
export function countByPerson(db: ReadDb, numbers: readonly number[]): { person: string; count: number }[] {
  return db.all<{ person: string; count: number }>(
    `SELECT person.name AS person, counted.count
       FROM (SELECT person_id, count(*) AS count FROM annotation
              WHERE number IN (SELECT value FROM json_each(?)) GROUP BY person_id) AS counted
       JOIN person ON person.id = counted.person_id
      ORDER BY counted.count DESC, person.name`,
    JSON.stringify(numbers),
  );
}

/** Lengths of the newest texts, in UTF-16 code units, by article id. */
export function textLengths(db: ReadDb, articleIds: readonly string[]): Map<string, number> {
  const rows = db.all<{ id: string; length: number }>(
    `SELECT version.article_id AS id, version.length_utf16 AS length
       FROM json_each(?) AS asked
       JOIN newest_version ON newest_version.article_id = asked.value
       JOIN article_version AS version ON version.id = newest_version.version_id`,
    JSON.stringify(articleIds),
  );
  return new Map(rows.map(({ id, length }) => [id, length]));
}
