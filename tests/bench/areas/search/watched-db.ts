import type Database from "better-sqlite3";
import { ReadDb, type Value } from "../../../../src/library/db/connection.ts";

interface Statement {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** Writes down what it is asked, so that the same can be asked again without us. */
export class WatchedDb extends ReadDb {
  readonly #connection: Database.Database;
  #asked: Statement[] = [];
  readonly #bare = new Map<string, Database.Statement>();

  constructor(connection: Database.Database) {
    super(connection);
    this.#connection = connection;
  }

  override all<Row>(sql: string, ...values: Value[]): Row[] {
    this.#asked.push({ sql, values });
    return super.all<Row>(sql, ...values);
  }

  override get<Row>(sql: string, ...values: Value[]): Row | undefined {
    this.#asked.push({ sql, values });
    return super.get<Row>(sql, ...values);
  }

  /** What was asked since the last call. */
  take(): readonly Statement[] {
    const asked = this.#asked;
    this.#asked = [];
    return asked;
  }

  /** The same statements with the same values, one after the other, and nothing done with the rows. */
  again(statements: readonly Statement[]): void {
    for (const { sql, values } of statements) {
      let statement = this.#bare.get(sql);
      if (statement === undefined) {
        statement = this.#connection.prepare(sql);
        this.#bare.set(sql, statement);
      }
      statement.all(...values);
    }
  }
}
