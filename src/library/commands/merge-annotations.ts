import { type Failure, type Reply, refuse } from "../../contract/failures.ts";
import type { Annotation, Merged } from "../../contract/records.ts";
import { joinPieces } from "../../core/anchor/pieces.ts";
import { joinNotes, type NoteDocument, noteOfText } from "../../core/note/document.ts";
import { byPosition } from "../../core/text/range.ts";
import {
  annotationById,
  annotationTagRows,
  exampleRows,
  removeAnnotation,
  setImportance,
  targetRows,
} from "../db/annotations.ts";
import { type Done, done, type Edit, type Project, type WriteFail } from "../project.ts";
import { copyEvidence } from "./claims/evidence.ts";
import { refuseNote, setNote } from "./note.ts";
import { piecesOf, putPieces } from "./pieces.ts";

type MergeFail = "annotation-missing" | "annotations-apart" | "note-too-long";

/**
 * Make one highlight of several that overlap or touch, white space between them aside. The first in
 * reading order stays and reaches over all of them; it takes the tags of all, their notes in reading
 * order, each once, with a blank line between, and the greatest importance.
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
  const stored = piecesOf(edit.db, first.id);
  const version = stored.rows[0].version_id;
  const isOneText = others.every(({ id }) => targetRows(edit.db, id)[0].version_id === version);
  if (!isOneText || !areJoined(stored.text, all)) return refuse("annotations-apart");
  const note = [...new Set(all.map((each) => each.note).filter((each) => each !== ""))].join("\n\n");
  const refusal = refuseNote(note);
  if (refusal !== null) return refusal;

  for (const other of others) takeTags(edit, first.id, other.id);
  for (const other of others) copyEvidence(edit, other.id, first.id);
  for (const other of others) removeAnnotation(edit.db, edit.journal, other.id);
  putPieces(
    edit,
    stored,
    all.flatMap(({ pieces }) => pieces),
  );
  const most = all.reduce((heaviest, each) => (each.importance > heaviest.importance ? each : heaviest));
  setImportance(edit.db, edit.journal, first.id, most.importance);
  setNote(edit, first.id, note, joinedNotes(all));
  const annotation = annotationById(edit.db, first.id)!;
  return done({ annotation, removed: others.map(({ id }) => id) }, `merge of ${all.length} highlights`);
}

/** Whether one can go from any of the highlights to any other by pieces that touch. */
function areJoined(
  text: string,
  annotations: readonly [Annotation, ...Annotation[]] | Annotation[],
): boolean {
  let reached = [...annotations[0]!.pieces];
  let waiting = annotations.slice(1);
  for (;;) {
    const touching = waiting.filter(
      ({ pieces }) =>
        joinPieces(text, [...reached, ...pieces]).length <
        joinPieces(text, reached).length + joinPieces(text, pieces).length,
    );
    if (touching.length === 0) return waiting.length === 0;
    reached = [...reached, ...touching.flatMap(({ pieces }) => pieces)];
    waiting = waiting.filter((each) => !touching.includes(each));
  }
}

/** The notes as rich ones, each once; null when none of them is. */
function joinedNotes(annotations: readonly Annotation[]): NoteDocument | null {
  const noted = annotations.filter(({ note }) => note !== "");
  if (noted.every(({ noteDocument }) => noteDocument === null)) return null;
  const once = [...new Map(noted.map((each) => [each.note, each])).values()];
  return joinNotes(once.map(({ note, noteDocument }) => noteDocument ?? noteOfText(note)));
}

/** Tags keep who put them on and when; what was an example stays one. */
function takeTags(edit: Edit, toId: string, fromId: string): void {
  const has = new Set(annotationTagRows(edit.db, toId).map((row) => row.tag_id));
  for (const row of annotationTagRows(edit.db, fromId)) {
    if (!has.has(row.tag_id)) edit.journal.insert("annotation_tag", { ...row, annotation_id: toId });
  }
  const shows = new Set(exampleRows(edit.db, toId).map((row) => row.tag_id));
  for (const row of exampleRows(edit.db, fromId)) {
    if (!shows.has(row.tag_id)) edit.journal.insert("tag_example", { ...row, annotation_id: toId });
  }
}
