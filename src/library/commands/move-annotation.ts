import { type Reply, refuse } from "../../contract/failures.ts";
import type { Annotation } from "../../contract/records.ts";
import { annotationById } from "../db/annotations.ts";
import { done, type Project, type WriteFail } from "../project.ts";
import { type RangeFail, refuseRange } from "./create-annotation.ts";
import { shorten } from "./label.ts";
import { piecesOf, putPieces } from "./pieces.ts";

interface Move {
  readonly annotationId: string;
  /** UTF-16 code units of the version the highlight stands in, half-open. */
  readonly start: number;
  readonly end: number;
  /** Which of its pieces, from 0. */
  readonly piece: number;
}

/**
 * Give a piece of a highlight other bounds. Quotation and context are written anew; tags and note
 * stay. A piece moved onto another becomes one with it.
 */
export function moveAnnotation(
  project: Project,
  { annotationId, start, end, piece }: Move,
): Reply<Annotation, "annotation-missing" | "piece-missing" | RangeFail | WriteFail> {
  return project.edit("annotation.move", (edit) => {
    const before = annotationById(edit.db, annotationId);
    if (before === null) return refuse("annotation-missing");
    const stored = piecesOf(edit.db, annotationId);
    const moved = stored.rows[piece];
    if (moved === undefined) return refuse("piece-missing");
    const refusal = refuseRange(stored.text, { start, end });
    if (refusal !== null) return refusal;
    if (start !== moved.start_utf16 || end !== moved.end_utf16) {
      putPieces(edit, stored, before.pieces.with(piece, { start, end, quote: "" }));
    }
    return done(annotationById(edit.db, annotationId)!, `change of bounds of “${shorten(before.quote)}”`);
  });
}
