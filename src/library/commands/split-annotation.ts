import { type Failure, type Reply, refuse } from "../../contract/failures.ts";
import type { Split } from "../../contract/records.ts";
import { describeRange } from "../../core/anchor/selector.ts";
import { isGraphemeBoundary } from "../../core/text/graphemes.ts";
import { withoutOuterSpace } from "../../core/text/range.ts";
import {
  annotationById,
  annotationTagRows,
  insertAnnotation,
  moveTarget,
  targetRow,
} from "../db/annotations.ts";
import { textOfVersion } from "../db/articles.ts";
import { type Done, done, type Edit, type Project, type WriteFail } from "../project.ts";
import { copyEvidence } from "./claims/evidence.ts";
import { shorten } from "./label.ts";
import { setNote } from "./note.ts";

type SplitFail = "annotation-missing" | "split-outside" | "range-splits-character";

interface Cut {
  readonly annotationId: string;
  /** Where to cut, in UTF-16 code units of the text. */
  readonly at: number;
}

/**
 * Cut a highlight in two. The first part stays the highlight it was; the second is new and gets the
 * same tags and a copy of the note. White space at the cut belongs to neither.
 */
export function splitAnnotation(project: Project, cut: Cut): Reply<Split, SplitFail | WriteFail> {
  return project.edit("annotation.split", (edit) => split(edit, cut));
}

function split(edit: Edit, { annotationId, at }: Cut): Done<Split> | Failure<SplitFail> {
  const before = annotationById(edit.db, annotationId);
  if (before === null) return refuse("annotation-missing");
  const { start, end } = before;
  if (at <= start || at >= end) return refuse("split-outside");
  const target = targetRow(edit.db, annotationId);
  const { text } = textOfVersion(edit.db, target.version_id);
  if (!isGraphemeBoundary(text, at)) return refuse("range-splits-character", { position: at });
  const first = withoutOuterSpace(text, { start, end: at });
  const second = withoutOuterSpace(text, { start: at, end });
  if (first.start === first.end || second.start === second.end) return refuse("split-outside");
  for (const { start: a, end: b } of [first, second]) {
    const inside = [a, b].find((position) => !isGraphemeBoundary(text, position));
    if (inside !== undefined) return refuse("range-splits-character", { position: inside });
  }

  moveTarget(edit.journal, target, describeRange(text, first));
  const id = edit.newId();
  insertAnnotation(edit.db, edit.journal, {
    ...describeRange(text, second),
    id,
    articleId: before.articleId,
    versionId: target.version_id,
    personId: edit.personId,
    createdMs: edit.nowMs,
  });
  for (const row of annotationTagRows(edit.db, annotationId)) {
    edit.journal.insert("annotation_tag", { ...row, annotation_id: id });
  }
  copyEvidence(edit, annotationId, id);
  setNote(edit, id, before.note);
  const parts = { first: annotationById(edit.db, annotationId)!, second: annotationById(edit.db, id)! };
  return done(parts, `split of “${shorten(before.quote)}”`);
}
