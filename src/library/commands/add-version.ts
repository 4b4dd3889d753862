import type { Line } from "../../core/text/line.ts";
import { reviewRow } from "../db/annotations.ts";
import { newestVersion } from "../db/articles.ts";
import { insertVersion, keepText, type NewVersion } from "../db/store-article.ts";
import { sha256Of } from "../db/verification/texts.ts";
import { waitingIn } from "../db/versions.ts";
import type { Edit } from "../project.ts";
import { type ForeseenVersion, foreseeVersion, stillHolds } from "./foresee-version.ts";
import { insertPieces, isDoubtful, placeOf } from "./place-pieces.ts";

export interface NewText extends Pick<NewVersion, "kind" | "fileSha256" | "encoding"> {
  readonly articleId: string;
  readonly text: string;
  /** Its lines as the file and the words suggest them; without any, as the words do. */
  readonly lines?: readonly Line[];
  /** What was found out before the transaction. */
  readonly foreseen?: ForeseenVersion | null;
}

/**
 * Within a command: give an article a new text. Annotations follow where their words do; the others
 * are listed for review, with a proposal where there is one. The old text and what stood in it stay
 * as they are. Answers with the label for the log.
 */
export function addVersion(edit: Edit, next: NewText): void {
  const { articleId, text, kind, fileSha256, encoding } = next;
  const old = newestVersion(edit.db, articleId);
  if (old === null) throw new Error(`no article ${articleId}`);
  const isForeseen = next.foreseen != null && stillHolds(edit.db, articleId, next.foreseen);
  const { lines, pieces } = isForeseen
    ? next.foreseen
    : foreseeVersion(edit.db, articleId, text, next.lines)!;
  const textSha256 = sha256Of(text);
  const id = edit.newId();
  keepText(edit, textSha256, text);
  insertVersion(edit.journal, {
    id,
    articleId,
    ordinal: old.ordinal + 1,
    kind,
    textSha256,
    length: text.length,
    fileSha256,
    encoding,
    lines,
    personId: edit.personId,
    createdMs: edit.nowMs,
  });
  placeAnnotations(edit, pieces, { id, text });
  carryReviews(edit, old.id, id);
}

function placeAnnotations(
  edit: Edit,
  pieces: ForeseenVersion["pieces"],
  next: { readonly id: string; readonly text: string },
): void {
  const outcomes = Map.groupBy(pieces, ({ annotationId }) => annotationId);
  for (const [annotationId, own] of outcomes) {
    const outcome = own.map((each) => each.outcome).find(isDoubtful);
    if (outcome === undefined) {
      const ranges = own.flatMap(({ outcome: sure }) => ("range" in sure ? [sure.range] : []));
      insertPieces(edit, annotationId, next, ranges);
      continue;
    }
    const proposal = placeOf(outcome);
    if (reviewRow(edit.db, annotationId) !== null) throw new Error("a placed annotation waits for review");
    edit.journal.insert("review", {
      annotation_id: annotationId,
      version_id: next.id,
      start_utf16: proposal?.start ?? null,
      end_utf16: proposal?.end ?? null,
      similarity: "similarity" in outcome ? outcome.similarity : proposal === null ? null : 1,
      quote: "",
    });
  }
}

/** What waited for review in the old text still does; its proposal was a place in a text that is gone. */
function carryReviews(edit: Edit, oldId: string, nextId: string): void {
  const waiting = waitingIn(edit.db, oldId);
  for (const annotationId of waiting) {
    const row = reviewRow(edit.db, annotationId)!;
    edit.journal.update("review", row, {
      version_id: nextId,
      start_utf16: null,
      end_utf16: null,
      similarity: null,
    });
  }
}
