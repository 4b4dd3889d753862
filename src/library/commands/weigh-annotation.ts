import { type Reply, refuse } from "../../contract/failures.ts";
import type { Annotation, Importance } from "../../contract/records.ts";
import { annotationById, setImportance } from "../db/annotations.ts";
import { done, type Project, type WriteFail } from "../project.ts";
import { shorten } from "./label.ts";

/** Say how much a highlight matters, from 0 (nothing is said) to 3. */
export function weighAnnotation(
  project: Project,
  { annotationId, importance }: { annotationId: string; importance: Importance },
): Reply<Annotation, "annotation-missing" | WriteFail> {
  return project.edit("annotation.setImportance", (edit) => {
    const before = annotationById(edit.db, annotationId);
    if (before === null) return refuse("annotation-missing");
    setImportance(edit.db, edit.journal, annotationId, importance);
    const words = shorten(before.quote);
    const label = importance === 0 ? `no importance of “${words}”` : `importance ${importance} of “${words}”`;
    return done(annotationById(edit.db, annotationId)!, label);
  });
}
