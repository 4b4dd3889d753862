import Database from "better-sqlite3";
import { proposeLines } from "../../../src/core/text/lines.ts";
import { connect, type WriteDb } from "../../../src/library/db/connection.ts";
import { rebuildIndex } from "../../../src/library/db/index/rebuild.ts";
import { sha256Of } from "../../../src/library/db/verification/texts.ts";
import { newProject } from "../../../src/library/open-library.ts";
import { type Random, randomFrom } from "./random.ts";
import { articleText, sentence, vocabulary } from "./texts.ts";

/** How large a made-up project is. */
export interface BulkSize {
  readonly articles: number;
  /** Characters of each article. */
  readonly length: number;
  readonly highlightsEach: number;
}

/** Tags: so many at the top, with so many below each, and so many below each of those. */
const tree = [10, 5, 3] as const;
const sources = Array.from({ length: 200 }, (_, n) => `${vocabulary.words[300 + n]} Times`);
const authors = Array.from({ length: 2000 }, (_, n) => `${vocabulary.words[900 + n]} ${vocabulary.words[n]}`);
const persons = ["Ada", "Ben", "Cem", "Dora", "Eva"];

/**
 * Make a project file of rows written straight into its tables, then its search index: what a
 * hundred thousand commands would leave, without their log. The same file for the same size.
 */
export async function makeBulkProject(
  path: string,
  size: BulkSize,
  say: (line: string) => void,
): Promise<void> {
  const made = await newProject({ path, person: "Ada", create: "empty", samples: [] });
  if (!made.ok) throw new Error(made.message);
  const rows = new Rows(path);
  const random = randomFrom(size.articles);
  rows.begin();
  for (let number = 1; number <= size.articles; number += 1) {
    rows.article(number, random, size);
    if (number % 2000 === 0) rows.commit();
    if (number % 10_000 === 0) say(`${number.toLocaleString("en")} articles written`);
  }
  rows.end();
  say("indexing");
  const db = connect(path, { mustExist: true });
  withoutSync(db, () => db.transaction(() => rebuildIndex(db)));
  db.close();
}

/** For a file that is thrown away when `work` fails: nothing is written twice, and nothing waited for. */
export function withoutSync(db: WriteDb, work: () => void): void {
  db.exec("PRAGMA cache_size = -131072; PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF");
  work();
  db.exec("PRAGMA journal_mode = WAL");
}

class Rows {
  readonly #db: Database.Database;
  readonly #tags: string[] = [];
  #highlights = 0;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(path: string) {
    this.#db = new Database(path);
    this.#db.exec("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; PRAGMA cache_size = -131072");
  }

  begin(): void {
    this.#db.exec("BEGIN");
    for (const [place, name] of persons.entries()) this.#put("person", [idOf("p", place), name], "OR IGNORE");
    const below = (parent: string | null, level: number) => {
      for (let n = 0; n < (tree[level] ?? 0); n += 1) {
        const number = this.#tags.length + 1;
        const id = idOf("t", number);
        this.#tags.push(id);
        const name = vocabulary.words[200 + number]!;
        this.#run(
          `INSERT INTO tag (id, number, parent_id, name, name_folded, colour, pattern, created_ms)
             VALUES (?, ?, ?, ?, ?, '#0072b2', 'solid', 1)`,
          id,
          number,
          parent,
          name,
          name,
        );
        below(id, level + 1);
      }
    };
    below(null, 0);
  }

  /** What is not yet written stays in memory. */
  commit(): void {
    this.#db.exec("COMMIT; BEGIN");
  }

  end(): void {
    this.#db.exec("COMMIT");
    this.#db.exec("PRAGMA journal_mode = WAL");
    this.#db.close();
  }

  article(number: number, random: Random, { length, highlightsEach }: BulkSize): void {
    const text = articleText(random, length);
    const sha = sha256Of(text);
    const [id, version, person] = [idOf("a", number), idOf("v", number), this.#person(random)];
    this.#put("article_text", [sha, text, text.length], "OR IGNORE");
    const title = text.slice(0, text.indexOf("\n"));
    const day = `${2016 + random.below(10)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
    const source = sources[Math.floor(sources.length * random.unit() ** 2)]!;
    this.#run(
      `INSERT INTO article (id, number, name, label, title, source, author, date, language, file_sha256,
                              created_ms, person_id)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'en', ?, ?, ?)`,
      id,
      number,
      `${number}.txt`,
      title,
      title,
      source,
      random.one(authors),
      day,
      sha,
      number,
      person,
    );
    this.#run(
      `INSERT INTO article_version (id, article_id, ordinal, text_sha256, length_utf16, created_ms)
         VALUES (?, ?, 1, ?, ?, ?)`,
      version,
      id,
      sha,
      text.length,
      number,
    );
    const lines = proposeLines(text);
    lines.forEach((line, ordinal) => {
      this.#run(
        `INSERT INTO line (version_id, ordinal, start_utf16, end_utf16, role) VALUES (?, ?, ?, ?, ?)`,
        ...[version, ordinal, line.start, line.end, line.role],
      );
    });
    for (let n = 0; n < highlightsEach; n += 1) this.#highlight(id, version, text, random);
  }

  #highlight(articleId: string, version: string, text: string, random: Random): void {
    this.#highlights += 1;
    const [number, person] = [this.#highlights, this.#person(random)];
    const id = idOf("n", number);
    const start = text.indexOf(" ", random.below(text.length - 200)) + 1;
    const found = text.indexOf(" ", start + 30 + random.below(120));
    const end = found < 0 ? text.length - 1 : found;
    this.#run(
      `INSERT INTO annotation (id, number, article_id, person_id, created_ms) VALUES (?, ?, ?, ?, ?)`,
      id,
      number,
      articleId,
      person,
      number,
    );
    this.#run(
      `INSERT INTO annotation_target (annotation_id, version_id, ordinal, start_utf16, end_utf16, quote, prefix, suffix)
         VALUES (?, ?, 0, ?, ?, ?, ?, ?)`,
      ...[id, version, start, end, text.slice(start, end)],
      ...[text.slice(Math.max(0, start - 32), start), text.slice(end, end + 32)],
    );
    const tags = new Set(
      Array.from({ length: 1 + random.below(2) }, () => {
        return this.#tags[Math.floor(this.#tags.length * random.unit() ** 2)]!;
      }),
    );
    for (const tag of tags) this.#put("annotation_tag", [id, tag, person, number]);
    if (random.below(5) > 0) return;
    const note = sentence(random).slice(0, 120);
    this.#run(
      `INSERT INTO note (id, annotation_id, text, person_id, created_ms, modified_ms) VALUES (?, ?, ?, ?, 1, 1)`,
      idOf("o", number),
      id,
      note,
      person,
    );
  }

  #person(random: Random): string {
    return idOf("p", random.below(persons.length));
  }

  /** A whole row, in the order of the table's columns. */
  #put(table: string, values: readonly (string | number)[], or = ""): void {
    this.#run(`INSERT ${or} INTO ${table} VALUES (${values.map(() => "?").join(", ")})`, ...values);
  }

  #run(sql: string, ...values: (string | number | null)[]): void {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    statement.run(...values);
  }
}

/** As long as a UUID and in the order of making, as version 7 is. */
function idOf(kind: string, number: number): string {
  return `019a${kind.charCodeAt(0).toString(16)}00-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
