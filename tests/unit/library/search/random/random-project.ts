import Database from "better-sqlite3";
import type { Bench } from "../../scratch.ts";
import { bench } from "../../scratch.ts";

/** A small project, also as plain data to compare with. */
export interface RandomProject {
  readonly made: Bench;
  readonly articles: readonly PlainArticle[];
  readonly highlights: readonly PlainHighlight[];
}

export interface PlainArticle {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly text: string;
  readonly lines: readonly { readonly start: number; readonly end: number; readonly role: string }[];
}

export interface PlainHighlight {
  readonly id: string;
  readonly article: PlainArticle;
  readonly quote: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly person: string;
  readonly importance: number;
  readonly start: number;
  readonly end: number;
}

export const vocabulary = ["war", "War", "wars", "peace", "talk", "talks", "Élan", "colour", "color", "x"];
export const tags = ["quote", "quote/direct", "denied", "media/quote", "a b"];
const sources = ["Axios", "The Times of Israel", null];
const authors = ["Ann Lee", null];
const dates = ["2024-12-31", "2025-03-05", "2025-03-31", null];
const roles = ["paragraph", "paragraph", "headline", "caption", "junk", "junk"];
const persons = ["Ada", "Anna Marsh"];

/** Numbers from a seed, so that a failure can be had again (mulberry32). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export async function randomProject(seed: number): Promise<RandomProject> {
  const below = numbersFrom(seed);
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const words = (most: number) => Array.from({ length: 1 + below(most) }, () => one(vocabulary)).join(" ");
  const texts = Object.fromEntries(
    Array.from({ length: 7 }, (_, index) => {
      const lines = Array.from({ length: 1 + below(5) }, () => `${words(7)}.`);
      return [`n${index}_${one(vocabulary)}.txt`, `only${index} ${lines.join("\n")}\n`];
    }),
  );
  const made = await bench(texts);
  const imported = await made.ask("article.list", {});
  const created: (Omit<PlainHighlight, "article" | "person" | "importance"> & { articleId: string })[] = [];
  for (let count = 0; count < 24; count += 1) {
    const { id } = one(imported.slice(0, 5));
    const { text } = await made.ask("article.get", { article: id });
    const start = below(text.length - 2);
    const note = below(3) === 0 ? words(4) : "";
    const own = tags.filter(() => below(4) === 0);
    const reply = await made
      .ask("annotation.create", {
        articleId: id,
        start,
        end: Math.min(text.length, start + 1 + below(30)),
        tags: own,
        note,
      })
      .catch(() => null);
    if (reply === null) continue;
    const { start: from, end, quote } = reply;
    created.push({ id: reply.id, note, tags: own, quote, articleId: id, start: from, end });
  }
  made.project.close();
  const db = new Database(made.path);
  const personIds = persons.map((name) => {
    db.prepare("INSERT OR IGNORE INTO person (id, name) VALUES (?, ?)").run(`person-${name}`, name);
    return db.prepare<[string], string>("SELECT id FROM person WHERE name = ?").pluck().get(name)!;
  });
  const articles = new Map<string, PlainArticle>();
  for (const { id, name } of imported) {
    const facts = {
      title: one([words(3), null]),
      source: one(sources),
      author: one(authors),
      date: one(dates),
    };
    db.prepare("UPDATE article SET title = ?, source = ?, author = ?, date = ? WHERE id = ?").run(
      ...[facts.title, facts.source, facts.author, facts.date, id],
    );
    const version = db.prepare<[string], { id: string; text: string }>(
      `SELECT version.id, text FROM article_version AS version JOIN article_text ON sha256 = text_sha256
        WHERE article_id = ?`,
    );
    const { id: versionId, text } = version.get(id)!;
    const lines = db
      .prepare<[string], { ordinal: number; start: number; end: number }>(
        `SELECT ordinal, start_utf16 AS start, end_utf16 AS end FROM line WHERE version_id = ? ORDER BY ordinal`,
      )
      .all(versionId)
      .map(({ ordinal, start, end }) => {
        const role = one(roles);
        db.prepare("UPDATE line SET role = ? WHERE version_id = ? AND ordinal = ?").run(
          ...[role, versionId, ordinal],
        );
        return { start, end, role };
      });
    articles.set(id, { id, name, ...facts, text, lines });
  }
  const highlights = created.map(({ articleId, ...highlight }) => {
    const person = below(persons.length);
    const importance = Math.max(0, below(6) - 2);
    db.prepare("UPDATE annotation SET person_id = ?, importance = ? WHERE id = ?").run(
      ...[personIds[person], importance, highlight.id],
    );
    const article = articles.get(articleId)!;
    return { ...highlight, article, person: persons[person]!, importance };
  });
  // These rows went past the index: the next opening makes it again.
  db.exec("DELETE FROM search_index");
  db.close();
  await made.reopen();
  return { made, articles: [...articles.values()], highlights };
}
