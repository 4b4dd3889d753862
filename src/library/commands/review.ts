import { type Reply, refuse } from "../../contract/failures.ts";
import type { Annotation } from "../../contract/records.ts";
import { annotationById, removeAnnotation, reviewRow } from "../db/annotations.ts";
import { textOfVersion } from "../db/articles.ts";
import { done, type Edit, type Project, type WriteFail } from "../project.ts";
import { type RangeFail, refuseRange } from "./create-annotation.ts";
import { shorten } from "./label.ts";
import { insertPieces, withOtherPieces } from "./place-pieces.ts";

/** Place an annotation that waits for review where it was proposed. */
export function acceptProposal(
  project: Project,
  { annotationId }: { annotationId: string },
): Reply<Annotation, "annotation-missing" | "proposal-missing" | WriteFail> {
  return project.edit("review.accept", (edit) => {
    const row = reviewRow(edit.db, annotationId);
    if (row === null) return refuse("annotation-missing");
    const { start_utf16: start, end_utf16: end } = row;
    if (start === null || end === null) return refuse("proposal-missing");
    return place(edit, annotationId, row.version_id, start, end);
  });
}

/** Place an annotation that waits for review where a person says. */
export function movePlace(
  project: Project,
  { annotationId, start, end }: { annotationId: string; start: number; end: number },
): Reply<Annotation, "annotation-missing" | RangeFail | WriteFail> {
  return project.edit("review.move", (edit) => {
    const row = reviewRow(edit.db, annotationId);
    if (row === null) return refuse("annotation-missing");
    const refusal = refuseRange(textOfVersion(edit.db, row.version_id).text, { start, end });
    return refusal ?? place(edit, annotationId, row.version_id, start, end);
  });
}

/** Give an annotation up in the newest text. Older versions keep it. */
export function dropFromReview(
  project: Project,
  { annotationId }: { annotationId: string },
): Reply<{ annotationId: string }, "annotation-missing" | WriteFail> {
  return project.edit("review.drop", (edit) => {
    const row = reviewRow(edit.db, annotationId);
    if (row === null) return refuse("annotation-missing");
    // One that has never had a place would be left without anything to show it by.
    if (row.quote === "") edit.journal.remove("review", row);
    else removeAnnotation(edit.db, edit.journal, annotationId);
    return done({ annotationId }, "giving up a highlight in the new text");
  });
}

function place(edit: Edit, annotationId: string, versionId: string, start: number, end: number) {
  const { text } = textOfVersion(edit.db, versionId);
  edit.journal.remove("review", reviewRow(edit.db, annotationId)!);
  const pieces = withOtherPieces(edit.db, annotationId, { id: versionId, text }, { start, end });
  insertPieces(edit, annotationId, { id: versionId, text }, pieces);
  const annotation = annotationById(edit.db, annotationId)!;
  return done(annotation, `placing of highlight “${shorten(annotation.quote)}”`);
}
