import { QueryClient } from "@tanstack/react-query";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import type { Annotation, Article, ArticleWithText, Tag } from "../../../../src/contract/records.ts";
import { keys } from "../../../../src/renderer/bridge/keys.ts";
import { takeWritten, withAnnotation } from "../../../../src/renderer/bridge/stored-rows.ts";

function annotation(id: string, start: number, end: number, note = ""): Annotation {
  return {
    ...{ id, articleId: "a", articleName: "a.txt", start, end, quote: "q", prefix: "", suffix: "" },
    ...{ pieces: [{ start, end, quote: "q" }] as const, importance: 0, noteDocument: null },
    ...{ tags: [], tagIds: [], note, person: "Ada", createdAt: "2025-03-05T11:52:00Z" },
  };
}

let client: QueryClient;
const shown = () => client.getQueryData<readonly Annotation[]>(keys.annotations("a"))?.map(({ id }) => id);
const isStale = (queryKey: readonly unknown[]) => client.getQueryState(queryKey)?.isInvalidated;

beforeEach(() => {
  client = new QueryClient();
  client.setQueryData(keys.annotations("a"), [annotation("one", 0, 5), annotation("three", 20, 25)]);
  for (const key of [keys.project, keys.articles, keys.tags, keys.search("x", "reading")])
    client.setQueryData(key, {});
});

test("a new highlight takes its place in reading order, whatever order highlights are made in", () => {
  const spans = fc.uniqueArray(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 9 })), {
    selector: ([start, length]) => `${start} ${length}`,
  });
  fc.assert(
    fc.property(spans, (made) => {
      const rows = made.map(([start, length], index) => annotation(`id${index}`, start, start + length));
      const list = rows.reduce<readonly Annotation[]>(withAnnotation, []);
      const places = list.map(({ start, end }) => start * 1000 + end);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(list.length).toBe(rows.length);
    }),
  );
});

test("a stored highlight is in the list at once, and counts are fetched again", () => {
  const value = { ...annotation("two", 7, 9), tags: ["A"], tagIds: ["t"] };
  takeWritten(client, {
    channel: "annotation.create",
    question: { articleId: "a", start: 7, end: 9 },
    value,
  });
  expect(shown()).toEqual(["one", "two", "three"]);
  expect([keys.project, keys.articles, keys.tags, keys.search("x", "reading")].map(isStale)).toEqual(
    Array.from({ length: 4 }, () => true),
  );
});

test("a highlight without a tag leaves the tags' counts as they are", () => {
  const question = { articleId: "a", start: 7, end: 9 };
  takeWritten(client, { channel: "annotation.create", question, value: annotation("two", 7, 9) });
  expect([keys.tags, keys.articles].map(isStale)).toEqual([false, true]);
});

test("a changed note takes the row's place and leaves tags and counts alone", () => {
  const value = annotation("one", 0, 5, "new");
  takeWritten(client, { channel: "annotation.note", question: { annotationId: "one", note: "new" }, value });
  expect(client.getQueryData<readonly Annotation[]>(keys.annotations("a"))?.[0]?.note).toBe("new");
  expect(isStale(keys.tags)).toBe(false);
  expect(isStale(keys.project)).toBe(true);
});

test("a removed highlight leaves the list, and a list without it stays the very same", () => {
  client.setQueryData(keys.annotations("b"), [annotation("other", 0, 1)]);
  const before = client.getQueryData(keys.annotations("b"));
  takeWritten(client, {
    channel: "annotation.remove",
    question: { annotationId: "one" },
    value: { annotationId: "one" },
  });
  expect(shown()).toEqual(["three"]);
  expect(client.getQueryData(keys.annotations("b"))).toBe(before);
});

test("a renamed tag has the highlights fetched again, since they carry its path", () => {
  const tag: Tag = {
    ...{
      id: "t",
      parentId: null,
      path: "new",
      name: "new",
      description: "",
      inclusion: "",
      exclusion: "",
      examples: [],
      own: 0,
      total: 0,
    },
    ...{ colour: "#0072b2", pattern: "solid" },
  };
  client.setQueryData(keys.tags, [{ ...tag, path: "old", name: "old" }]);
  takeWritten(client, { channel: "tag.rename", question: { tagId: "t", name: "new" }, value: tag });
  expect(client.getQueryData(keys.tags)).toEqual([tag]);
  expect(isStale(keys.annotations("a"))).toBe(true);
});

test("undo has everything fetched again", () => {
  takeWritten(client, { channel: "log.undo", question: {}, value: { label: "x", seq: 1 } });
  expect(isStale(keys.annotations("a"))).toBe(true);
  expect(isStale(keys.articles)).toBe(true);
});

test("a corrected text is in the cache at once, and its highlights are fetched again", () => {
  client.setQueryData(keys.review, []);
  const value = { id: "a", text: "new" } as ArticleWithText;
  takeWritten(client, { channel: "article.correct", question: { articleId: "a", text: "new" }, value });
  expect(client.getQueryData(keys.article("a"))).toEqual(value);
  expect([keys.annotations("a"), keys.review, keys.articles].map(isStale)).toEqual([true, true, true]);
});

test("an edited fact shows in the list and in the open article, whose text stays", () => {
  client.setQueryData(keys.articles, [{ id: "a", source: null }]);
  client.setQueryData(keys.article("a"), { id: "a", source: null, text: "x" });
  const value = { id: "a", source: "Axios" } as Article;
  takeWritten(client, { channel: "article.edit", question: { articleId: "a", facts: {} }, value });
  expect(client.getQueryData(keys.articles)).toEqual([{ id: "a", source: "Axios" }]);
  expect(client.getQueryData(keys.article("a"))).toEqual({ id: "a", source: "Axios", text: "x" });
});

test("a line's new role has the days that its words tell asked for again, and no text", () => {
  const read = [keys.days("a", null), keys.days("a", "2025-03-07")];
  for (const key of [...read, keys.article("a")]) client.setQueryData(key, { id: "a" });
  const value = { id: "a", lines: [] } as unknown as ArticleWithText;
  takeWritten(client, {
    channel: "article.setRole",
    question: { articleId: "a", line: 1, role: "metadata" },
    value,
  });
  expect(read.map(isStale)).toEqual([true, true]);
  expect(isStale(keys.articles)).toBe(true);
  expect(client.getQueryData(keys.article("a"))).toEqual(value);
});

test("a moved highlight goes to where it now belongs in reading order", () => {
  const value = annotation("one", 30, 35);
  const question = { annotationId: "one", start: 30, end: 35 };
  takeWritten(client, { channel: "annotation.move", question, value });
  expect(shown()).toEqual(["three", "one"]);
  expect(isStale(keys.search("x", "reading"))).toBe(true);
});

test("merged highlights are one at once, and a split one two", () => {
  const merged = { annotation: annotation("one", 0, 25), removed: ["three"] };
  takeWritten(client, {
    channel: "annotation.merge",
    question: { annotationIds: ["one", "three"] },
    value: merged,
  });
  expect(shown()).toEqual(["one"]);
  expect(isStale(keys.articles)).toBe(true);
  const split = { first: annotation("one", 0, 5), second: annotation("four", 6, 25) };
  takeWritten(client, {
    channel: "annotation.split",
    question: { annotationId: "one", at: 5 },
    value: split,
  });
  expect(shown()).toEqual(["one", "four"]);
});
