import type Database from "better-sqlite3";

/** Searches are built while the program runs, each a statement of its own; at most twice as many are kept. */
const mostStatements = 100;

/** Statements that are compiled once; the ones last used are kept, because the same few dozen run all day. */
export class Statements {
  #last = new Map<string, Database.Statement>();
  #earlier: ReadonlyMap<string, Database.Statement> = new Map();
  readonly #compile: (sql: string) => Database.Statement;

  constructor(compile: (sql: string) => Database.Statement) {
    this.#compile = compile;
  }

  of(sql: string): Database.Statement {
    const known = this.#last.get(sql);
    if (known !== undefined) return known;
    const statement = this.#earlier.get(sql) ?? this.#compile(sql);
    if (this.#last.size === mostStatements) {
      this.#earlier = this.#last;
      this.#last = new Map();
    }
    this.#last.set(sql, statement);
    return statement;
  }
}
