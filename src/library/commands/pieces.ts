import { type Reply, refuse } from "../../contract/failures.ts";
import type { Annotation } from "../../contract/records.ts";
import { joinPieces } from "../../core/anchor/pieces.ts";
import { describeRange } from "../../core/anchor/selector.ts";
import type { Range } from "../../core/text/range.ts";
import { annotationById, putTargets, targetRows } from "../db/annotations.ts";
import { textOfVersion } from "../db/articles.ts";
import type { ReadDb } from "../db/connection.ts";
import { done, type Edit, type Project, type WriteFail } from "../project.ts";
import { type RangeFail, refuseRange } from "./create-annotation.ts";
import { shorten } from "./label.ts";

/** Have a highlight stand on further words as well. */
export function addPiece(
  project: Project,
  { annotationId, start, end }: { annotationId: string } & Range,
): Reply<Annotation, "annotation-missing" | RangeFail | WriteFail> {
  return project.edit("annotation.addPiece", (edit) => {
    const before = annotationById(edit.db, annotationId);
    if (before === null) return refuse("annotation-missing");
    const stored = piecesOf(edit.db, annotationId);
    const refusal = refuseRange(stored.text, { start, end });
    if (refusal !== null) return refusal;
    putPieces(edit, stored, [...before.pieces, { start, end }]);
    const words = shorten(stored.text.slice(start, end));
    return done(annotationById(edit.db, annotationId)!, `adding “${words}” to a highlight`);
  });
}

/** Take a piece out of a highlight of several. */
export function removePiece(
  project: Project,
  { annotationId, piece }: { annotationId: string; piece: number },
): Reply<Annotation, "annotation-missing" | "piece-missing" | "piece-last" | WriteFail> {
  return project.edit("annotation.removePiece", (edit) => {
    const before = annotationById(edit.db, annotationId);
    if (before === null) return refuse("annotation-missing");
    const gone = before.pieces[piece];
    if (gone === undefined) return refuse("piece-missing");
    if (before.pieces.length === 1) return refuse("piece-last");
    putPieces(edit, piecesOf(edit.db, annotationId), before.pieces.toSpliced(piece, 1));
    return done(annotationById(edit.db, annotationId)!, `taking “${shorten(gone.quote)}” out of a highlight`);
  });
}

/** The rows of a highlight's pieces, and the text they are of. */
export interface StoredPieces {
  readonly rows: ReturnType<typeof targetRows>;
  readonly text: string;
}

export function piecesOf(db: ReadDb, annotationId: string): StoredPieces {
  const rows = targetRows(db, annotationId);
  return { rows, text: textOfVersion(db, rows[0].version_id).text };
}

/** Within a command: have a highlight stand on these pieces, in any order; those that touch become one. */
export function putPieces(edit: Edit, { rows, text }: StoredPieces, pieces: readonly Range[]): void {
  const [first, ...further] = joinPieces(text, pieces);
  putTargets(edit.journal, rows, [
    describeRange(text, first),
    ...further.map((piece) => describeRange(text, piece)),
  ]);
}
