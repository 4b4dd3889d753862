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
