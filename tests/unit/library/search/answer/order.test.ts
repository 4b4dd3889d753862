import { describe, expect, test } from "vitest";
import type { SearchHit } from "../../../../../src/contract/records.ts";
import { bench } from "../../scratch.ts";

const places = (hits: readonly SearchHit[]) => hits.map((hit) => `${hit.articleName} ${hit.start}`);

async function fruit() {
  const long = "There is nothing here that anybody would want to read twice. ".repeat(40);
  const made = await bench({
    "a.txt": `An old text\n\n${long} One apple.`,
    "b.txt": "A short text\n\nAn apple, another apple and a third apple.",
    "c.txt": "A third text\n\nAn apple and an apple.",
  });
  for (const [name, date] of [
    ["a.txt", "2024-05-01"],
    ["b.txt", "2023-01-01"],
  ] as const) {
    const { id } = await made.ask("article.get", { article: name });
    await made.ask("article.edit", { articleId: id, facts: { date } });
  }
  return made;
}

describe("hits in order", () => {
  test("page by page they are the same as all at once", async () => {
    const made = await fruit();
    const all = await made.ask("search.run", { query: "apple" });
    expect(all.total).toBe(6);
    const paged: SearchHit[] = [];
    for (let offset = 0; offset < 8; offset += 2) {
      paged.push(...(await made.ask("search.run", { query: "apple", offset, limit: 2 })).hits);
    }
    expect(places(paged)).toEqual(places(all.hits));
  });

  test("by date the newest article comes first, and one without a date last", async () => {
    const made = await fruit();
    const { hits } = await made.ask("search.run", { query: "apple", order: "date" });
    expect([...new Set(hits.map(({ articleName }) => articleName))]).toEqual(["a.txt", "b.txt", "c.txt"]);
  });

  test("by relevance a short text full of the word comes before a long one with it once", async () => {
    const made = await fruit();
    const { hits } = await made.ask("search.run", { query: "apple", order: "relevance" });
    expect([...new Set(hits.map(({ articleName }) => articleName))]).toEqual(["b.txt", "c.txt", "a.txt"]);
  });

  test("facets count months, kinds and persons", async () => {
    const made = await fruit();
    const { hits } = await made.ask("search.run", { query: "apple" });
    const [{ articleId, start, end } = hits[0]!] = hits;
    await made.ask("hits.mark", { texts: [{ articleId, start, end }] });
    const { facets } = await made.ask("search.run", { query: "apple" });
    expect(facets.months).toEqual([
      { month: "2024-05", count: 2 },
      { month: "2023-01", count: 3 },
    ]);
    expect(facets.kinds).toEqual({ highlights: 1, texts: 6 });
    expect(facets.persons).toEqual([{ person: "Ada", count: 1 }]);
  });
});
