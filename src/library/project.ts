import { v7 as newId } from "uuid";
import { type FailCode, type Failure, type Reply, refuse, succeed } from "../contract/failures.ts";
import type { ReadDb, WriteDb } from "./db/connection.ts";
import { asFailure } from "./db/failures.ts";
import { Journal, packChanges } from "./db/journal.ts";
import { appendEntry, pushStep } from "./db/log.ts";
import { fileIdentity } from "./db/open.ts";
import { personId } from "./db/persons.ts";
import { assertDurable } from "./db/pragmas.ts";
import { reindex } from "./db/search-index.ts";

export type WriteFail =
  | "project-locked"
  | "project-read-only"
  | "project-replaced"
  | "disk-full"
  | "project-damaged";

/** What a command works with while its transaction is open. */
export interface Edit {
  readonly db: WriteDb;
  readonly journal: Journal;
  readonly personId: string;
  readonly nowMs: number;
  readonly newId: () => string;
}

/** A command's result: the answer, and what the log and the Undo menu call it. */
export interface Done<T> {
  readonly ok: true;
  readonly value: T;
  readonly label: string;
}

export function done<T>(value: T, label: string): Done<T> {
  return { ok: true, value, label };
}

/** One open project file and the person who works in it. */
export class Project {
  readonly path: string;
  readonly person: string;
  readonly #db: WriteDb;
  readonly #now: () => number;
  #identity: string;
  #hasWritten = false;
  #seenData: unknown;
  #ownChanges = 0;

  constructor(path: string, db: WriteDb, person: string, now: () => number = Date.now) {
    this.path = path;
    this.person = person;
    this.#db = db;
    this.#now = now;
    this.#identity = fileIdentity(path);
    this.#seenData = db.pragma("data_version");
  }

  get read(): ReadDb {
    return this.#db;
  }

  get now(): number {
    return this.#now();
  }

  /** How many changes this project has committed since it was opened here. */
  get ownChanges(): number {
    return this.#ownChanges;
  }

  /** True once after another process has changed the file. */
  noticeForeignChange(): boolean {
    const found = this.#db.pragma("data_version");
    const changed = found !== this.#seenData;
    this.#seenData = found;
    return changed;
  }

  /**
   * Carry out a command: one transaction, one log entry, one step of undo. A failure that `work`
   * answers with rolls everything back; a command that changes no row leaves no entry, and the file
   * as it was.
   */
  edit<T, C extends FailCode>(
    command: string,
    work: (edit: Edit) => Done<T> | Failure<C>,
  ): Reply<T, C | WriteFail> {
    let hasChanged = false;
    const carryOut = (db: WriteDb): Reply<T, C> => {
      const nowMs = this.now;
      const person = personId(db, this.person);
      const journal = new Journal(db);
      const result = work({ db, journal, personId: person, nowMs, newId });
      if (!result.ok) return result;
      hasChanged = journal.changes.length > 0;
      if (hasChanged) {
        reindex(db, journal.changes);
        const changes = packChanges(journal.changes);
        pushStep(
          db,
          appendEntry(db, {
            at_ms: nowMs,
            person_id: person,
            kind: "do",
            of_seq: null,
            command,
            label: result.label,
            changes,
          }),
        );
      }
      return succeed(result.value);
    };
    return this.transaction(carryOut, () => hasChanged);
  }

  /** What a command would answer if it were carried out; all that it does is taken back. */
  rehearse<T>(work: (edit: Edit) => T): Reply<T, WriteFail> {
    const carryOut = (db: WriteDb): Reply<T, WriteFail> => {
      const person = personId(db, this.person);
      return succeed(work({ db, journal: new Journal(db), nowMs: this.now, newId, personId: person }));
    };
    return this.transaction(carryOut, () => false);
  }

  /** A transaction of its own making, for undo and redo. Failures roll back, and so does what is not to be kept. */
  transaction<T, C extends FailCode>(
    work: (db: WriteDb) => Reply<T, C>,
    keep: () => boolean = () => true,
  ): Reply<T, C | WriteFail> {
    if (!this.#isStillThere()) return refuse("project-replaced", { path: this.path });
    try {
      const reply = this.#db.transaction(
        () => work(this.#db),
        (result) => result.ok && keep(),
      );
      if (reply.ok && keep()) this.#afterCommit();
      return reply;
    } catch (error) {
      const failure = asFailure(error, this.path);
      if (failure === null) throw error;
      return failure;
    }
  }

  close(): void {
    this.#db.close();
  }

  #afterCommit(): void {
    this.#ownChanges += 1;
    if (this.#hasWritten) return;
    this.#hasWritten = true;
    assertDurable(this.#db);
  }

  /** A file unlinked or swapped while open would take writes and lose them. */
  #isStillThere(): boolean {
    try {
      return fileIdentity(this.path) === this.#identity;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
      throw error;
    }
  }
}
