import Database from "better-sqlite3";
import { parseQuery } from "../../../../../src/core/query/parse.ts";
import type { Query, TagTerm } from "../../../../../src/core/query/query.ts";
import type { Condition } from "../../../../../src/library/db/search.ts";
import type { Known } from "../../../../../src/library/search/conditions/compile.ts";

/** What one highlight says, in words. */
export interface Row {
  readonly quote: readonly string[];
  readonly note: readonly string[];
  readonly tags: readonly number[];
}

/** The tags that a term means: `t/1/2` is tags 1 and 2, `t` alone is none. */
export const tagTokens = (term: TagTerm) => term.path.slice(1).map((number) => `t${number}`);

export const known: Known = {
  tagTokens,
  named: ({ filter, value }) =>
    filter === "article" ? { of: "article", column: "number", values: [1] } : [`s${value}`],
  dates: ({ from }) => [`d${from?.slice(0, 4)}`],
};

/** A full-text index as the library has it, in memory. */
export class Index {
  readonly #db = new Database(":memory:");

  constructor(columns: string) {
    this.#db.exec(
      `CREATE VIRTUAL TABLE row USING fts5(${columns}, tokenize = 'unicode61 remove_diacritics 2')`,
    );
  }

  add(...values: string[]): this {
    this.#db.prepare(`INSERT INTO row VALUES (${values.map(() => "?").join(", ")})`).run(...values);
    return this;
  }

  static of(rows: readonly Row[]): Index {
    const index = new Index("quote, note, facet");
    for (const { quote, note, tags } of rows) {
      index.add(quote.join(" "), note.join(" "), tags.map((tag) => `t${tag}`).join(" "));
    }
    return index;
  }

  /** The rows found, counted from 0. */
  find(compiled: Condition): number[] {
    const all = this.#db.prepare<[], number>("SELECT rowid FROM row").pluck().all();
    const matched = (expression: string) =>
      this.#db.prepare<[string], number>("SELECT rowid FROM row WHERE row MATCH ?").pluck().all(expression);
    const found = () => {
      if (compiled.kind !== "match") return compiled.kind === "all" ? all : [];
      const matches = new Set(matched(compiled.expression));
      return all.filter((row) => matches.has(row) !== compiled.complement);
    };
    return found().map((row) => row - 1);
  }
}

export function read(source: string): Query {
  const parsed = parseQuery(source);
  if (!parsed.ok) throw new Error(`${source.slice(0, 60)}: ${parsed.problems[0]?.message}`);
  return parsed.query;
}
