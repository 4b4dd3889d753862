import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { type Failure, type Reply, refuse, succeed } from "../../contract/failures.ts";
import { backUp } from "./backup.ts";
import { connect, type ReadDb, type WriteDb } from "./connection.ts";
import { asFailure } from "./failures.ts";
import { refuseByHeader } from "./header.ts";
import { newId } from "./ids.ts";
import { bringIndexUpToDate, isIndexUpToDate } from "./index/rebuild.ts";
import { forgetSteps } from "./log.ts";
import { migrate } from "./migrate.ts";
import { newestVersion } from "./migrations/migrations.ts";
import { applyPragmas, assertDurable } from "./pragmas.ts";
import { insertProject } from "./project.ts";
import { fileMark } from "./safety/file-mark.ts";
import { isOwned, takeOwnership } from "./safety/owner-lock.ts";
import { isWritable } from "./safety/writable.ts";

/** A project's connection, and what opening it brought to light. */
export interface OpenedFile {
  readonly db: WriteDb;
  /** The file it reads: a copy of the project where that itself cannot be written. */
  readonly file: string;
  /** Why nothing can be written here; null when it can. */
  readonly readOnly: Failure<"project-read-only" | "project-in-use"> | null;
  /** The last process to have it open ended without closing it; all of it was then checked. */
  readonly wasUnclean: boolean;
  /** It was looked through; false when that is still to be done, before anything is written. */
  readonly isChecked: boolean;
  /** To be called once the connection is closed. */
  readonly release: () => void;
}

export interface HowToOpen {
  /**
   * Claim the project for this process: window programs do, so that there is never a second; the command
   * line works beside one.
   */
  readonly claims?: boolean;
  /**
   * Whether the file is still as it was left by who had looked through it, by its mark. A large one that
   * is, and that this process claims, is opened first and looked through afterwards.
   */
  readonly isAsLeft?: (db: ReadDb, mark: string) => boolean;
  /** Up to this size, in bytes, a file is looked through in less time than a process takes to start. */
  readonly checkedAtOnce?: number;
}

const megabyte = 1024 * 1024;

/**
 * Open an existing project. What is not a sound project of ours is refused with a sentence, and left
 * byte for byte as it is. What cannot be written, or is open in another window program, is opened to
 * read.
 */
export function openProject(path: string, how: HowToOpen = {}): Reply<OpenedFile> {
  if (!existsSync(path)) return refuse("project-missing", { path });
  try {
    const refusal = refuseByHeader(path);
    if (refusal !== null) return refusal;
  } catch (error) {
    return refuseByAccess(error, path);
  }
  if (!isWritable(path)) return openCopy(path);
  // Before anybody touches the file: a log left behind is what an unclean end leaves.
  const hasLog = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (how.claims !== true) {
    return openChecked(path, { wasUnclean: hasLog && !isOwned(path), release: () => undefined });
  }
  const ownership = takeOwnership(path);
  if (ownership === "held") return openBeside(path);
  if (ownership === "impossible") {
    return openChecked(path, { wasUnclean: hasLog, release: () => undefined });
  }
  const { wasAbandoned, release } = ownership;
  const isClean = !hasLog && !wasAbandoned;
  const opened = openChecked(path, { wasUnclean: !isClean, release }, isClean ? how : {});
  if (!opened.ok) release();
  return opened;
}

function openChecked(
  path: string,
  { wasUnclean, release }: Pick<OpenedFile, "wasUnclean" | "release">,
  { isAsLeft = () => false, checkedAtOnce = 4 * megabyte }: HowToOpen = {},
): Reply<OpenedFile> {
  return guarded(path, (hold) => {
    const isLarge = statSync(path).size > checkedAtOnce;
    // Before a connection of ours touches the file.
    const mark = isLarge ? fileMark(path) : "";
    const db = hold(connect(path, { mustExist: true }));
    applyPragmas(db);
    const opened = { db, file: path, readOnly: null, wasUnclean, release };
    // What has to be written to on opening is looked through before that.
    if (isLarge && isUpToDate(db) && isAsLeft(db, mark)) return succeed({ ...opened, isChecked: false });
    const problem = unsound(db, wasUnclean);
    if (problem !== null) return refuse("project-damaged", { path, reason: problem });
    migrate(db, (version) => backUp(db, backupPath(path, version)));
    bringIndexUpToDate(db);
    return succeed({ ...opened, isChecked: true });
  });
}

