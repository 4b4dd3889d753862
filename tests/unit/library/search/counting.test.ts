import { expect, test } from "vitest";
import { runSearch } from "../../../../src/library/search/run.ts";
import { bench } from "../scratch.ts";

test("words are counted in every article found, however many, also after one was corrected", async () => {
  const texts = Array.from({ length: 60 }, (_, n) => [`${n}.txt`, `War ${n} ends.\nMore war than peace.\n`]);
  const made = await bench(Object.fromEntries(texts));
  const search = (query: string) => {
    // Too little to read as many texts.
    const reply = runSearch(made.project.read, { query, limit: 500 }, 300);
    if (!reply.ok) throw new Error(reply.message);
    return reply.value;
  };
  expect(search("war")).toMatchObject({ total: 120, notice: null, isComplete: true });
  expect(search('"more war" OR wa* OR ends')).toMatchObject({ total: 240, notice: null });
  const [article] = await made.ask("article.list", {});
  const { text } = await made.ask("article.get", { article: article!.id });
  await made.ask("article.correct", { articleId: article!.id, text: text.replace("More war", "More") });
  const { total, hits, facets } = search("war");
  expect(total).toBe(119);
  expect(hits).toHaveLength(119);
  expect(facets.articles.at(-1)).toMatchObject({ articleId: article!.id, count: 1 });
});
