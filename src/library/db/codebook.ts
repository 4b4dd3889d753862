import { deepestTag } from "../../core/tag/path.ts";
import type { ReadDb } from "./connection.ts";
import type { Numbers } from "./search.ts";
import type { Rows } from "./tables.ts";
import { tagRow } from "./tags.ts";

/** What a change to the codebook reads: the rows that hang on tags. */

type Tagging = Rows["annotation_tag"];

export function taggingsOf(db: ReadDb, tagId: string): Tagging[] {
  return db.all(`SELECT * FROM annotation_tag WHERE tag_id = ? ORDER BY annotation_id`, tagId);
}

/** A tag's own taggings on the annotations of these numbers. */
export function taggingsAmong(db: ReadDb, tagId: string, { sql, values }: Numbers): Tagging[] {
  return db.all(
    `SELECT annotation_tag.* FROM annotation_tag
       JOIN annotation ON annotation.id = annotation_tag.annotation_id
      WHERE annotation_tag.tag_id = ? AND annotation.number IN (${sql})
      ORDER BY annotation.number`,
    tagId,
    ...values,
  );
}

export function hasTag(db: ReadDb, annotationId: string, tagId: string): boolean {
  const sql = `SELECT 1 FROM annotation_tag WHERE annotation_id = ? AND tag_id = ?`;
  return db.get(sql, annotationId, tagId) !== undefined;
}

export function examplesOfTag(db: ReadDb, tagId: string): Rows["tag_example"][] {
  return db.all(`SELECT * FROM tag_example WHERE tag_id = ? ORDER BY created_ms, annotation_id`, tagId);
}

export function exampleRow(db: ReadDb, tagId: string, annotationId: string): Rows["tag_example"] | null {
  const sql = `SELECT * FROM tag_example WHERE tag_id = ? AND annotation_id = ?`;
  return db.get<Rows["tag_example"]>(sql, tagId, annotationId) ?? null;
}

const below = `WITH RECURSIVE below (id, depth) AS (
    SELECT id, 1 FROM tag WHERE id = ?
    UNION ALL
    SELECT tag.id, below.depth + 1 FROM below JOIN tag ON tag.parent_id = below.id
  )`;

/** A tag and all tags below it, parents before children. */
export function subtree(db: ReadDb, tagId: string): Rows["tag"][] {
  return db.all(
    `${below} SELECT tag.* FROM below JOIN tag ON tag.id = below.id ORDER BY below.depth, tag.number`,
    tagId,
  );
}

/** How many levels a tag and those below it take up; 1 for a tag without any. */
export function heightOf(db: ReadDb, tagId: string): number {
  return db.get<{ height: number }>(`${below} SELECT ifnull(max(depth), 0) AS height FROM below`, tagId)!
    .height;
}

/** The ids from a tag up to the one at the top, both included; none for null. */
export function idsUpwards(db: ReadDb, tagId: string | null): string[] {
  const ids: string[] = [];
  for (let id = tagId; id !== null && ids.length <= deepestTag; ) {
    ids.push(id);
    id = tagRow(db, id)?.parent_id ?? null;
  }
  return ids;
}

interface Effect {
  readonly highlights: number;
  readonly special: number;
}

/** Highlights with any of these tags, and how many of them carry the other tag too. */
export function countMerged(db: ReadDb, tagIds: readonly string[], intoId: string): Effect {
  return db.get<Effect>(
    `SELECT count(*) AS highlights,
            ifnull(sum(EXISTS (SELECT 1 FROM annotation_tag AS other
                                WHERE other.annotation_id = marked.annotation_id AND other.tag_id = ?)), 0) AS special
       FROM (SELECT DISTINCT annotation_id FROM annotation_tag
              WHERE tag_id IN (SELECT value FROM json_each(?))) AS marked`,
    intoId,
    JSON.stringify(tagIds),
  )!;
}

/** Highlights with any of these tags, and how many of them carry no other. */
export function countUntagged(db: ReadDb, tagIds: readonly string[]): Effect {
  return db.get<Effect>(
    `SELECT count(*) AS highlights,
            ifnull(sum(NOT EXISTS (SELECT 1 FROM annotation_tag AS other
                                    WHERE other.annotation_id = marked.annotation_id
                                      AND other.tag_id NOT IN (SELECT value FROM json_each(?)))), 0) AS special
       FROM (SELECT DISTINCT annotation_id FROM annotation_tag
              WHERE tag_id IN (SELECT value FROM json_each(?))) AS marked`,
    JSON.stringify(tagIds),
    JSON.stringify(tagIds),
  )!;
}

/** The words pinned as examples of these tags. */
export function exampleQuotes(db: ReadDb, tagIds: readonly string[]): string[] {
  return db.column<string>(
    `SELECT (SELECT quote FROM annotation_target AS target
              WHERE target.annotation_id = tag_example.annotation_id ORDER BY ordinal LIMIT 1)
       FROM tag_example WHERE tag_id IN (SELECT value FROM json_each(?))
      ORDER BY created_ms, annotation_id`,
    JSON.stringify(tagIds),
  );
}
