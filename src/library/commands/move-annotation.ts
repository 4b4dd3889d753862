import { type Reply, refuse } from "../../contract/failures.ts";
import type { Annotation } from "../../contract/records.ts";
import { describeRange } from "../../core/anchor/selector.ts";
import { annotationById, moveTarget, targetRow } from "../db/annotations.ts";
import { textOfVersion } from "../db/articles.ts";
import { done, type Project, type WriteFail } from "../project.ts";
import { type RangeFail, refuseRange } from "./create-annotation.ts";
import { shorten } from "./label.ts";

interface Move {
  readonly annotationId: string;
  /** UTF-16 code units of the version the highlight stands in, half-open. */
  readonly start: number;
  readonly end: number;
}

/** Give a highlight other bounds. Quotation and context are written anew; tags and note stay. */
export function moveAnnotation(
  project: Project,
  { annotationId, start, end }: Move,
): Reply<Annotation, "annotation-missing" | RangeFail | WriteFail> {
  return project.edit("annotation.move", (edit) => {
    const before = annotationById(edit.db, annotationId);
    if (before === null) return refuse("annotation-missing");
    const target = targetRow(edit.db, annotationId);
    const { text } = textOfVersion(edit.db, target.version_id);
    const refusal = refuseRange(text, { start, end });
    if (refusal !== null) return refusal;
    if (start !== before.start || end !== before.end) {
      moveTarget(edit.journal, target, describeRange(text, { start, end }));
    }
    return done(annotationById(edit.db, annotationId)!, `change of bounds of “${shorten(before.quote)}”`);
  });
}
