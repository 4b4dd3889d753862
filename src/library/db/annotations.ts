import type { AnnotationClaim } from "../../contract/claims.ts";
import { readNoteDocument } from "../../contract/note-document.ts";
import type { Annotation, Importance, Piece } from "../../contract/records.ts";
import type { Selector } from "../../core/anchor/selector.ts";
import { given, type ReadDb } from "./connection.ts";
import type { Journal } from "./journal.ts";
import type { Rows } from "./tables.ts";
import { placesOfTags, type TagPlaces } from "./tags.ts";

interface AnnotationRow {
  id: string;
  article_id: string;
  article_name: string;
  article_number: number;
  start_utf16: number;
  end_utf16: number;
  quote: string;
  prefix: string;
  suffix: string;
  /** The pieces after the first as JSON, in reading order; null when there are none. */
  further: string | null;
  importance: Importance;
  note: string | null;
  note_document: string | null;
  person: string;
  created_ms: number;
  tag_ids: string | null;
  /** JSON; null when there are none. */
  claims: string | null;
}

const columns = `
  SELECT annotation.id, annotation.article_id, article.name AS article_name,
         article.number AS article_number,
         target.start_utf16, target.end_utf16, target.quote, target.prefix, target.suffix,
         (SELECT json_group_array(json_array(start_utf16, end_utf16, quote)) FROM
            (SELECT start_utf16, end_utf16, quote FROM annotation_target AS piece
              WHERE piece.annotation_id = annotation.id AND piece.version_id = target.version_id
                AND piece.ordinal > 0 ORDER BY piece.ordinal)) AS further,
         annotation.importance, note.text AS note, note.document AS note_document, person.name AS person,
         annotation.created_ms,
         (SELECT group_concat(tag_id) FROM annotation_tag WHERE annotation_id = annotation.id) AS tag_ids,
         (SELECT json_group_array(json_object('id', claim.id, 'text', claim.text, 'stance', evidence.stance))
            FROM (SELECT claim_id, stance FROM claim_evidence JOIN claim ON claim.id = claim_id
                   WHERE annotation_id = annotation.id ORDER BY claim.number) AS evidence
            JOIN claim ON claim.id = evidence.claim_id HAVING count(*) > 0) AS claims
    FROM annotation`;

const joins = `
    JOIN article ON article.id = annotation.article_id
    JOIN person ON person.id = annotation.person_id
    LEFT JOIN note ON note.annotation_id = annotation.id`;

/**
 * Annotations where they stand in the newest text; one that waits for review stands nowhere in it.
 * CROSS JOIN says in which order to go: from the index over places, each row would be looked up afar.
 */
const select = `${columns}
    CROSS JOIN newest_version ON newest_version.article_id = annotation.article_id
    CROSS JOIN annotation_target AS target ON target.annotation_id = annotation.id
     AND target.version_id = newest_version.version_id AND target.ordinal = 0
  ${joins}`;

/**
 * Articles in order of import, then reading order; ties broken by id so that lists are stable. Sorted
 * here, because SQLite sorts whole rows, which takes longer than reading them.
 */
function inOrder(rows: AnnotationRow[]): AnnotationRow[] {
  return rows.sort(
    (one, other) =>
      one.article_number - other.article_number ||
      one.start_utf16 - other.start_utf16 ||
      one.end_utf16 - other.end_utf16 ||
      (one.id < other.id ? -1 : 1),
  );
}

/** Every annotation of one article, or of the project, in reading order. */
export function listAnnotations(db: ReadDb, articleId: string | null): Annotation[] {
  const rows =
    articleId === null
      ? db.all<AnnotationRow>(select)
      : db.all<AnnotationRow>(`${select} WHERE annotation.article_id = ${given}`, articleId);
  return withTags(db, inOrder(rows));
}

export function annotationById(db: ReadDb, annotationId: string): Annotation | null {
  const rows = db.all<AnnotationRow>(selectOne, annotationId);
  return withTags(db, rows)[0] ?? null;
}

const selectOne = `${select} WHERE annotation.id = ${given}`;

