import type { FailCode, Failure } from "../../contract/failures.ts";

export type Saving = "saved" | "saving" | "failed";

/** Failures of the disk or the library; all others leave the project just as saved as it was. */
const unsaved: readonly FailCode[] = [
  "project-locked",
  "project-in-use",
  "project-read-only",
  "project-damaged",
  "project-replaced",
  "disk-full",
  "disk-failing",
  "library-gone",
  "internal",
];

/** Texts on the screen that are not on the disk although they were sent. */
const waiting = new Set<object>();

/** Whether this failure means that a change is not on the disk. */
export function isUnsaved(code: FailCode): boolean {
  return unsaved.includes(code);
}

/** Say whether a text of this owner's is still waiting to be stored. Until none is, nothing counts as saved. */
export function holdUnsaved(owner: object, isWaiting: boolean): void {
  if (isWaiting) waiting.add(owner);
  else if (waiting.delete(owner)) settle();
  if (waiting.size > 0) tell("failed");
}

let running = 0;
let state: Saving = "saved";
const savingListeners = new Set<(saving: Saving) => void>();
const failureListeners = new Set<(failure: Failure) => void>();

/** Say that a write has been sent. The answer must follow through {@link endWrite}. */
export function beginWrite(): void {
  running += 1;
  tell("saving");
}

/** Say how a write ended; `failure` null when it is on disk. */
export function endWrite(failure: Failure | null): void {
  running -= 1;
  if (failure !== null && isUnsaved(failure.fail)) tell("failed");
  else tell(running > 0 ? "saving" : waiting.size > 0 ? "failed" : "saved");
}

/** Whether something is not on the disk that should be. */
export function isFailing(): boolean {
  return state === "failed";
}

/** What failed has been fetched again as it is on the disk; only texts still waiting are not there. */
export function settle(): void {
  if (running === 0 && waiting.size === 0) tell("saved");
}

/** Say that a failure should be shown to the analyst. */
export function reportFailure(failure: Failure): void {
  for (const listener of failureListeners) listener(failure);
}

/** Hear whether everything is on disk. Answers with its own undo. */
export function onSaving(listener: (saving: Saving) => void): () => void {
  savingListeners.add(listener);
  return () => savingListeners.delete(listener);
}

/** Hear failures nobody else shows. Answers with its own undo. */
export function onFailure(listener: (failure: Failure) => void): () => void {
  failureListeners.add(listener);
  return () => failureListeners.delete(listener);
}

function tell(next: Saving): void {
  if (next === state) return;
  state = next;
  for (const listener of savingListeners) listener(next);
}
