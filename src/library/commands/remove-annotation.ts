import { type Reply, refuse } from "../../contract/failures.ts";
import { annotationById, removeAnnotation as remove } from "../db/annotations.ts";
import { done, type Project, type WriteFail } from "../project.ts";
import { shorten } from "./label.ts";

/** Remove a highlight with its note and its tags' hold on it; undo brings all of it back. */
export function removeAnnotation(
  project: Project,
  { annotationId }: { annotationId: string },
): Reply<{ annotationId: string }, "annotation-missing" | WriteFail> {
  return project.edit("annotation.remove", (edit) => {
    const annotation = annotationById(edit.db, annotationId);
    if (annotation === null) return refuse("annotation-missing");
    remove(edit.db, edit.journal, annotationId);
    return done({ annotationId }, `removal of highlight “${shorten(annotation.quote)}”`);
  });
}
