import { expect, test } from "vitest";
import { parseQuery } from "../../../../../src/core/query/parse.ts";
import { findOnce } from "../../../../../src/library/search/finding/found.ts";
import { bench } from "../../scratch.ts";

test("what was found is kept for the next question about it, until another is asked or anything changes", async () => {
  const made = await bench({ "a.txt": "War and peace." });
  const find = (typed: string, most?: number) => {
    const parsed = parseQuery(typed);
    if (!parsed.ok) throw new Error(typed);
    return findOnce(made.project.read, { typed, query: parsed.query }, most);
  };
  const first = find("war");
  expect(first).toMatchObject({ highlights: 0, texts: 1 });
  expect(find("war")).toBe(first);
  expect(find("war", 1000)).not.toBe(first);
  const again = find("war");
  const [article] = await made.ask("article.list", {});
  await made.ask("annotation.create", { articleId: article!.id, start: 0, end: 3 });
  const later = find("war");
  expect(later).toMatchObject({ highlights: 1, texts: 1 });
  expect(again).toMatchObject({ highlights: 0 });
  expect(find("peace")).toMatchObject({ highlights: 0, texts: 1 });
  expect(find("war")).not.toBe(later);
  await made.ask("log.undo", {});
  expect(find("war")).toMatchObject({ highlights: 0, texts: 1 });
});
