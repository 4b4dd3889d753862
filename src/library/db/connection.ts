import Database from "better-sqlite3";
import { Statements } from "./statements.ts";

/** What may be bound to a statement here. STRICT tables take nothing else. */
export type Value = Scalar | Uint8Array;

/**
 * A bound value in a join's condition, in place of a bare `?`. SQLite as it is built here looks at the
 * values while it plans a join, and for that compiles it anew with every value, which takes five to ten
 * times as long as finding one row; what stands in a query of its own it does not look at.
 */
export const given = "(SELECT ?)";

/** What the log can keep of a row. */
export type Scalar = string | number | null;

/**
 * A handle that only reads. Throws on a statement that would write, which is a bug of ours; SQLite's own
 * errors pass through.
 */
export class ReadDb {
  protected readonly connection: Database.Database;
  readonly #rows = new Statements((sql) => this.#reading(sql));
  /** Those that answer with the first column alone. */
  readonly #columns = new Statements((sql) => this.#reading(sql).pluck());
  readonly #temporary = new Set<string>();
  readonly #remembered = new Map<string, unknown>();
  #changes = "";

  constructor(connection: Database.Database) {
    this.connection = connection;
  }

  all<Row>(sql: string, ...values: Value[]): Row[] {
    return this.#rows.of(sql).all(...values) as Row[];
  }

  get<Row>(sql: string, ...values: Value[]): Row | undefined {
    return this.#rows.of(sql).get(...values) as Row | undefined;
  }

  /** The first column of every row. */
  column<T extends Scalar>(sql: string, ...values: Value[]): T[] {
    return this.#columns.of(sql).all(...values) as T[];
  }

  /**
   * What `make` reads, kept until anything at all has changed in the file, by this connection or
   * another. While a change is under way nothing is kept, because it may be taken back. For small lists
   * that every search asks for.
   */
  remembered<T>(key: string, make: () => T): T {
    if (this.isChanging) return make();
    const { changes } = this.get<{ changes: string }>(
      `SELECT data_version || ' ' || total_changes() AS changes FROM pragma_data_version`,
    )!;
    if (changes !== this.#changes) this.#remembered.clear();
    this.#changes = changes;
    const known = this.#remembered.get(key);
    if (known !== undefined) return known as T;
    const made = make();
    this.#remembered.set(key, made);
    return made;
  }

  /** Whether a change is under way: rows may then be ahead of the search index, which follows at its end. */
  get isChanging(): boolean {
    return this.connection.inTransaction;
  }

  /** Make a virtual table that only this connection sees, unless it has it; nothing of it is in the file. */
  temporary(name: string, using: string): void {
    if (this.#temporary.has(name)) return;
    // Nothing of it is in the file, but a connection that only reads would refuse it.
    const isReading = this.connection.pragma("query_only", { simple: true }) === 1;
    if (isReading) this.connection.pragma("query_only = OFF");
    try {
      this.connection.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${name} USING ${using}`);
      // What a change under way makes goes when it is taken back.
      if (!this.isChanging) this.#temporary.add(name);
    } finally {
      if (isReading) this.connection.pragma("query_only = ON");
    }
  }

  /** Write all that is committed into a new file at `path`; reads here, writes there alone. */
  copyInto(path: string): void {
    this.connection.prepare("VACUUM INTO ?").run(path);
  }

  /** A pragma that answers with one value. */
  pragma(name: string): unknown {
    return this.connection.pragma(name, { simple: true });
  }

  #reading(sql: string): Database.Statement {
    const statement = this.statement(sql);
    if (!statement.readonly) throw new Error(`a read handle was asked to write: ${sql}`);
    return statement;
  }

  protected statement(sql: string): Database.Statement {
    return this.connection.prepare(sql);
  }
}

/** A handle that also writes. Only commands, migrations and the project's creation hold one. */
export class WriteDb extends ReadDb {
  readonly #writes = new Statements((sql) => this.statement(sql));

  /** Run one statement; answers with how many rows it changed. */
  run(sql: string, ...values: Value[]): number {
    return this.#writes.of(sql).run(...values).changes;
  }

  exec(sql: string): void {
    this.connection.exec(sql);
  }

  /**
   * Run `work` as one IMMEDIATE transaction: deferred ones fail at once, whatever the time-out, when
   * two writers meet. `keep` says by the result whether to commit; throwing rolls back too.
   */
  transaction<T>(work: () => T, keep: (result: T) => boolean = () => true): T {
    this.run("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.run(keep(result) ? "COMMIT" : "ROLLBACK");
      return result;
    } finally {
      if (this.isChanging) this.run("ROLLBACK");
    }
  }

  close(): void {
    this.connection.close();
  }
}

/** How long a write waits for another process, in milliseconds. */
const patience = 3000;

/**
 * Open a connection to a SQLite file.
 *
 * `CLAIMBENCH_SQLITE_BINDING` names another build of the addon; a development Electron older than
 * the addon's prebuilt binary needs one. A packaged program never sets it.
 */
export function connect(path: string, options: { mustExist: boolean; patience?: number }): WriteDb {
  const binding = process.env.CLAIMBENCH_SQLITE_BINDING;
  const connection = new Database(path, {
    fileMustExist: options.mustExist,
    timeout: options.patience ?? patience,
    ...(binding ? { nativeBinding: binding } : {}),
  });
  return new WriteDb(connection);
}
