import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import type { Step } from "../../contract/records.ts";
import type { WriteDb } from "../db/connection.ts";
import { Journal, unpackChanges } from "../db/journal.ts";
import { appendEntry, markStep, type PendingStep, stepsToRedo, stepsToUndo } from "../db/log.ts";
import { personId } from "../db/persons.ts";
import { reindex } from "../db/search-index.ts";
import type { Project, WriteFail } from "../project.ts";

/**
 * Take the newest step back; saves of one note in a row are one, and so are the portions of one import.
 * The log keeps both: each entry, and that it was undone.
 */
export function undo(project: Project): Reply<Step, "nothing-to-undo" | WriteFail> {
  return project.transaction((db) => {
    const steps = stepsToUndo(db);
    const done = steps.map((step) => walk(project, db, "undo", step));
    if (done.length === 0) return refuse("nothing-to-undo");
    // What one undo took back is called as its newest part, which the Undo menu named.
    return succeed({ ...done.at(-1)!, label: done[0]!.label });
  });
}

/** Do what was undone last again: the same rows, with the same ids and times. */
export function redo(project: Project): Reply<Step, "nothing-to-redo" | WriteFail> {
  return project.transaction((db) => {
    const steps = stepsToRedo(db);
    const done = steps.map((step) => walk(project, db, "redo", step));
    return done.length === 0 ? refuse("nothing-to-redo") : succeed(done.at(-1)!);
  });
}

function walk(project: Project, db: WriteDb, kind: "undo" | "redo", step: PendingStep): Step {
  const changes = unpackChanges(step.changes);
  const journal = new Journal(db);
  if (kind === "undo") journal.revert(changes);
  else journal.replay(changes);
  reindex(db, journal.changes);
  markStep(db, step.seq, kind === "undo");
  const seq = appendEntry(db, {
    at_ms: project.now,
    person_id: personId(db, project.person),
    kind,
    of_seq: step.seq,
    command: `log.${kind}`,
    label: step.label,
    // The rows are those of the entry it names; the chain covers both.
    changes: "[]",
  });
  return { label: step.label, seq };
}
