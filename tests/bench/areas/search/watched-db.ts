import type Database from "better-sqlite3";
import { ReadDb, type Scalar, type Value } from "../../../../src/library/db/connection.ts";

interface Statement {
  readonly sql: string;
  readonly values: readonly Value[];
  /** Whether the first column of each row is all that was asked for. */
  readonly isColumn: boolean;
}

/**
 * Writes down what it is asked while it is watched, so that the same can be asked again without us.
 * What it is asked otherwise is not kept: the lists bound to the statements of many searches would be
 * hundreds of megabytes, whose tidying up falls on whoever allocates, which is us and not SQLite.
 */
export class WatchedDb extends ReadDb {
  readonly #connection: Database.Database;
  #asked: Statement[] | null = null;
  readonly #bare = new Map<string, Database.Statement>();

  constructor(connection: Database.Database) {
    super(connection);
    this.#connection = connection;
  }

  override all<Row>(sql: string, ...values: Value[]): Row[] {
    this.#asked?.push({ sql, values, isColumn: false });
    return super.all<Row>(sql, ...values);
  }

  override get<Row>(sql: string, ...values: Value[]): Row | undefined {
    this.#asked?.push({ sql, values, isColumn: false });
    return super.get<Row>(sql, ...values);
  }

  override column<T extends Scalar>(sql: string, ...values: Value[]): T[] {
    this.#asked?.push({ sql, values, isColumn: true });
    return super.column<T>(sql, ...values);
  }

  /** What `work` asks. */
  watch(work: () => void): readonly Statement[] {
    const asked: Statement[] = [];
    this.#asked = asked;
    work();
    this.#asked = null;
    return asked;
  }

  /** The same statements with the same values, one after the other, and nothing done with the rows. */
  again(statements: readonly Statement[]): void {
    for (const { sql, values, isColumn } of statements) {
      let statement = this.#bare.get(sql);
      if (statement === undefined) {
        statement = this.#connection.prepare(sql).pluck(isColumn);
        this.#bare.set(sql, statement);
      }
      statement.all(...values);
    }
  }
}
