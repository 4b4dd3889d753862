import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { connect, type ReadDb, type WriteDb } from "./connection.ts";

/**
 * Write a verified copy of a project to `target`: made under another name, checked, flushed to the
 * disk and only then named, so that a good copy is never replaced by a bad one.
 *
 * Throws when the copy cannot be written or does not check; nothing stands at `target` then that
 * was not there before.
 */
export function backUp(db: WriteDb, target: string): void {
  const making = `${target}.new`;
  rmSync(making, { force: true });
  try {
    db.run(`VACUUM INTO ?`, making);
    assertSound(making);
    flush(making);
    renameSync(making, target);
  } finally {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(making + suffix, { force: true });
  }
}

function assertSound(path: string): void {
  const copy = connect(path, { mustExist: true });
  try {
    if (integrity(copy) !== "ok") throw new Error(`the backup ${path} does not check`);
  } finally {
    copy.close();
  }
}

function integrity(db: ReadDb): unknown {
  return db.pragma("integrity_check");
}

function flush(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