function isUpToDate(db: ReadDb): boolean {
  return db.pragma("user_version") === newestVersion && isIndexUpToDate(db);
}

/** A project that cannot be written is read from a copy: SQLite needs to write beside what it reads. */
function openCopy(path: string): Reply<OpenedFile> {
  const folder = mkdtempSync(join(tmpdir(), "claimbench-read-"));
  const release = () => rmSync(folder, { recursive: true, force: true });
  const file = join(folder, basename(path));
  try {
    for (const suffix of ["", "-wal"]) {
      if (!existsSync(path + suffix)) continue;
      copyFileSync(path + suffix, file + suffix);
      chmodSync(file + suffix, 0o600);
    }
  } catch (error) {
    release();
    return refuseByAccess(error, path);
  }
  const opened = guarded(path, (hold): Reply<OpenedFile> => {
    const db = hold(connect(file, { mustExist: true }));
    applyPragmas(db);
    const problem = unsound(db, true);
    if (problem !== null) return refuse("project-damaged", { path, reason: problem });
    migrate(db);
    bringIndexUpToDate(db);
    const readOnly = refuse("project-read-only", { path });
    return succeed({ db, file, readOnly, wasUnclean: false, isChecked: true, release });
  });
  if (!opened.ok) release();
  return opened;
}

/** What another window program has open and has checked is read as that program commits it. */
function openBeside(path: string): Reply<OpenedFile> {
  return guarded(path, (hold) => {
    const db = hold(connect(path, { mustExist: true }));
    applyPragmas(db);
    // Only its owner may bring it up to date.
    if (db.pragma("user_version") !== newestVersion) return refuse("project-locked", { path });
    const readOnly = refuse("project-in-use", { path });
    const release = () => undefined;
    return succeed({ db, file: path, readOnly, wasUnclean: false, isChecked: true, release });
  });
}

/** Carry out an opening; a refusal or an error closes what it holds. */
function guarded(
  path: string,
  work: (hold: (db: WriteDb) => WriteDb) => Reply<OpenedFile>,
): Reply<OpenedFile> {
  let held: WriteDb | null = null;
  let isOpen = false;
  try {
    const reply = work((db) => {
      held = db;
      return db;
    });
    isOpen = reply.ok;
    return reply;
  } catch (error) {
    const failure = asFailure(error, path);
    if (failure !== null) return failure;
    // A flipped byte in the schema is to SQLite a mistake in a statement of ours.
    if (!codeOf(error).startsWith("SQLITE_")) throw error;
    return refuse("project-damaged", { path, reason: broken });
  } finally {
    if (!isOpen) (held as WriteDb | null)?.close();
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

/** The same for a copy of all of it, which SQLite counts as writing. */
export function openToCopy(path: string): ReadDb & { close(): void } {
  return connect(path, { mustExist: true });
}

/** Where the copy of a project from before a change of schema is kept: beside it. */
function backupPath(path: string, version: number): string {
  return `${path}.format-${version}-backup`;
}

/** What SQLite finds wrong with the file, or null. After an unclean end it looks at every index too. */
export function unsound(db: ReadDb, isThorough: boolean): string | null {
  try {
    const said = db.pragma(isThorough ? "integrity_check" : "quick_check");
    if (said !== "ok") return broken;
    if (db.all("PRAGMA foreign_key_check").length > 0) return "rows refer to rows that are not there";
    return null;
  } catch (error) {
    // Some damage ends the check itself.
    if (asFailure(error, "")?.fail === "project-damaged") return broken;
    throw error;
  }
}

const broken = "its inner structure does not hold together";

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
