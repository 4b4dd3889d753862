import { createHash } from "node:crypto";
import type { LogEntry } from "../../contract/records.ts";
import type { ReadDb, Scalar, WriteDb } from "./connection.ts";
import { type LoggedChange, unpackChanges } from "./journal.ts";
import { isSplice, type Splice } from "./splices.ts";

/** An entry as it is stored. */
export interface LogRow {
  seq: number;
  at_ms: number;
  person_id: string;
  kind: "do" | "undo" | "redo";
  of_seq: number | null;
  command: string;
  label: string;
  changes: string;
  hash: string;
}

export type NewEntry = Omit<LogRow, "seq" | "hash">;

/** Every entry, oldest first, without the rows it changed. */
export function listLog(db: ReadDb): LogEntry[] {
  return db
    .all<Omit<LogRow, "changes" | "hash" | "person_id"> & { person: string }>(
      `SELECT seq, at_ms, person.name AS person, kind, of_seq, command, label
         FROM command_log JOIN person ON person.id = person_id ORDER BY seq`,
    )
    .map((row) => ({
      seq: row.seq,
      at: new Date(row.at_ms).toISOString(),
      person: row.person,
      kind: row.kind,
      of: row.of_seq,
      command: row.command,
      label: row.label,
    }));
}

/** Append an entry, chained to the one before it; answers with its number. */
export function appendEntry(db: WriteDb, entry: NewEntry): number {
  const last = logHead(db);
  const seq = last.seq + 1;
  // What an analyst typed may hold half a character, which SQLite would keep as another mark than was hashed.
  const row = { ...entry, label: entry.label.toWellFormed(), seq };
  db.run(
    `INSERT INTO command_log (seq, at_ms, person_id, kind, of_seq, command, label, changes, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.seq,
    row.at_ms,
    row.person_id,
    row.kind,
    row.of_seq,
    row.command,
    row.label,
    row.changes,
    chainHash(last.hash, row),
  );
  return seq;
}

/** An entry's hash, which covers the hash of the one before it. */
export function chainHash(previous: string, row: Omit<LogRow, "hash">): string {
  const { seq, at_ms, person_id, kind, of_seq, command, label, changes } = row;
  const content = JSON.stringify([previous, seq, at_ms, person_id, kind, of_seq, command, label, changes]);
  return createHash("sha256").update(content).digest("hex");
}

/** The last entry's number, 0 in an empty log, and its hash. */
export function logHead(db: ReadDb): { seq: number; hash: string } {
  const last = db.get<{ seq: number; hash: string }>(
    `SELECT seq, hash FROM command_log ORDER BY seq DESC LIMIT 1`,
  );
  return last ?? { seq: 0, hash: "" };
}

/** The hash of an entry; null when the log does not reach it. */
export function hashAt(db: ReadDb, seq: number): string | null {
  if (seq === 0) return "";
  return db.column<string>(`SELECT hash FROM command_log WHERE seq = ?`, seq)[0] ?? null;
}

/** What undo would take back, or redo do again. */
export interface PendingStep {
  readonly seq: number;
  readonly label: string;
  readonly changes: string;
}

/**
 * The step that undo takes back next. Portions of one command stand where its first one stands, whatever
 * was done between them; see {@link Portion} for why that is sound.
 */
export function nextUndo(
  db: ReadDb,
): (Pick<PendingStep, "seq" | "label"> & { readonly head: number }) | null {
  const row = db.get<{ seq: number; label: string; head: number }>(
    `SELECT seq, label, ifnull(of_seq, seq) AS head FROM undo_step JOIN command_log USING (seq)
      WHERE is_undone = 0 AND seq >= (
        SELECT ifnull(of_seq, seq) FROM command_log
         WHERE seq = (SELECT max(seq) FROM undo_step WHERE is_undone = 0))
      ORDER BY head DESC, seq DESC LIMIT 1`,
  );
  return row ?? null;
}

/** The step that redo does again next; of several portions the first, with the label of the last. */
export function nextRedo(db: ReadDb): Pick<PendingStep, "seq" | "label"> | null {
  const first = db.get<{ seq: number | null }>(`SELECT min(seq) AS seq FROM undo_step WHERE is_undone = 1`);
  if (first?.seq == null) return null;
  const { label } = portionsOf(db, first.seq, true).at(-1)!;
  return { seq: first.seq, label };
}

/** Whether undo would come to this entry: it is neither undone nor forgotten. */
export function isStep(db: ReadDb, seq: number): boolean {
  return db.column(`SELECT 1 FROM undo_step WHERE seq = ? AND is_undone = 0`, seq).length > 0;
}

/**
 * The label of the newest portion that others were to follow and none did, and that nobody undid since: it
 * says what came.
 *
 * @param since looks only at what came after this entry
 */
export function cutShort(db: ReadDb, since: number): string | null {
  const parts = db.all<{ seq: number; head: number; label: string }>(
    `SELECT seq, ifnull(of_seq, seq) AS head, label FROM command_log JOIN undo_step USING (seq)
      WHERE seq > ? AND is_undone = 0 AND command LIKE '%.part' ORDER BY seq DESC`,
    since,
  );
  const wentOn = `SELECT 1 FROM command_log WHERE seq > ? AND kind = 'do' AND of_seq = ? LIMIT 1`;
  const heads = new Set<number>();
  for (const { seq, head, label } of parts) {
    if (heads.has(head)) continue;
    heads.add(head);
    if (db.get(wentOn, seq, head) === undefined) return label;
  }
  return null;
}

/**
 * Saves of one note, and of words typed on in one place of a report, are one step when they follow each
 * other at most this fast, in milliseconds. A report is long, so less of it is taken back at once.
 */
const longestPause = { "annotation.note": 30_000, "report.edit": 5_000 } as const;

interface StepRow extends PendingStep {
  of_seq: number | null;
  at_ms: number;
  person_id: string;
  command: string;
}

/**
 * What one undo takes back, newest first: a step, all portions of one, or all saves in a row of what was
 * written in one go.
 */
export function stepsToUndo(db: ReadDb): PendingStep[] {
  const next = nextUndo(db);
  if (next === null) return [];
  const portions = portionsOf(db, next.head, false);
  return portions.length > 1 ? portions.toReversed() : stepsFrom(db, next.seq, -1);
}

/** What one redo does again, oldest first. */
export function stepsToRedo(db: ReadDb): PendingStep[] {
  const next = nextRedo(db);
  if (next === null) return [];
  const portions = portionsOf(db, next.seq, true);
  return portions.length > 1 ? portions : stepsFrom(db, next.seq, 1);
}

/** The portions of the command whose first one is `head`, oldest first; of most commands that one alone. */
function portionsOf(db: ReadDb, head: number, isUndone: boolean): StepRow[] {
  const seqs = db.column<number>(
    `SELECT seq FROM undo_step JOIN command_log USING (seq)
      WHERE is_undone = ? AND seq >= ? AND ifnull(of_seq, seq) = ? ORDER BY seq`,
    isUndone ? 1 : 0,
    head,
    head,
  );
  return seqs.map((seq) => stepRow(db, seq)!);
}

/**
 * Notes and reports save themselves while they are written, but to their writer that is one thing done. Whether two
 * entries belong together depends on those two alone, so undo and redo walk the same groups.
 */
function stepsFrom(db: ReadDb, next: number, direction: 1 | -1): PendingStep[] {
  const steps: StepRow[] = [stepRow(db, next)!];
  for (;;) {
    const last = steps.at(-1)!;
    const following = neighbour(db, last.seq, direction);
    if (following === null) return steps;
    const [earlier, later] = direction === 1 ? [last, following] : [following, last];
    if (!isSameWriting(earlier, later)) return steps;
    steps.push(following);
  }
}

/** The step beside this one; later portions stand with their first one, not here. */
function neighbour(db: ReadDb, seq: number, direction: 1 | -1): StepRow | null {
  for (let at = seq + direction; ; at += direction) {
    const row = stepRow(db, at);
    if (row === null || row.of_seq === null) return row;
  }
}

/** An entry that undo and redo walk over; null for all others. */
function stepRow(db: ReadDb, seq: number): StepRow | null {
  const row = db.get<StepRow>(
    `SELECT seq, label, changes, of_seq, at_ms, person_id, command
       FROM command_log JOIN undo_step USING (seq) WHERE seq = ?`,
    seq,
  );
  return row ?? null;
}

function isSameWriting(earlier: StepRow, later: StepRow): boolean {
  const { command } = later;
  if (earlier.command !== command || !isWriting(command)) return false;
  const pause = later.at_ms - earlier.at_ms;
  if (earlier.person_id !== later.person_id || pause < 0 || pause > longestPause[command]) return false;
  const [first] = unpackChanges(earlier.changes);
  const [second] = unpackChanges(later.changes);
  if (first === undefined || second === undefined) return false;
  if (command === "report.edit") return isTypedOn(first, second);
  return (first.after ?? first.before)?.annotation_id === (second.after ?? second.before)?.annotation_id;
}

function isWriting(command: string): command is keyof typeof longestPause {
  return Object.hasOwn(longestPause, command);
}

/** Whether the second change to a report is words alone, where the first has ended or within it. */
function isTypedOn(first: LoggedChange, second: LoggedChange): boolean {
  const [put, taken, typed] = [first.after?.document, second.before?.document, second.after?.document];
  if (first.after?.id !== second.after?.id || !isChangeIn(put)) return false;
  if (!isChangeIn(taken) || !isChangeIn(typed)) return false;
  // The brackets of the JSON around them: a paragraph begun, a block moved, words made bold.
  if (/[[\]{}]/.test(taken.text + typed.text)) return false;
  return taken.at <= put.at + put.text.length && put.at <= taken.at + taken.text.length;
}

function isChangeIn(value: Scalar | Splice | undefined): value is Splice {
  return value !== undefined && isSplice(value);
}

/** A new command can be undone; what was undone before it can no longer be redone. */
export function pushStep(db: WriteDb, seq: number): void {
  db.run(`DELETE FROM undo_step WHERE is_undone = 1`);
  db.run(`INSERT INTO undo_step (seq, is_undone) VALUES (?, 0)`, seq);
}

export function markStep(db: WriteDb, seq: number, isUndone: boolean): void {
  db.run(`UPDATE undo_step SET is_undone = ? WHERE seq = ?`, isUndone ? 1 : 0, seq);
}

/** What was done so far can no longer be undone; the log keeps it. */
export function forgetSteps(db: WriteDb): void {
  db.run(`DELETE FROM undo_step`);
}
