import { type Failure, type Reply, refuse } from "../../contract/failures.ts";
import { longestNote } from "../../contract/note-limit.ts";
import type { Annotation } from "../../contract/records.ts";
import { isPlainNote, type NoteDocument, textOfNote, tidyNote } from "../../core/note/document.ts";
import { normaliseText } from "../../core/text/normalise.ts";
import { annotationById, noteRow } from "../db/annotations.ts";
import { done, type Edit, type Project, type WriteFail } from "../project.ts";
import { shorten } from "./label.ts";

/** Set the note of a highlight; an empty one removes it. */
export function editNote(
  project: Project,
  { annotationId, note }: { annotationId: string; note: string | NoteDocument },
): Reply<Annotation, "annotation-missing" | "note-too-long" | WriteFail> {
  return project.edit("annotation.note", (edit) => {
    const annotation = annotationById(edit.db, annotationId);
    if (annotation === null) return refuse("annotation-missing");
    const written = typeof note === "string" ? null : tidyNote(note, (text) => normaliseText(text).text);
    const text = typeof note === "string" ? note : textOfNote(written!);
    const refusal = refuseNote(text);
    if (refusal !== null) return refusal;
    setNote(edit, annotationId, cleanNote(text), written);
    return done(annotationById(edit.db, annotationId)!, `note on “${shorten(annotation.quote)}”`);
  });
}

/** Why a note cannot be kept, or null. */
export function refuseNote(note: string): Failure<"note-too-long"> | null {
  return note.length > longestNote
    ? refuse("note-too-long", { length: note.length, limit: longestNote })
    : null;
}

/** A note as it is stored: what SQLite cannot keep to the letter (NUL, lone surrogates) is replaced. */
export function cleanNote(note: string): string {
  return normaliseText(note).text.trim();
}

/** Within a command: store a note's words, and its document where the words do not say all of it. */
export function setNote(
  edit: Edit,
  annotationId: string,
  text: string,
  written: NoteDocument | null = null,
): void {
  const document = written === null || isPlainNote(written) ? null : JSON.stringify(written);
  const row = noteRow(edit.db, annotationId);
  if (row === null) {
    if (text === "") return;
    edit.journal.insert("note", {
      id: edit.newId(),
      annotation_id: annotationId,
      text,
      person_id: edit.personId,
      created_ms: edit.nowMs,
      modified_ms: edit.nowMs,
      document,
    });
  } else if (text === "") {
    edit.journal.remove("note", row);
  } else if (text !== row.text || document !== row.document) {
    edit.journal.update("note", row, {
      text,
      document,
      person_id: edit.personId,
      modified_ms: edit.nowMs,
    });
  }
}
