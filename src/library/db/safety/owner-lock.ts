import { existsSync, rmSync } from "node:fs";
import { connect, type WriteDb } from "../connection.ts";
import { asFailure } from "../failures.ts";

/** The window program's claim on a project, beside the file as long as it is open. */
export interface Ownership {
  /** A lock was lying there that nobody held: its owner ended without closing the project. */
  readonly wasAbandoned: boolean;
  readonly release: () => void;
}

/**
 * Claim a project for one window program, across users and computers. The lock is SQLite's own on an
 * empty file, which the system lets go of when the process ends, however it ends.
 *
 * `held` when another process has it; `impossible` where locks cannot be had, as on some network shares.
 */
export function takeOwnership(path: string): Ownership | "held" | "impossible" {
  const lockPath = lockBeside(path);
  const wasAbandoned = existsSync(lockPath);
  // The last owner may take the file away between our opening and locking it; then it is another file.
  for (let attempt = 0; attempt < 5; attempt++) {
    const db = tryLock(lockPath);
    if (typeof db === "string") return db;
    if (existsSync(lockPath)) return { wasAbandoned, release: () => release(db, lockPath) };
    db.close();
  }
  return "impossible";
}

/** Whether a window program has the project open. */
export function isOwned(path: string): boolean {
  if (!existsSync(lockBeside(path))) return false;
  const db = tryLock(lockBeside(path));
  if (typeof db === "string") return db === "held";
  db.close();
  return false;
}

/** Throws SQLite's “busy” when anybody else has the project open; in this mode nobody may join. */
export function assertAlone(db: WriteDb): void {
  db.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;");
}

function lockBeside(path: string): string {
  return `${path}-lock`;
}

function tryLock(lockPath: string): WriteDb | "held" | "impossible" {
  let db: WriteDb | null = null;
  try {
    db = connect(lockPath, { mustExist: false, patience: 300 });
    db.exec("PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;");
    return db;
  } catch (error) {
    db?.close();
    return asFailure(error, lockPath)?.fail === "project-locked" ? "held" : "impossible";
  }
}

function release(db: WriteDb, lockPath: string): void {
  // While it is still locked, because after that the file may be another owner's. Windows takes no
  // open file away; there whoever opens it next finds it free and takes it over.
  if (process.platform !== "win32") rmSync(lockPath, { force: true });
  db.close();
}
