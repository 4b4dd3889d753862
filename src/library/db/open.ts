import { accessSync, constants, existsSync, linkSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { v7 as newId } from "uuid";
import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import { backUp } from "./backup.ts";
import { connect, type ReadDb, type WriteDb } from "./connection.ts";
import { asFailure } from "./failures.ts";
import { refuseByHeader } from "./header.ts";
import { bringIndexUpToDate } from "./index/rebuild.ts";
import { forgetSteps } from "./log.ts";
import { migrate } from "./migrate.ts";
import { applyPragmas, assertDurable } from "./pragmas.ts";
import { insertProject } from "./project.ts";

/**
 * Open an existing project. What is not a sound project of ours is refused with a sentence, and left
 * byte for byte as it is.
 */
export function openProject(path: string): Reply<WriteDb> {
  if (!existsSync(path)) return refuse("project-missing", { path });
  try {
    const refusal = refuseByHeader(path);
    if (refusal !== null) return refusal;
    accessSync(path, constants.R_OK | constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
  } catch (error) {
    return refuseByAccess(error, path);
  }
  return openChecked(path);
}

function openChecked(path: string): Reply<WriteDb> {
  let db: WriteDb | null = null;
  try {
    const sound = connect(path, { mustExist: true });
    db = sound;
    applyPragmas(db);
    const problem = unsound(db);
    if (problem !== null) {
      db.close();
      return refuse("project-damaged", { path, reason: problem });
    }
    migrate(db, (version) => backUp(sound, backupPath(path, version)));
    bringIndexUpToDate(db);
    return succeed(db);
  } catch (error) {
    db?.close();
    const failure = asFailure(error, path);
    if (failure === null) throw error;
    return failure;
  }
}

/**
 * A connection that only reads, for a process beside the one that has the project open and has checked
 * it. It sees the project as it was last committed. Throws SQLite's errors.
 */
export function openToRead(path: string): ReadDb {
  const db = connect(path, { mustExist: true });
  db.pragma("query_only = ON");
  db.pragma("trusted_schema = OFF");
  db.pragma("cache_size = -65536");
  return db;
}

/** Where the copy of a project from before a change of schema is kept: beside it. */
function backupPath(path: string, version: number): string {
  return `${path}.format-${version}-backup`;
}

/** What SQLite finds wrong with the file, or null. */
function unsound(db: WriteDb): string | null {
  if (db.pragma("quick_check") !== "ok") return "its inner structure does not hold together";
  if (db.all("PRAGMA foreign_key_check").length > 0) return "rows refer to rows that are not there";
  return null;
}

/**
 * Create a project at `path`, filled by `fill` (which gets the handle and the file it is made in),
 * and leave it closed. Nothing stands at `path` when `fill` throws or refuses. A new project begins
 * with nothing to undo.
 *
 * It is made under another name beside it and renamed when complete, so that a half-made project is
 * never seen; a file that stands at `path` is never replaced.
 */
export async function createProject(
  path: string,
  nowMs: number,
  fill: (db: WriteDb, making: string) => Promise<Reply<null>>,
): Promise<Reply<null>> {
  if (existsSync(path)) return refuse("project-exists", { path });
  const making = join(dirname(path), `.${newId()}.claimbench-new`);
  try {
    const db = connect(making, { mustExist: false });
    try {
      applyPragmas(db);
      migrate(db);
      bringIndexUpToDate(db);
      db.transaction(() => insertProject(db, nowMs));
      assertDurable(db);
      const filled = await fill(db, making);
      if (!filled.ok) return filled;
      forgetSteps(db);
    } finally {
      db.close();
    }
    return publish(making, path);
  } catch (error) {
    const failure = asFailure(error, path);
    if (failure !== null) return failure;
    if (!isSystemError(error)) throw error;
    return refuse("project-unwritable", { path, reason: reasonOf(error) });
  } finally {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(making + suffix, { force: true });
  }
}

/** Give the finished file its name without replacing another; a link fails where a rename would overwrite. */
function publish(making: string, path: string): Reply<null> {
  try {
    linkSync(making, path);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return refuse("project-exists", { path });
    // Some file systems have no hard links (FAT, some network shares).
    if (existsSync(path)) return refuse("project-exists", { path });
    renameSync(making, path);
  }
  return succeed(null);
}

/** Which file a path named when it was opened, to notice when it is another one. */
export function fileIdentity(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true });
  return `${dev}:${ino}`;
}

function refuseByAccess(error: unknown, path: string): Reply<never> {
  if (!isSystemError(error)) throw error;
  const code = codeOf(error);
  if (code === "EISDIR") return refuse("project-foreign", { path });
  if (code === "EROFS" || code === "EACCES" || code === "EPERM") return refuse("project-read-only", { path });
  return refuse("file-unreadable", { path, reason: reasonOf(error) });
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && (codeOf(error) !== "" || /directory does not exist/.test(error.message));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** Why a file operation failed, in a few words. */
export function reasonOf(error: unknown): string {
  const words: Record<string, string> = {
    EACCES: "no permission",
    EPERM: "no permission",
    EROFS: "the disk is read-only",
    ENOENT: "the folder does not exist",
    ENOTDIR: "the folder does not exist",
    ENOSPC: "the disk is full",
    EISDIR: "it is a folder",
    ENAMETOOLONG: "the name is too long",
    SQLITE_CANTOPEN: "the folder does not exist or cannot be written",
  };
  const code = codeOf(error);
  if (code !== "") return words[code] ?? code;
  return error instanceof Error && /directory does not exist/.test(error.message)
    ? "the folder does not exist"
    : String(error);
}
