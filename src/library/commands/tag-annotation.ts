import { type Failure, type Reply, refuse } from "../../contract/failures.ts";
import type { Annotation } from "../../contract/records.ts";
import { nextLook } from "../../core/tag/look.ts";
import { deepestTag, joinTagPath, longestTagName, type ReadPath, readTagPath } from "../../core/tag/path.ts";
import { annotationById, annotationTagRows, exampleRows } from "../db/annotations.ts";
import type { Rows } from "../db/tables.ts";
import { childNamed, insertTag, looksInUse, tagPlaces } from "../db/tags.ts";
import { done, type Edit, type Project, type WriteFail } from "../project.ts";
import { shorten } from "./label.ts";

export type TagFail = "tag-name-empty" | "tag-name-too-long" | "tag-too-deep";

/** Put a tag on a highlight; a tag that is new is created, with those above it. */
export function addTag(
  project: Project,
  { annotationId, tag }: { annotationId: string; tag: string },
): Reply<Annotation, "annotation-missing" | TagFail | WriteFail> {
  return project.edit("annotation.tag", (edit) => {
    if (annotationById(edit.db, annotationId) === null) return refuse("annotation-missing");
    const refused = tagAnnotation(edit, annotationId, tag);
    if (refused !== null) return refused;
    return done(annotationById(edit.db, annotationId)!, `tag “${shorten(tag)}”`);
  });
}

/** Take a tag off a highlight. The tag stays in the codebook. */
export function removeTag(
  project: Project,
  { annotationId, tagId }: { annotationId: string; tagId: string },
): Reply<Annotation, "annotation-missing" | "tag-missing" | WriteFail> {
  return project.edit("annotation.untag", (edit) => {
    const before = annotationById(edit.db, annotationId);
    if (before === null) return refuse("annotation-missing");
    const row = annotationTagRows(edit.db, annotationId).find((candidate) => candidate.tag_id === tagId);
    if (row === undefined)
      return refuse("tag-missing", { tag: tagPlaces(edit.db, [tagId]).pathOf.get(tagId) ?? tagId });
    const example = exampleRows(edit.db, annotationId).find((each) => each.tag_id === tagId);
    if (example !== undefined) edit.journal.remove("tag_example", example);
    edit.journal.remove("annotation_tag", row);
    const path = tagPlaces(edit.db, [tagId]).pathOf.get(tagId) ?? "";
    return done(annotationById(edit.db, annotationId)!, `removal of tag “${shorten(path)}”`);
  });
}

/** Within a command: put the tag of this path on an annotation. Answers with the refusal, or null when done. */
export function tagAnnotation(edit: Edit, annotationId: string, typed: string): Failure<TagFail> | null {
  const path = readTagPath(typed);
  if (!path.ok) return refusePath(path.why);
  const tagId = tagAt(edit, path.names);
  const has = annotationTagRows(edit.db, annotationId).some((row) => row.tag_id === tagId);
  if (!has) {
    edit.journal.insert("annotation_tag", {
      annotation_id: annotationId,
      tag_id: tagId,
      person_id: edit.personId,
      created_ms: edit.nowMs,
    });
  }
  return null;
}

type WhyNot = Exclude<ReadPath, { ok: true }>["why"];

/** Why a path as typed cannot be one. */
export function refusePath(why: WhyNot): Failure<TagFail> {
  if (why === "empty") return refuse("tag-name-empty");
  if (why === "too-long") return refuse("tag-name-too-long", { limit: longestTagName });
  return refuse("tag-too-deep", { limit: deepestTag });
}

/**
 * The tag at a path below another tag (the top when that is null), created with those above it where
 * new. A tag below another takes its colour.
 */
export function tagAt(edit: Edit, names: readonly string[], below: Rows["tag"] | null = null): string {
  let parentId: string | null = below?.id ?? null;
  let colour: string | null = below?.colour ?? null;
  for (const name of names) {
    const known = childNamed(edit.db, parentId, name);
    if (known !== null) {
      [parentId, colour] = [known.id, known.colour];
      continue;
    }
    const id = edit.newId();
    const used = looksInUse(edit.db);
    const look = nextLook(used, colour);
    insertTag(edit.db, edit.journal, { id, parentId, name, ...look, createdMs: edit.nowMs });
    [parentId, colour] = [id, look.colour];
  }
  if (parentId === null) throw new Error(`the path ${joinTagPath(names)} has no names`);
  return parentId;
}
