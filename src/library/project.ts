import { existsSync } from "node:fs";
import { type FailCode, type Failure, type Reply, refuse, succeed } from "../contract/failures.ts";
import type { ProjectNote } from "../contract/safety.ts";
import type { ReadDb, WriteDb } from "./db/connection.ts";
import { asFailure } from "./db/failures.ts";
import { newId } from "./db/ids.ts";
import { Journal, packChanges } from "./db/journal.ts";
import { appendEntry, pushStep } from "./db/log.ts";
import { fileIdentity, type OpenedFile, unsound } from "./db/open.ts";
import { personId } from "./db/persons.ts";
import { assertDurable } from "./db/pragmas.ts";
import { fileMark } from "./db/safety/file-mark.ts";
import { isWritable } from "./db/safety/writable.ts";
import { reindex } from "./db/search-index.ts";
import type { Keeper } from "./safety/keeper.ts";

export type WriteFail =
  | "project-locked"
  | "project-in-use"
  | "project-read-only"
  | "project-replaced"
  | "disk-full"
  | "disk-failing"
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
  readonly portion?: Portion;
}

/**
 * For a command that is carried out in portions: each is a transaction and an entry of its own, so that
 * none holds others up for long, and all of them are one step of undo. They are undone and redone as if
 * nothing had been done between them. So a portion may go on from an earlier one only when its rows hang
 * on none of what was done since; else it begins anew.
 */
export interface Portion {
  /** The entry of the first portion; null for the first. */
  readonly of: number | null;
  /** More is to come: until it has, the command counts as cut short. */
  readonly isOpen: boolean;
  /** Told the number of its entry. */
  readonly onEntry: (seq: number) => void;
}

export function done<T>(value: T, label: string): Done<T> {
  return { ok: true, value, label };
}

interface Surroundings {
  readonly keeper: Keeper | null;
  readonly notes: readonly ProjectNote[];
  readonly now: () => number;
}

/** One open project file and the person who works in it. */
export class Project {
  readonly path: string;
  readonly person: string;
  /** The file its connection reads; a copy when the project itself cannot be written. */
  readonly file: string;
  /** What opening it brought to light, until somebody has seen to it. */
  notes: readonly ProjectNote[];
  /** What is kept about it outside its file; null where there is no folder for that. */
  readonly keeper: Keeper | null;
  readonly #db: WriteDb;
  readonly #now: () => number;
  readonly #identity: string;
  readonly #readOnly: OpenedFile["readOnly"];
  readonly #release: () => void;
  #isClosed = false;
  #isChecked: boolean;
  /** What looking through it after opening brought to light. */
  #damage: Failure<"project-damaged"> | null = null;
  #hasWritten = false;
  #seenData: unknown;
  #ownChanges = 0;

  constructor(
    path: string,
    opened: Pick<OpenedFile, "db"> & Partial<OpenedFile>,
    person: string,
    { keeper = null, notes = [], now = Date.now }: Partial<Surroundings> = {},
  ) {
    this.path = path;
    this.person = person;
    this.file = opened.file ?? path;
    this.keeper = keeper;
    this.notes = notes;
    this.#db = opened.db;
    this.#readOnly = opened.readOnly ?? null;
    this.#release = opened.release ?? (() => undefined);
    this.#isChecked = opened.isChecked ?? true;
    this.#now = now;
    this.#identity = fileIdentity(path);
    this.#seenData = opened.db.pragma("data_version");
  }

  get read(): ReadDb {
    return this.#db;
  }

  get now(): number {
    return this.#now();
  }

  /** Its file was looked through, on opening or since; until then nothing is written to it. */
  get isChecked(): boolean {
    return this.#isChecked;
  }

  /** What looking through the file came to: what is wrong with it, or null. What is damaged takes no write. */
  checked(problem: string | null): void {
    if (this.#isChecked) return;
    this.#isChecked = true;
    if (problem !== null) this.#damage = refuse("project-damaged", { path: this.path, reason: problem });
  }

  /** Look through the file here and now, which others wait for. */
  checkNow(): void {
    if (!this.#isChecked) this.checked(unsound(this.#db, true));
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
      const { portion } = result;
      // The last portion says that the command came to its end, though it may have nothing left to change.
      const closes = portion !== undefined && portion.of !== null && !portion.isOpen;
      hasChanged = journal.changes.length > 0 || closes;
      if (hasChanged) {
        reindex(db, journal.changes, journal.texts);
        const changes = packChanges(journal.changes);
        const seq = appendEntry(db, {
          at_ms: nowMs,
          person_id: person,
          kind: "do",
          of_seq: portion?.of ?? null,
          command: portion?.isOpen === true ? `${command}.part` : command,
          label: result.label,
          changes,
        });
        pushStep(db, seq);
        portion?.onEntry(seq);
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
    try {
      this.checkNow();
      const trouble = this.trouble();
      if (trouble !== null) return trouble;
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

  /**
   * Why nothing can be written just now, or null. Asked before every write: a file that was unlinked or
   * swapped while open would take writes and lose them.
   */
  trouble(): Failure<Exclude<WriteFail, "project-locked" | "disk-full" | "disk-failing">> | null {
    if (this.#damage !== null) return this.#damage;
    if (this.#readOnly !== null) return this.#readOnly;
    try {
      if (fileIdentity(this.path) !== this.#identity) return refuse("project-replaced", { path: this.path });
      return isWritable(this.path) ? null : refuse("project-read-only", { path: this.path });
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
      return refuse("project-replaced", { path: this.path });
    }
  }

  /** Whether `path` names the very file that is open here. */
  isStillAt(path: string): boolean {
    try {
      return fileIdentity(path) === this.#identity;
    } catch (error) {
      if (error instanceof Error && "code" in error) return false;
      throw error;
    }
  }

  /** Folds the write-ahead log into the file, and lets go of it. May be called again. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const isWell = this.trouble() === null;
    if (isWell) this.keeper?.remember();
    this.#db.close();
    // While the lock is held, so that nobody has it open meanwhile who means it to count as open.
    if (isWell && this.#isChecked) this.#leave();
    this.#release();
  }

  /** Where the log is still there somebody else has the file open, and it is not left. */
  #leave(): void {
    if (this.keeper === null || existsSync(`${this.path}-wal`)) return;
    try {
      this.keeper.left(fileMark(this.path));
    } catch (error) {
      // Taken away in this moment; then there is nothing to know again.
      if (!(error instanceof Error && "code" in error)) throw error;
    }
  }

  #afterCommit(): void {
    this.#ownChanges += 1;
    if (this.#hasWritten) return;
    this.#hasWritten = true;
    assertDurable(this.#db);
  }
}
