import { type Failure, type Reply, refuse } from "../../contract/failures.ts";
import type { Split } from "../../contract/records.ts";
import { spanOf } from "../../core/anchor/pieces.ts";
import { describeRange } from "../../core/anchor/selector.ts";
import { isGraphemeBoundary } from "../../core/text/graphemes.ts";
import { type Range, withoutOuterSpace } from "../../core/text/range.ts";
import { annotationById, annotationTagRows, insertAnnotation, insertTarget } from "../db/annotations.ts";
import { type Done, done, type Edit, type Project, type WriteFail } from "../project.ts";
import { copyEvidence } from "./claims/evidence.ts";
import { shorten } from "./label.ts";
import { setNote } from "./note.ts";
import { piecesOf, putPieces } from "./pieces.ts";

type SplitFail = "annotation-missing" | "split-outside" | "range-splits-character";

interface Cut {
  readonly annotationId: string;
  /** Where to cut, in UTF-16 code units of the text. */
  readonly at: number;
}

/**
 * Cut a highlight in two. The first part stays the highlight it was; the second is new and gets the
 * same tags and importance and a copy of the note. White space at the cut belongs to neither.
 */
export function splitAnnotation(project: Project, cut: Cut): Reply<Split, SplitFail | WriteFail> {
  return project.edit("annotation.split", (edit) => split(edit, cut));
}

function split(edit: Edit, { annotationId, at }: Cut): Done<Split> | Failure<SplitFail> {
  const before = annotationById(edit.db, annotationId);
  if (before === null) return refuse("annotation-missing");
  const span = spanOf(before.pieces);
  if (at <= span.start || at >= span.end) return refuse("split-outside");
  const stored = piecesOf(edit.db, annotationId);
  const { text } = stored;
  if (!isGraphemeBoundary(text, at)) return refuse("range-splits-character", { position: at });
  const first = cutPieces(text, before.pieces, { start: 0, end: at });
  const second = cutPieces(text, before.pieces, { start: at, end: text.length });
  const [opening, ...further] = second;
  if (first.length === 0 || opening === undefined) return refuse("split-outside");
  for (const { start, end } of [...first, ...second]) {
    const inside = [start, end].find((position) => !isGraphemeBoundary(text, position));
    if (inside !== undefined) return refuse("range-splits-character", { position: inside });
  }

  putPieces(edit, stored, first);
  const id = edit.newId();
  const versionId = stored.rows[0].version_id;
  insertAnnotation(edit.db, edit.journal, {
    ...describeRange(text, opening),
    id,
    articleId: before.articleId,
    versionId,
    personId: edit.personId,
    createdMs: edit.nowMs,
    importance: before.importance,
  });
  for (const [index, piece] of further.entries()) {
    insertTarget(edit.journal, id, versionId, describeRange(text, piece), index + 1);
  }
  for (const row of annotationTagRows(edit.db, annotationId)) {
    edit.journal.insert("annotation_tag", { ...row, annotation_id: id });
  }
  copyEvidence(edit, annotationId, id);
  setNote(edit, id, before.note, before.noteDocument);
  const parts = { first: annotationById(edit.db, annotationId)!, second: annotationById(edit.db, id)! };
  return done(parts, `split of “${shorten(before.quote)}”`);
}

/** What of the pieces lies inside, without white space at the cut; pieces of nothing else are left out. */
function cutPieces(text: string, pieces: readonly Range[], inside: Range): Range[] {
  return pieces.flatMap(({ start, end }) => {
    if (end <= inside.start || start >= inside.end) return [];
    if (start >= inside.start && end <= inside.end) return [{ start, end }];
    const cut = { start: Math.max(start, inside.start), end: Math.min(end, inside.end) };
    const visible = withoutOuterSpace(text, cut);
    return visible.start < visible.end ? [visible] : [];
  });
}
