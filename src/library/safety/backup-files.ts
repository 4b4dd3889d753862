import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Backup, BackupReason } from "../../contract/safety.ts";
import { backUpAs } from "../db/backup.ts";
import type { ReadDb } from "../db/connection.ts";
import { newId } from "../db/ids.ts";

/** A backup with its place, and with where its log ends. */
export interface BackupFile extends Backup {
  readonly path: string;
  readonly seq: number;
  /** The first characters of that entry's hash. */
  readonly head: string;
}

/** How many are kept of a project. */
export const mostBackups = 10;
/** The newest ones stay whatever their distance in time. */
const newestKept = 3;

const reasons: readonly BackupReason[] = ["open", "work", "asked", "restore", "format"];

/** A backup that nobody has written to for so long, in milliseconds, is nobody's any more. */
const restMs = 10 * 60_000;

/** What a backup holds stands in its name, so that no list beside the files can disagree with them. */
const nameForm =
  /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)_s(\d+)-([0-9a-f]*)_a(\d+)_h(\d+)_t(\d+)_([a-z]+)\.claimbench$/;

export function backupFolder(projectFolder: string): string {
  return join(projectFolder, "backups");
}

/** Every backup in a folder, newest first. What is not named as one is passed over. */
export function listBackups(folder: string): BackupFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => readName(join(folder, name)) ?? [])
    .sort((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id));
}

/**
 * Make a checked backup, then take away what is more than {@link mostBackups}. Throws when it cannot be
 * made; no earlier backup is touched then.
 */
export function makeBackup(db: ReadDb, folder: string, reason: BackupReason, nowMs: number): BackupFile {
  mkdirSync(folder, { recursive: true });
  sweep(folder, Date.now());
  const stamp = new Date(nowMs).toISOString().replace(/[:.]/g, "-");
  const { path } = backUpAs(db, join(folder, `.${newId()}.making`), ({ seq, hash, ...counts }) => {
    const { articles, annotations, tags } = counts;
    const held = `s${seq}-${hash.slice(0, 12)}_a${articles}_h${annotations}_t${tags}`;
    return join(folder, `${stamp}_${held}_${reason}.claimbench`);
  });
  const made = readName(path);
  if (made === null) throw new Error(`${basename(path)} is no name of a backup`);
  for (const old of tooMany(listBackups(folder), nowMs)) rmSync(old.path, { force: true });
  return made;
}

/**
 * What a process that ended in the middle of a backup left. One that was written to a moment ago is
 * another process's, which is still at work.
 */
function sweep(folder: string, nowMs: number): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(".") || !/\.making(-journal|-wal|-shm)?$/.test(name)) continue;
    const stats = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stats !== undefined && nowMs - stats.mtimeMs > restMs) rmSync(join(folder, name), { force: true });
  }
}

/**
 * Which backups to take away so that {@link mostBackups} are left. The newest few stay, and so does the
 * fullest, so that backups of a project that somebody has emptied never push out the last good one. Of
 * the others that one goes whose neighbours are nearest to it for its age: many of today, a few of the
 * days before, one of long ago.
 *
 * @param backups newest first
 */
export function tooMany<B extends Pick<Backup, "at" | "articles" | "annotations">>(
  backups: readonly B[],
  nowMs: number,
): B[] {
  const kept = [...backups];
  const gone: B[] = [];
  while (kept.length > mostBackups) {
    const fullest = Math.max(...kept.map(fullness));
    const fullestOne = kept.find((backup) => fullness(backup) === fullest);
    const choices = kept.filter((backup, place) => place >= newestKept && backup !== fullestOne);
    const victim = choices.reduce((least, backup) =>
      crowding(kept, backup, nowMs) < crowding(kept, least, nowMs) ? backup : least,
    );
    kept.splice(kept.indexOf(victim), 1);
    gone.push(victim);
  }
  return gone;
}

function fullness({ articles, annotations }: Pick<Backup, "articles" | "annotations">): number {
  return articles + annotations;
}

/** The time between a backup's neighbours, as a part of its age. The oldest has its own age before it. */
function crowding<B extends Pick<Backup, "at">>(all: readonly B[], backup: B, nowMs: number): number {
  const place = all.indexOf(backup);
  const at = Date.parse(backup.at);
  const age = Math.max(1, nowMs - at);
  const newer = Date.parse(all[place - 1]?.at ?? backup.at);
  const older = place + 1 < all.length ? Date.parse(all[place + 1]!.at) : at - age;
  return (newer - older) / age;
}

function readName(path: string): BackupFile | null {
  const found = nameForm.exec(basename(path));
  if (found === null || dirname(path) === path) return null;
  const [, stamp = "", seq, head = "", articles, annotations, tags, reason] = found;
  const known = reasons.find((each) => each === reason);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (known === undefined || stats === undefined) return null;
  return {
    id: basename(path),
    path,
    at: stamp.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/, "T$1:$2:$3.$4Z"),
    reason: known,
    seq: Number(seq),
    head,
    articles: Number(articles),
    annotations: Number(annotations),
    tags: Number(tags),
    bytes: stats.size,
  };
}
