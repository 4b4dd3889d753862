import { describe, expect, test } from "vitest";
import type { SearchResult } from "../../../../src/contract/records.ts";
import { countLineRoles } from "../../../../src/library/search/line-roles.ts";
import { runSearch } from "../../../../src/library/search/run.ts";
import { type Bench, bench } from "../scratch.ts";

function search(made: Bench, query: string, most?: number): SearchResult {
  const reply = runSearch(made.project.read, { query, limit: 500 }, most);
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

describe("a search that would take too long", () => {
  test("shows what it found until then, and says how far it came", async () => {
    const made = await bench("seeds");
    const all = search(made, "~secret");
    const some = search(made, "~secret", 8000);
    expect(all).toMatchObject({ total: 10, isComplete: true, notice: null });
    expect(some.isComplete).toBe(false);
    expect(some.notice).toMatch(
      /^This shows what was found in the newest [12] of 5 articles; .* Add a word or a filter to narrow the search\.$/,
    );
    expect(some.total).toBeLessThan(10);
    expect(all.hits.slice(-some.total)).toEqual(some.hits);
  });

  test("is cut off by the texts it reads, however few of their lines it looks at", async () => {
    const made = await bench("seeds");
    expect(search(made, "role:headline hamas")).toMatchObject({ isComplete: true, notice: null });
    expect(search(made, "role:headline hamas", 2500).notice).toMatch(/in the newest [01] of [23] articles/);
  });

  test("is also cut off among highlights", async () => {
    const made = await bench("seeds");
    const [article] = await made.ask("article.list", {});
    for (const start of [40, 80, 120]) {
      const place = { article: article!.id };
      const { text } = await made.ask("article.get", place);
      expect(text.length).toBeGreaterThan(200);
      await made.ask("annotation.create", { articleId: article!.id, start, end: start + 30 });
    }
    const { isComplete, notice } = search(made, "in:quote ~a", 50);
    expect(isComplete).toBe(false);
    expect(notice).toMatch(/in the newest 1 of 3 highlights/);
  });

  test("lines are counted in the newest texts until the work is spent, and the sentence says in how many", async () => {
    const made = await bench("seeds");
    const count = (most?: number) => {
      const reply = countLineRoles(made.project.read, "hamas", most);
      if (!reply.ok) throw new Error(reply.message);
      const { roles, notice } = reply.value;
      return { sum: roles.reduce((sum, each) => sum + each.count, 0), notice };
    };
    const all = count();
    expect(all.notice).toBe(null);
    expect(all.sum).toBe(search(made, "hamas").total);
    const some = count(60_000);
    expect(some.notice).toMatch(/^Counted in the newest [1-4] of \d articles found\.$/);
    expect(some.sum).toBeGreaterThan(0);
    expect(some.sum).toBeLessThan(all.sum);
    expect(count(0)).toMatchObject({ sum: 0, notice: expect.stringMatching(/newest 0 of/) });
  });

  test("filters and tags cost nothing, however little is allowed", async () => {
    const made = await bench("seeds");
    expect(search(made, "date:2025-03 OR annotated:no", 1)).toMatchObject({ total: 5, isComplete: true });
  });

  test.each(["/(a+)+$/", "/(\\w|\\w\\w)*!/", "/(.*)*(.*)*(.*)*§/", `/${"(?:x?)".repeat(60)}y/`])(
    "%s, which keeps other matchers busy for years, is answered",
    async (pattern) => {
      const made = await bench({ "a.txt": `${"a".repeat(5000)}\n`, "b.txt": "word ".repeat(2000) });
      expect(search(made, pattern, 3_000_000).hits.length).toBeLessThan(10);
    },
  );
});

describe("hostile searches", () => {
  const queries = [
    ...[
      '"',
      "NEAR(",
      "NEAR(a b",
      "title:x",
      "(".repeat(10_000),
      "'; drop table article; --",
      "*",
      "\0",
      "😀",
    ],
    ...[
      "facet:t1",
      "quote:x",
      "{quote} : x",
      "^a",
      "a + b",
      "/(/",
      "/[/",
      "/a/ /",
      "~",
      "~~~",
      "in:",
      "in:|",
    ],
    ...[
      "date:",
      "date>=",
      "date:0000-01-01",
      "date<0000-01-01",
      "tag:*/*",
      "/".repeat(9999),
      "/(?=a)/",
      "a:b",
    ],
    ...["near(".repeat(5000), "in:junk ".repeat(3000), "spelling:any ".repeat(3000), "-".repeat(5000)],
    ...[
      `"${"colour ".repeat(900)}" spelling:any`,
      `spelling:any ${"colour ".repeat(190)}`,
      "\ud800",
      "/\ud800/",
    ],
  ];

  test.each(queries.map((query) => [query.slice(0, 30), query]))(
    "%j: a sentence or a result",
    async (_, query) => {
      const made = await bench("empty");
      const reply = runSearch(made.project.read, { query, limit: 10 });
      if (reply.ok) expect(reply.value.hits).toEqual([]);
      else expect(reply.message).toMatch(/\.$/);
    },
  );
});
