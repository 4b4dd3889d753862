import type { Annotation } from "../../contract/records.ts";
import type { Selector } from "../../core/anchor/selector.ts";
import type { ReadDb, Value } from "./connection.ts";
import type { Journal } from "./journal.ts";
import type { Rows } from "./tables.ts";
import { type TagPlaces, tagPlaces } from "./tags.ts";

interface AnnotationRow {
  id: string;
  article_id: string;
  article_name: string;
  start_utf16: number;
  end_utf16: number;
  quote: string;
  prefix: string;
  suffix: string;
  note: string | null;
  person: string;
  created_ms: number;
  tag_ids: string | null;
}

const select = `
  SELECT annotation.id, annotation.article_id, article.name AS article_name,
         target.start_utf16, target.end_utf16, target.quote, target.prefix, target.suffix,
         note.text AS note, person.name AS person, annotation.created_ms,
         (SELECT group_concat(tag_id) FROM annotation_tag WHERE annotation_id = annotation.id) AS tag_ids
    FROM annotation
    JOIN annotation_target AS target ON target.annotation_id = annotation.id AND target.ordinal = 0
    JOIN article ON article.id = annotation.article_id
    JOIN person ON person.id = annotation.person_id
    LEFT JOIN note ON note.annotation_id = annotation.id`;

/** Articles in order of import, then reading order; ties broken by id so that lists are stable. */
const inOrder = `ORDER BY article.number, target.start_utf16, target.end_utf16, annotation.id`;

/** Every annotation of one article, or of the project, in reading order. */
export function listAnnotations(db: ReadDb, articleId: string | null): Annotation[] {
  const rows =
    articleId === null
      ? db.all<AnnotationRow>(`${select} ${inOrder}`)
      : db.all<AnnotationRow>(`${select} WHERE annotation.article_id = ? ${inOrder}`, articleId);
  return withTags(db, rows);
}

export function annotationById(db: ReadDb, annotationId: string): Annotation | null {
  const rows = db.all<AnnotationRow>(`${select} WHERE annotation.id = ?`, annotationId);
  return withTags(db, rows)[0] ?? null;
}

/** Annotations by their numbers, a subquery's answer; in reading order. */
export function annotationsWhere(
  db: ReadDb,
  numbers: { sql: string; values: readonly Value[] },
  limit: number,
): Annotation[] {
  const rows = db.all<AnnotationRow>(
    `${select} WHERE annotation.number IN (${numbers.sql}) ${inOrder} LIMIT ?`,
    ...numbers.values,
    limit,
  );
  return withTags(db, rows);
}

function withTags(db: ReadDb, rows: readonly AnnotationRow[]): Annotation[] {
  if (rows.length === 0) return [];
  const places = tagPlaces(db);
  return rows.map((row) => fromRow(row, places));
}

function fromRow(row: AnnotationRow, { pathOf, orderOf }: TagPlaces): Annotation {
  const tagIds = row.tag_ids === null ? [] : row.tag_ids.split(",");
  tagIds.sort((a, b) => (orderOf.get(a) ?? 0) - (orderOf.get(b) ?? 0));
  return {
    id: row.id,
    articleId: row.article_id,
    articleName: row.article_name,
    start: row.start_utf16,
    end: row.end_utf16,
    quote: row.quote,
    prefix: row.prefix,
    suffix: row.suffix,
    tags: tagIds.map((tagId) => pathOf.get(tagId) ?? ""),
    tagIds,
    note: row.note ?? "",
    person: row.person,
    createdAt: new Date(row.created_ms).toISOString(),
  };
}

export interface NewAnnotation {
  readonly id: string;
  readonly articleId: string;
  readonly versionId: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly personId: string;
  readonly createdMs: number;
}

export function insertAnnotation(db: ReadDb, journal: Journal, annotation: NewAnnotation): void {
  const { next } = db.get<{ next: number }>(`SELECT ifnull(max(number), 0) + 1 AS next FROM annotation`)!;
  journal.insert("annotation", {
    id: annotation.id,
    number: next,
    article_id: annotation.articleId,
    person_id: annotation.personId,
    created_ms: annotation.createdMs,
  });
  journal.insert("annotation_target", {
    annotation_id: annotation.id,
    ordinal: 0,
    version_id: annotation.versionId,
    start_utf16: annotation.start,
    end_utf16: annotation.end,
    quote: annotation.exact,
    prefix: annotation.prefix,
    suffix: annotation.suffix,
  });
}

/** The piece of text an annotation stands on, as it is stored. */
export function targetRow(db: ReadDb, annotationId: string): Rows["annotation_target"] {
  const row = db.get<Rows["annotation_target"]>(
    `SELECT * FROM annotation_target WHERE annotation_id = ? AND ordinal = 0`,
    annotationId,
  );
  if (row === undefined) throw new Error(`annotation ${annotationId} stands nowhere`);
  return row;
}

/** Put an annotation somewhere else in the same version of its text. */
export function moveTarget(journal: Journal, row: Rows["annotation_target"], to: Selector): void {
  journal.update("annotation_target", row, {
    start_utf16: to.start,
    end_utf16: to.end,
    quote: to.exact,
    prefix: to.prefix,
    suffix: to.suffix,
  });
}

/** Remove an annotation with all that hangs on it. Its tags stay in the codebook. */
export function removeAnnotation(db: ReadDb, journal: Journal, annotationId: string): void {
  const note = noteRow(db, annotationId);
  if (note !== null) journal.remove("note", note);
  for (const row of annotationTagRows(db, annotationId)) journal.remove("annotation_tag", row);
  const targets = db.all<Rows["annotation_target"]>(
    `SELECT * FROM annotation_target WHERE annotation_id = ? ORDER BY ordinal`,
    annotationId,
  );
  for (const target of targets) journal.remove("annotation_target", target);
  const row = db.get<Rows["annotation"]>(`SELECT * FROM annotation WHERE id = ?`, annotationId);
  if (row === undefined) throw new Error(`no annotation ${annotationId}`);
  journal.remove("annotation", row);
}

export function annotationTagRows(db: ReadDb, annotationId: string): Rows["annotation_tag"][] {
  return db.all(`SELECT * FROM annotation_tag WHERE annotation_id = ? ORDER BY tag_id`, annotationId);
}

export function noteRow(db: ReadDb, annotationId: string): Rows["note"] | null {
  return db.get<Rows["note"]>(`SELECT * FROM note WHERE annotation_id = ?`, annotationId) ?? null;
}
