import { type Failure, type Reply, refuse } from "../../contract/failures.ts";
import type { Annotation, Merged } from "../../contract/records.ts";
import { describeRange } from "../../core/anchor/selector.ts";
import { byPosition, withoutOuterSpace } from "../../core/text/range.ts";
import {
  annotationById,
  annotationTagRows,
  moveTarget,
  removeAnnotation,
  targetRow,
} from "../db/annotations.ts";
import { textOfVersion } from "../db/articles.ts";
import { type Done, done, type Edit, type Project, type WriteFail } from "../project.ts";
import { copyEvidence } from "./claims/evidence.ts";
import { refuseNote, setNote } from "./note.ts";

type MergeFail = "annotation-missing" | "annotations-apart" | "note-too-long";

/**
 * Make one highlight of several that overlap or touch, white space between them aside. The first in
 * reading order stays and reaches over all of them; it takes the tags of all, and their notes in
 * reading order, each once, with a blank line between.
 */
export function mergeAnnotations(
  project: Project,
  { annotationIds }: { annotationIds: readonly string[] },
): Reply<Merged, MergeFail | WriteFail> {
  return project.edit("annotation.merge", (edit) => merge(edit, [...new Set(annotationIds)]));
}

function merge(edit: Edit, ids: readonly string[]): Done<Merged> | Failure<MergeFail> {
  const found = ids.map((id) => annotationById(edit.db, id));
  const all = found.filter((annotation) => annotation !== null).sort(byPosition);
  const [first, ...others] = all;
  if (first === undefined || all.length < found.length) return refuse("annotation-missing");
  const target = targetRow(edit.db, first.id);
  const { text } = textOfVersion(edit.db, target.version_id);
  const isOneText = others.every(({ id }) => targetRow(edit.db, id).version_id === target.version_id);
  const end = isOneText ? reachOf(text, all) : null;
  if (end === null) return refuse("annotations-apart");
  const note = [...new Set(all.map((each) => each.note).filter((each) => each !== ""))].join("\n\n");
  const refusal = refuseNote(note);
  if (refusal !== null) return refusal;

  for (const other of others) takeTags(edit, first.id, other.id);
  for (const other of others) copyEvidence(edit, other.id, first.id);
  for (const other of others) removeAnnotation(edit.db, edit.journal, other.id);
  if (end !== first.end) moveTarget(edit.journal, target, describeRange(text, { start: first.start, end }));
  setNote(edit, first.id, note);
  const annotation = annotationById(edit.db, first.id)!;
  return done({ annotation, removed: others.map(({ id }) => id) }, `merge of ${all.length} highlights`);
}

/** Where highlights in reading order end together, or null when something visible stands between two. */
function reachOf(text: string, annotations: readonly Annotation[]): number | null {
  let end = annotations[0]!.end;
  for (const annotation of annotations) {
    if (annotation.start > end) {
      const gap = withoutOuterSpace(text, { start: end, end: annotation.start });
      if (gap.start < gap.end) return null;
    }
    end = Math.max(end, annotation.end);
  }
  return end;
}

/** Tags keep who put them on and when. */
function takeTags(edit: Edit, toId: string, fromId: string): void {
  const has = new Set(annotationTagRows(edit.db, toId).map((row) => row.tag_id));
  for (const row of annotationTagRows(edit.db, fromId)) {
    if (!has.has(row.tag_id)) edit.journal.insert("annotation_tag", { ...row, annotation_id: toId });
  }
}
