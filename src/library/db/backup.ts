import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { connect, type ReadDb } from "./connection.ts";
import { logHead } from "./log.ts";
import { countRows } from "./project.ts";

/** What a copy of a project holds, read from the copy itself. */
export interface CopiedState {
  /** Its last log entry's number, 0 without one, and that entry's hash. */
  readonly seq: number;
  readonly hash: string;
  readonly articles: number;
  readonly annotations: number;
  readonly tags: number;
}

/**
 * Write a verified copy of a project to `target`: made under another name, checked, flushed to the
 * disk and only then named, so that a good copy is never replaced by a bad one.
 *
 * Throws when the copy cannot be written or does not check; nothing stands at `target` then that
 * was not there before.
 */
export function backUp(db: ReadDb, target: string): CopiedState {
  return backUpAs(db, `${target}.new`, () => target).state;
}

/**
 * The same for a copy whose name depends on what is in it: made at `making`, and given the name that
 * `nameOf` answers with.
 */
export function backUpAs(
  db: ReadDb,
  making: string,
  nameOf: (state: CopiedState) => string,
): { readonly state: CopiedState; readonly path: string } {
  rmSync(making, { force: true });
  try {
    const least = logHead(db).seq;
    db.copyInto(making);
    const state = stateOfSound(making);
    // A copy that ends before the project did is no copy of it.
    if (state.seq < least) throw new Error(`the backup ${making} ends before the project does`);
    flush(making);
    const path = nameOf(state);
    renameSync(making, path);
    if (process.platform !== "win32") flush(dirname(path), "r");
    return { state, path };
  } finally {
    for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(making + suffix, { force: true });
  }
}

function stateOfSound(path: string): CopiedState {
  const copy = connect(path, { mustExist: true });
  try {
    if (copy.pragma("integrity_check") !== "ok") throw new Error(`the backup ${path} does not check`);
    return stateOf(copy);
  } finally {
    copy.close();
  }
}

/** What a project holds and where its log ends. */
export function stateOf(db: ReadDb): CopiedState {
  return { ...logHead(db), ...countRows(db) };
}

/** Wait until a file, or a folder's list of names, is on the disk. */
export function flush(path: string, mode: "r" | "r+" = "r+"): void {
  const file = openSync(path, mode);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