/** Annotations by their numbers, in reading order. */
export function annotationsNumbered(db: ReadDb, numbers: readonly number[]): Annotation[] {
  const rows = db.all<AnnotationRow>(
    `${select} WHERE annotation.number IN (SELECT value FROM json_each(?))`,
    JSON.stringify(numbers),
  );
  return withTags(db, inOrder(rows));
}

/** The quotations pinned as examples of a tag, the first pinned first. */
export function examplesOf(db: ReadDb, tagId: string): Annotation[] {
  const rows = db.all<AnnotationRow>(
    `${select} JOIN tag_example ON tag_example.annotation_id = annotation.id
      WHERE tag_example.tag_id = ? ORDER BY tag_example.created_ms, annotation.id`,
    tagId,
  );
  return withTags(db, rows);
}

function withTags(db: ReadDb, rows: readonly AnnotationRow[]): Annotation[] {
  if (rows.length === 0) return [];
  const places = placesOfTags(db, [...new Set(rows.flatMap(tagIdsOf))]);
  return rows.map((row) => fromRow(row, places));
}

function tagIdsOf({ tag_ids }: AnnotationRow): string[] {
  return tag_ids === null ? [] : tag_ids.split(",");
}

function fromRow(row: AnnotationRow, { pathOf, orderOf }: TagPlaces): Annotation {
  const tagIds = tagIdsOf(row);
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
    pieces: [{ start: row.start_utf16, end: row.end_utf16, quote: row.quote }, ...furtherPieces(row)],
    importance: row.importance,
    tags: tagIds.map((tagId) => pathOf.get(tagId) ?? ""),
    tagIds,
    note: row.note ?? "",
    noteDocument: readNoteDocument(row.note_document),
    person: row.person,
    createdAt: new Date(row.created_ms).toISOString(),
    ...(row.claims === null ? {} : { claims: JSON.parse(row.claims) as AnnotationClaim[] }),
  };
}

function furtherPieces({ further }: AnnotationRow): Piece[] {
  if (further === null || further === "[]") return [];
  const rows = JSON.parse(further) as readonly (readonly [number, number, string])[];
  return rows.map(([start, end, quote]) => ({ start, end, quote }));
}

export interface NewAnnotation extends Selector {
  readonly id: string;
  readonly articleId: string;
  readonly versionId: string;
  readonly personId: string;
  readonly createdMs: number;
  readonly importance?: Importance;
}

export function insertAnnotation(db: ReadDb, journal: Journal, annotation: NewAnnotation): void {
  insertAnnotationRow(db, journal, annotation);
  insertTarget(journal, annotation.id, annotation.versionId, annotation);
}

/** An annotation by itself; its pieces come next. */
export function insertAnnotationRow(
  db: ReadDb,
  journal: Journal,
  annotation: Pick<NewAnnotation, "id" | "articleId" | "personId" | "createdMs" | "importance">,
): void {
  const { next } = db.get<{ next: number }>(`SELECT ifnull(max(number), 0) + 1 AS next FROM annotation`)!;
  journal.insert("annotation", {
    id: annotation.id,
    number: next,
    article_id: annotation.articleId,
    person_id: annotation.personId,
    created_ms: annotation.createdMs,
    importance: annotation.importance ?? 0,
  });
}

/** Place an annotation, or a further piece of it, in a version of its article. */
export function insertTarget(
  journal: Journal,
  annotationId: string,
  versionId: string,
  selector: Selector,
  ordinal = 0,
): void {
  journal.insert("annotation_target", {
    annotation_id: annotationId,
    version_id: versionId,
    ordinal,
    start_utf16: selector.start,
    end_utf16: selector.end,
    quote: selector.exact,
    prefix: selector.prefix,
    suffix: selector.suffix,
  });
}

/** The pieces of text an annotation stands on in the newest text, as they are stored; at least one. */
export function targetRows(
  db: ReadDb,
  annotationId: string,
): readonly [Rows["annotation_target"], ...Rows["annotation_target"][]] {
  const [first, ...further] = db.all<Rows["annotation_target"]>(
    `SELECT target.* FROM annotation_target AS target
       JOIN newest_version ON newest_version.version_id = target.version_id
      WHERE annotation_id = ${given} ORDER BY ordinal`,
    annotationId,
  );
  if (first === undefined) throw new Error(`annotation ${annotationId} stands nowhere`);
  return [first, ...further];
}

