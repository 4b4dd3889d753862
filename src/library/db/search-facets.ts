import type { LineRole } from "../../core/text/line.ts";
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

/** How many highlights, of those with the given numbers, stand in lines of each role; some stand in lines of several. */
export function countByLineRole(db: ReadDb, numbers: readonly number[]): { role: LineRole; count: number }[] {
  return db.all<{ role: LineRole; count: number }>(
    `SELECT role, count(*) AS count
       FROM (SELECT DISTINCT annotation.number, line.role
               FROM json_each(?) AS asked
              CROSS JOIN annotation ON annotation.number = asked.value
              CROSS JOIN newest_version ON newest_version.article_id = annotation.article_id
              CROSS JOIN annotation_target AS target ON target.annotation_id = annotation.id
                AND target.version_id = newest_version.version_id
              CROSS JOIN line ON line.version_id = target.version_id
                AND line.start_utf16 < target.end_utf16 AND line.end_utf16 > target.start_utf16)
      GROUP BY role`,
    JSON.stringify(numbers),
  );
}
