import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import type { Backup, BackupReason, ProjectNote } from "../../contract/safety.ts";
import { stateOf } from "../db/backup.ts";
import type { ReadDb } from "../db/connection.ts";
import { hashAt, logHead } from "../db/log.ts";
import { reasonOf } from "../db/open.ts";
import { projectId } from "../db/project.ts";
import { backupFolder, listBackups, makeBackup } from "./backup-files.ts";
import { folderOf, knownHead, rememberHead } from "./record.ts";
import { withoutPlace } from "./restore.ts";
import { noteOfHistory } from "./wording.ts";

interface Kept {
  readonly path: string;
  readonly state: string;
  readonly db: ReadDb;
  readonly now: () => number;
}

/** What is kept about an open project outside its file: where its log ends, and copies of it. */
export class Keeper {
  readonly state: string;
  readonly #path: string;
  readonly #db: ReadDb;
  readonly #now: () => number;
  readonly #projectId: string;
  #remembered = -1;
  #hash = "";
  readonly #begun: number;
  /** The file does not go on from what was known of it; until somebody accepts that, it stays known. */
  #isDoubted = false;

  constructor({ path, state, db, now }: Kept) {
    this.state = state;
    this.#path = path;
    this.#db = db;
    this.#now = now;
    this.#projectId = projectId(db);
    this.#begun = logHead(db).seq;
  }

  get folder(): string {
    return backupFolder(folderOf(this.state, this.#projectId));
  }

  /** Whether the log goes on from where it was last known to end; a note when it does not. */
  compareWithKnown(): ProjectNote | null {
    const known = knownHead(this.state, this.#projectId, this.#path);
    if (known === null) return null;
    const { seq } = logHead(this.#db);
    const found = hashAt(this.#db, known.seq);
    this.#isDoubted = found !== known.hash;
    if (!this.#isDoubted) return null;
    return noteOfHistory(known, seq, found === null);
  }

  /**
   * Where the log ended when the project was opened here the last time, as far as that is known; to be asked
   * before anything is remembered of this time.
   */
  lastBegun(): number {
    return knownHead(this.state, this.#projectId, this.#path)?.begun ?? this.#begun - 1;
  }

  /** Remember where the log ends, when it has moved. A state folder that cannot be written keeps nothing. */
  remember(): void {
    if (this.#isDoubted) return;
    const { seq, hash } = logHead(this.#db);
    if (seq === this.#remembered) return;
    [this.#remembered, this.#hash] = [seq, hash];
    this.#write(undefined);
  }

  /**
   * Once the file is closed: remember that this is how it was left, looked through and whole. Not to be
   * called when anything speaks against either.
   */
  left(mark: string): void {
    if (!this.#isDoubted && this.#remembered >= 0) this.#write(mark);
  }

  /** Whether this is the file that was left here, by its mark. */
  static isAsLeft(state: string, db: ReadDb, path: string, mark: string): boolean {
    const known = knownHead(state, projectId(db), path);
    return known !== null && known.path === path && known.leftAs === mark;
  }

  #write(leftAs: string | undefined): void {
    const [seq, hash] = [this.#remembered, this.#hash];
    const at = new Date(this.#now()).toISOString();
    try {
      rememberHead(this.state, this.#projectId, {
        path: this.#path,
        seq,
        hash,
        at,
        begun: this.#begun,
        leftAs,
      });
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
    }
  }

  /** The present state is the one to go by. */
  accept(): void {
    this.#isDoubted = false;
    this.#remembered = -1;
    this.remember();
  }

  /** Whether the newest backup is not what the project is now. An empty project needs none. */
  isBackupDue(): boolean {
    const { seq, hash, articles, annotations } = stateOf(this.#db);
    if (articles + annotations === 0) return false;
    const [newest] = listBackups(this.folder);
    return newest === undefined || newest.seq !== seq || !hash.startsWith(newest.head);
  }

  /** In this very process, which waits for it. */
  backUp(reason: BackupReason): Reply<Backup, "backup-failed"> {
    return backUpInto(this.#db, this.folder, reason, this.#now());
  }
}

export function backUpInto(
  db: ReadDb,
  folder: string,
  reason: BackupReason,
  nowMs: number,
): Reply<Backup, "backup-failed"> {
  try {
    return succeed(withoutPlace(makeBackup(db, folder, reason, nowMs)));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return refuse("backup-failed", { reason: reasonOf(error) });
  }
}