/** Have an annotation stand on these pieces, in reading order, of the same version of its text. */
export function putTargets(
  journal: Journal,
  rows: readonly [Rows["annotation_target"], ...Rows["annotation_target"][]],
  pieces: readonly [Selector, ...Selector[]],
): void {
  const { annotation_id, version_id } = rows[0];
  for (const row of rows.slice(pieces.length)) journal.remove("annotation_target", row);
  for (const [ordinal, piece] of pieces.entries()) {
    const row = rows[ordinal];
    if (row === undefined) insertTarget(journal, annotation_id, version_id, piece, ordinal);
    else if (row.start_utf16 !== piece.start || row.end_utf16 !== piece.end) {
      journal.update("annotation_target", row, {
        start_utf16: piece.start,
        end_utf16: piece.end,
        quote: piece.exact,
        prefix: piece.prefix,
        suffix: piece.suffix,
      });
    }
  }
}

/** Remove an annotation with all that hangs on it. Its tags stay in the codebook. */
export function removeAnnotation(db: ReadDb, journal: Journal, annotationId: string): void {
  const review = reviewRow(db, annotationId);
  if (review !== null) journal.remove("review", review);
  const note = noteRow(db, annotationId);
  if (note !== null) journal.remove("note", note);
  for (const row of exampleRows(db, annotationId)) journal.remove("tag_example", row);
  for (const row of annotationTagRows(db, annotationId)) journal.remove("annotation_tag", row);
  for (const row of evidenceOf(db, annotationId)) journal.remove("claim_evidence", row);
  const targets = db.all<Rows["annotation_target"]>(
    `SELECT * FROM annotation_target WHERE annotation_id = ? ORDER BY version_id, ordinal`,
    annotationId,
  );
  for (const target of targets) journal.remove("annotation_target", target);
  const row = db.get<Rows["annotation"]>(`SELECT * FROM annotation WHERE id = ?`, annotationId);
  if (row === undefined) throw new Error(`no annotation ${annotationId}`);
  journal.remove("annotation", row);
}

export function setImportance(
  db: ReadDb,
  journal: Journal,
  annotationId: string,
  importance: Importance,
): void {
  const row = db.get<Rows["annotation"]>(`SELECT * FROM annotation WHERE id = ?`, annotationId);
  if (row === undefined) throw new Error(`no annotation ${annotationId}`);
  if (row.importance !== importance) journal.update("annotation", row, { importance });
}

export function annotationTagRows(db: ReadDb, annotationId: string): Rows["annotation_tag"][] {
  return db.all(`SELECT * FROM annotation_tag WHERE annotation_id = ${given} ORDER BY tag_id`, annotationId);
}

/** The tags of which an annotation is a pinned example. */
export function exampleRows(db: ReadDb, annotationId: string): Rows["tag_example"][] {
  return db.all(`SELECT * FROM tag_example WHERE annotation_id = ? ORDER BY tag_id`, annotationId);
}

/** The claims for or against which an annotation speaks. */
export function evidenceOf(db: ReadDb, annotationId: string): Rows["claim_evidence"][] {
  return db.all(`SELECT * FROM claim_evidence WHERE annotation_id = ? ORDER BY claim_id`, annotationId);
}

export function noteRow(db: ReadDb, annotationId: string): Rows["note"] | null {
  return db.get<Rows["note"]>(`SELECT * FROM note WHERE annotation_id = ?`, annotationId) ?? null;
}

export function reviewRow(db: ReadDb, annotationId: string): Rows["review"] | null {
  return db.get<Rows["review"]>(`SELECT * FROM review WHERE annotation_id = ?`, annotationId) ?? null;
}

/** Annotations of an article as they stand in one of its versions, in reading order. */
export function annotationsAtVersion(db: ReadDb, versionId: string): Annotation[] {
  const rows = db.all<AnnotationRow>(
    `${columns} JOIN annotation_target AS target ON target.annotation_id = annotation.id AND target.ordinal = 0
     ${joins} WHERE target.version_id = ?`,
    versionId,
  );
  return withTags(db, inOrder(rows));
}
