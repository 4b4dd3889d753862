import { expect, test, vi } from "vitest";
import { newestVersion, textOfVersion } from "../../../../src/library/db/articles.ts";
import type { ReadDb } from "../../../../src/library/db/connection.ts";
import { type Bench, bench } from "../scratch.ts";

/** How often a text is read while `work` is done. */
async function readsDuring(db: ReadDb, work: () => Promise<unknown>): Promise<number> {
  const get = vi.spyOn(db, "get");
  await work();
  const reads = get.mock.calls.filter(([sql]) => sql.includes("FROM article_text")).length;
  get.mockRestore();
  return reads;
}

const mark = ({ ask }: Pick<Bench, "ask">, articleId: string, start: number) =>
  ask("annotation.create", { articleId, start, end: start + 20, tags: ["a"] });

test("highlights made one after another in one article read its text once", async () => {
  const opened = await bench();
  const [article] = await opened.ask("article.list", {});
  const ask: Bench["ask"] = (channel, question) => opened.ask(channel, question);
  const reads = await readsDuring(opened.project.read, async () => {
    for (const start of [0, 30, 60]) await mark({ ask }, article!.id, start);
  });
  expect(reads).toBe(1);
});

test("articles by turns each have their own text", async () => {
  const opened = await bench();
  const db = opened.project.read;
  const [one, other] = (await opened.ask("article.list", {})).map(({ id }) => id);
  const texts = [one!, other!, one!].map((id) => newestVersion(db, id)!.text);
  expect(texts[0]).not.toBe(texts[1]);
  expect(texts[2]).toBe(texts[0]);
  expect(textOfVersion(db, newestVersion(db, other!)!.id).text).toBe(texts[1]);
});

test("a version that is gone has no text, though its text was the last one read", async () => {
  const opened = await bench();
  const db = opened.project.read;
  const [article] = await opened.ask("article.list", {});
  const { text } = newestVersion(db, article!.id)!;
  expect(text.length).toBeGreaterThan(0);
  expect(() => textOfVersion(db, "no such version")).toThrow("has no text");
});
