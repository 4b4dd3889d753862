import type { Annotation } from "../../contract/records.ts";
import { annotationsNumbered } from "./annotations.ts";
import type { ReadDb } from "./connection.ts";
import type { Rows } from "./tables.ts";

export type ReportRow = Rows["report"];

/** With the name of who began it. */
export type ReportRowWithPerson = ReportRow & { readonly person: string };

const select = `SELECT report.*, person.name AS person FROM report JOIN person ON person.id = report.person_id`;

/** Every report by name. */
export function reportRows(db: ReadDb): ReportRowWithPerson[] {
  return db.all<ReportRowWithPerson>(
    `${select} ORDER BY report.name COLLATE NOCASE, report.created_ms, report.id`,
  );
}

export function reportRowById(db: ReadDb, reportId: string): ReportRowWithPerson | null {
  return db.get<ReportRowWithPerson>(`${select} WHERE report.id = ?`, reportId) ?? null;
}

/** The row alone, as the journal takes it. */
export function storedReportRow(db: ReadDb, reportId: string): ReportRow | null {
  return db.get<ReportRow>(`SELECT * FROM report WHERE id = ?`, reportId) ?? null;
}

export function reportNames(db: ReadDb): { id: string; name: string }[] {
  return db.all(`SELECT id, name FROM report ORDER BY name COLLATE NOCASE, created_ms, id`);
}

/** Annotations of these ids that have a place in the newest text, in reading order. */
export function annotationsOfIds(db: ReadDb, ids: readonly string[]): Annotation[] {
  const numbers = db.column<number>(
    `SELECT number FROM annotation WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  return annotationsNumbered(db, numbers);
}

/** Annotations that carry any of these tags, in reading order. */
export function annotationsTagged(db: ReadDb, tagIds: readonly string[]): Annotation[] {
  const numbers = db.column<number>(
    `SELECT DISTINCT annotation.number FROM annotation_tag
       JOIN annotation ON annotation.id = annotation_tag.annotation_id
      WHERE annotation_tag.tag_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(tagIds),
  );
  return annotationsNumbered(db, numbers);
}

/** Who put which tag on these annotations, and when. */
export function taggingsOf(
  db: ReadDb,
  ids: readonly string[],
): { annotation_id: string; tag_id: string; person: string; created_ms: number }[] {
  return db.all(
    `SELECT annotation_id, tag_id, person.name AS person, annotation_tag.created_ms FROM annotation_tag
       JOIN person ON person.id = annotation_tag.person_id
      WHERE annotation_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
}

/** Of these annotations, those that are there but wait for review, with their articles. */
export function unplacedOfIds(db: ReadDb, ids: readonly string[]): { id: string; article_id: string }[] {
  return db.all(
    `SELECT annotation.id, annotation.article_id FROM annotation
       JOIN newest_version ON newest_version.article_id = annotation.article_id
      WHERE annotation.id IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM annotation_target AS target
                         WHERE target.annotation_id = annotation.id
                           AND target.version_id = newest_version.version_id)`,
    JSON.stringify(ids),
  );
}

/** The numbers of the annotations made last, and how many there are. */
export function newestNumbers(db: ReadDb, limit: number): { numbers: number[]; total: number } {
  const numbers = db.column<number>(`SELECT number FROM annotation ORDER BY number DESC LIMIT ?`, limit);
  return { numbers, total: db.get<{ total: number }>(`SELECT count(*) AS total FROM annotation`)!.total };
}
