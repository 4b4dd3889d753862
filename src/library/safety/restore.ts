import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import type { Restored } from "../../contract/safety.ts";
import { flush, stateOf } from "../db/backup.ts";
import { connect, type ReadDb } from "../db/connection.ts";
import { asFailure } from "../db/failures.ts";
import { refuseByHeader } from "../db/header.ts";
import { newId } from "../db/ids.ts";
import { reasonOf, unsound } from "../db/open.ts";
import { projectId } from "../db/project.ts";
import { assertAlone } from "../db/safety/owner-lock.ts";
import { isWritable } from "../db/safety/writable.ts";
import { type BackupFile, backupFolder, listBackups, makeBackup } from "./backup-files.ts";
import { folderOf, folderSeenAt, rememberHead } from "./record.ts";

type Fail =
  | "backup-missing"
  | "backup-damaged"
  | "backup-nowhere"
  | "restore-failed"
  | "project-locked"
  | "project-read-only"
  | "disk-full";

/**
 * Put a backup in the place of a project that nobody has open. The project as it is becomes a backup
 * first; one that cannot be read is kept byte for byte. Until the last step, which is one rename, the
 * project is as it was; whatever fails is answered with why.
 */
export function restoreBackup(
  path: string,
  state: string,
  backupId: string,
  nowMs: number,
): Reply<Restored, Fail> {
  const folder = projectFolderAt(path, state);
  if (folder === null) return refuse("backup-missing");
  const backup = listBackups(backupFolder(folder)).find(({ id }) => id === backupId);
  if (backup === undefined) return refuse("backup-missing");
  const problem = problemOf(backup.path);
  if (problem !== null) return refuse("backup-damaged", { reason: problem });
  const part = join(dirname(path), `.${newId()}.claimbench-part`);
  try {
    if (existsSync(path) && !isWritable(path)) return refuse("project-read-only", { path });
    const kept = keepPresent(path, folder, nowMs);
    if (!kept.ok) return kept;
    copyFileSync(backup.path, part);
    flush(part);
    // Before the rename: whenever this ends, what is known is the history of what stands there, or a part of it.
    remember(path, backup.path, state, nowMs);
    // A log of what stood there before must not be taken for one of the backup.
    for (const suffix of ["-wal", "-shm"]) rmSync(path + suffix, { force: true });
    renameSync(part, path);
    if (process.platform !== "win32") flush(dirname(path), "r");
    return succeed({ backup: withoutPlace(backup), keptAs: kept.value });
  } catch (error) {
    const failure = asFailure(error, path);
    if (failure?.fail === "disk-full" || failure?.fail === "project-locked") {
      return failure.fail === "disk-full" ? refuse("disk-full") : refuse("project-locked", { path });
    }
    if (!(error instanceof Error)) throw error;
    return refuse("restore-failed", { path, reason: reasonOf(error) });
  } finally {
    rmSync(part, { force: true });
  }
}

/** The folder of backups for whatever stands at a path, also when it cannot be read; null when there is none. */
export function projectFolderAt(path: string, state: string): string | null {
  return reading(path, (db) => folderOf(state, projectId(db))) ?? folderSeenAt(state, path);
}

/** What stands at `path`, or null when it cannot be read as a project. */
function reading<T>(path: string, work: (db: ReadDb) => T): T | null {
  try {
    if (!existsSync(path) || refuseByHeader(path) !== null) return null;
    const db = connect(path, { mustExist: true });
    try {
      return work(db);
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** What is wrong with a backup, or null. */
export function problemOf(path: string): string | null {
  try {
    const refusal = refuseByHeader(path);
    if (refusal !== null)
      return refusal.fail === "project-newer" ? "it is of a newer format" : "it is cut short";
    const db = connect(path, { mustExist: true });
    try {
      return unsound(db, true);
    } finally {
      db.close();
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return asFailure(error, path) === null ? reasonOf(error) : "its inner structure does not hold together";
  }
}

/** Answers with where the present file is kept, null when there is none. */
function keepPresent(path: string, folder: string, nowMs: number): Reply<string | null, Fail> {
  if (!existsSync(path)) return succeed(null);
  if (problemOf(path) !== null) return succeed(keepAsItIs(path, folder, nowMs));
  const db = connect(path, { mustExist: true });
  try {
    assertAlone(db);
    return succeed(makeBackup(db, backupFolder(folder), "restore", nowMs).path);
  } finally {
    db.close();
  }
}

/** A file that is no sound project cannot be a backup, but somebody may still want to save what is in it. */
function keepAsItIs(path: string, folder: string, nowMs: number): string {
  const kept = join(folder, "damaged");
  mkdirSync(kept, { recursive: true });
  const target = join(kept, `${new Date(nowMs).toISOString().replace(/[:.]/g, "-")}.damaged`);
  for (const suffix of ["", "-wal"]) {
    if (statSync(path + suffix, { throwIfNoEntry: false }) === undefined) continue;
    copyFileSync(path + suffix, target + suffix);
    flush(target + suffix);
  }
  return target;
}

/** From now on what `file` holds is the state the project is known by. */
function remember(path: string, file: string, state: string, nowMs: number): void {
  const known = reading(file, (db) => ({ id: projectId(db), ...stateOf(db) }));
  if (known === null) return;
  const at = new Date(nowMs).toISOString();
  rememberHead(state, known.id, { path, seq: known.seq, hash: known.hash, at });
}

export function withoutPlace({ path: _path, seq: _seq, head: _head, ...backup }: BackupFile) {
  return backup;
}
