import type { Scalar, WriteDb } from "./connection.ts";
import { isSplice, resplice, type Splice, spliced } from "./splices.ts";
import { growing, keys, type Rows, type Table } from "./tables.ts";

type AnyRow = Readonly<Record<string, Scalar>>;

/** One row before and after; null where it was not there. */
export interface Change {
  readonly table: Table;
  readonly before: AnyRow | null;
  readonly after: AnyRow | null;
}

type LoggedRow = Readonly<Record<string, Scalar | Splice>>;

/** A change as the log has it: of a long text only what changed in it. */
export interface LoggedChange {
  readonly table: Table;
  readonly before: LoggedRow | null;
  readonly after: LoggedRow | null;
}

/**
 * The only way in which commands change rows. It remembers each row as it was and as it became, so
 * that undo and redo replay rows and no command needs an inverse of its own.
 *
 * Every method throws when the row is not as the caller believes (there already, or gone): commands
 * look first, so that is a bug, and the transaction rolls back.
 */
export class Journal {
  /** Texts kept along with the changes, by their hash: who needs one again before the commit need not read it. */
  readonly texts = new Map<string, string>();
  readonly #db: WriteDb;
  readonly #changes: Change[] = [];

  constructor(db: WriteDb) {
    this.#db = db;
  }

  get changes(): readonly Change[] {
    return this.#changes;
  }

  insert<T extends Table>(table: T, row: Rows[T]): void {
    this.#apply({ table, before: null, after: asStored(row as AnyRow) });
  }

  update<T extends Table>(table: T, row: Rows[T], patch: Partial<Rows[T]>): void {
    this.#apply({ table, before: row as AnyRow, after: asStored({ ...row, ...patch } as AnyRow) });
  }

  remove<T extends Table>(table: T, row: Rows[T]): void {
    this.#apply({ table, before: row as AnyRow, after: null });
  }

  /** Do an earlier entry's changes again. */
  replay(changes: readonly LoggedChange[]): void {
    for (const { table, before, after } of changes) this.#apply(this.#whole(table, before, after));
  }

  /** Take an earlier entry's changes back. */
  revert(changes: readonly LoggedChange[]): void {
    for (const { table, before, after } of changes.toReversed()) {
      this.#apply(this.#whole(table, after, before));
    }
  }

  /** The change from the row as it stands now to what is `wanted` of it, with its texts in full. */
  #whole(table: Table, there: LoggedRow | null, wanted: LoggedRow | null): Change {
    if (there === null || wanted === null || !Object.values(there).some(isSplice)) {
      return { table, before: there as AnyRow | null, after: wanted as AnyRow | null };
    }
    const now = this.#db.get<AnyRow>(
      `SELECT * FROM ${table} WHERE ${whereKey(table)}`,
      ...keyOf(table, there as AnyRow),
    );
    if (now === undefined) throw new Error(`a row of ${table} was not as expected`);
    const before: Record<string, Scalar> = {};
    const after: Record<string, Scalar> = {};
    for (const [column, value] of Object.entries(there)) {
      const next = wanted[column] ?? null;
      if (isSplice(value) && isSplice(next)) {
        before[column] = now[column] ?? null;
        after[column] = resplice(now[column] ?? null, value, next);
      } else {
        before[column] = value as Scalar;
        after[column] = next as Scalar;
      }
    }
    return { table, before, after };
  }

  #apply(change: Change): void {
    const changed = applyChange(this.#db, change);
    if (changed !== 1) throw new Error(`a row of ${change.table} was not as expected`);
    this.#changes.push(change);
  }
}

/**
 * A row as SQLite will have it. It keeps UTF-8, in which half a character cannot be written: it would have
 * another mark in its place than the log, and Verify would take that for damage.
 */
function asStored(row: AnyRow): AnyRow {
  if (Object.values(row).every((value) => typeof value !== "string" || value.isWellFormed())) return row;
  const whole = (value: Scalar) => (typeof value === "string" ? value.toWellFormed() : value);
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, whole(value)]));
}

function applyChange(db: WriteDb, { table, before, after }: Change): number {
  if (after === null) {
    if (before === null) throw new Error("a change that changes nothing");
    return db.run(`DELETE FROM ${table} WHERE ${whereKey(table)}`, ...keyOf(table, before));
  }
  const columns = Object.keys(after);
  if (before === null) return db.run(insertion(table, columns), ...Object.values(after));
  const sets = columns.map((column) => `${column} = ?`).join(", ");
  return db.run(
    `UPDATE ${table} SET ${sets} WHERE ${whereKey(table)}`,
    ...Object.values(after),
    ...keyOf(table, before),
  );
}

/** The last insertion into each table: nearly all rows of a table have the same columns. */
const insertions = new Map<Table, { readonly columns: readonly string[]; readonly sql: string }>();

function insertion(table: Table, columns: readonly string[]): string {
  const known = insertions.get(table);
  if (known !== undefined && isSame(known.columns, columns)) return known.sql;
  const marks = columns.map(() => "?").join(", ");
  const sql = `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${marks})`;
  insertions.set(table, { columns, sql });
  return sql;
}

function whereKey(table: Table): string {
  return keys[table].map((column) => `${column} = ?`).join(" AND ");
}

function keyOf(table: Table, row: AnyRow): Scalar[] {
  return keys[table].map((column) => row[column] ?? null);
}

/**
 * Changes as the log keeps them: runs of rows of one table share their column names, because an
 * import adds hundreds of lines at once.
 */
interface StoredRun {
  table: Table;
  columns: string[];
  rows: { before: (Scalar | Splice)[] | null; after: (Scalar | Splice)[] | null }[];
}

export function packChanges(changes: readonly Change[]): string {
  const runs: StoredRun[] = [];
  for (const { table, before, after } of changes) {
    const columns = Object.keys(after ?? before ?? {});
    let run = runs.at(-1);
    if (run === undefined || run.table !== table || !isSame(run.columns, columns)) {
      run = { table, columns, rows: [] };
      runs.push(run);
    }
    const values = (row: LoggedRow | null) => row && columns.map((column) => row[column] ?? null);
    const logged = withSplices(table, before, after);
    run.rows.push({ before: values(logged.before), after: values(logged.after) });
  }
  return JSON.stringify(runs);
}

function isSame(columns: readonly string[], others: readonly string[]): boolean {
  return columns.length === others.length && columns.every((column, at) => column === others[at]);
}

function withSplices(table: Table, before: AnyRow | null, after: AnyRow | null) {
  const columns: readonly string[] | undefined = growing[table];
  const logged: { before: LoggedRow | null; after: LoggedRow | null } = { before, after };
  if (before === null || after === null || columns === undefined) return logged;
  for (const column of columns) {
    const [old, next] = [before[column], after[column]];
    const change = typeof old === "string" && typeof next === "string" ? spliced(old, next) : null;
    if (change === null) continue;
    logged.before = { ...logged.before, [column]: change.before };
    logged.after = { ...logged.after, [column]: change.after };
  }
  return logged;
}

export function unpackChanges(packed: string): LoggedChange[] {
  const runs = JSON.parse(packed) as StoredRun[];
  return runs.flatMap(({ table, columns, rows }) => {
    const row = (values: (Scalar | Splice)[] | null) =>
      values && Object.fromEntries(columns.map((column, i) => [column, values[i] ?? null]));
    return rows.map(({ before, after }) => ({ table, before: row(before), after: row(after) }));
  });
}
