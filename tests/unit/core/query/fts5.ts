import Database from "better-sqlite3";

const columns = "body, tokenize = 'unicode61 remove_diacritics 2'";

/** SQLite's own full-text search, to compare with. */
export class Fts5 {
  readonly #db = new Database(":memory:");
  readonly #empty;
  readonly #index;
  readonly #read;
  readonly #keep;
  readonly #mark;

  constructor() {
    // Without content the index can be emptied at a stroke; with it, it can show where it matched.
    this.#db.exec(`CREATE VIRTUAL TABLE bare USING fts5(${columns}, content = '');
      CREATE VIRTUAL TABLE word USING fts5vocab(bare, 'instance');
      CREATE VIRTUAL TABLE text USING fts5(${columns});`);
    this.#empty = this.#db.prepare("INSERT INTO bare(bare) VALUES ('delete-all')");
    this.#index = this.#db.prepare<[string]>("INSERT INTO bare(rowid, body) VALUES (1, ?)");
    this.#read = this.#db.prepare<[], string>("SELECT term FROM word ORDER BY offset").pluck();
    this.#keep = this.#db.prepare<[string]>("INSERT OR REPLACE INTO text(rowid, body) VALUES (1, ?)");
    this.#mark = this.#db
      .prepare<[string], string>("SELECT highlight(text, 0, char(2), char(3)) FROM text WHERE text MATCH ?")
      .pluck();
  }

  /** The words of a text, in order. */
  words(text: string): string[] {
    this.#empty.run();
    this.#index.run(text);
    return this.#read.all();
  }

  /** Where an expression matches, in UTF-16 code units; places that share a word are one. */
  places(text: string, expression: string): { start: number; end: number }[] {
    this.#keep.run(text);
    const places: { start: number; end: number }[] = [];
    let at = 0;
    let start = 0;
    for (const unit of (this.#mark.get(expression) ?? "").split("")) {
      if (unit === "\u0002") start = at;
      else if (unit === "\u0003") places.push({ start, end: at });
      else at += 1;
    }
    return places;
  }
}
