import { expect, test } from "vitest";
import type { Article } from "../../../../../src/contract/records.ts";
import { byOrder } from "../../../../../src/renderer/features/articles/article-order.ts";

const article = (label: string, more: Partial<Article>) =>
  ({ id: label, label, source: null, date: null, annotationCount: 0, ...more }) as Article;
const list = [
  article("b 10", { source: "reuters", date: "2025-03-04", annotationCount: 1 }),
  article("B 9", { date: "2025-03-05", annotationCount: 3 }),
  article("É", { source: "Axios", annotationCount: 1 }),
  article("a", { source: "axios", date: "2025-03-05" }),
];
const order = (by: Parameters<typeof byOrder>[1]) => byOrder(list, by).map(({ label }) => label);

test("titles are in the order of a dictionary, numbers by their value", () => {
  expect(order("title")).toEqual(["a", "B 9", "b 10", "É"]);
});

test("what is not known comes last, and what is alike stays in the order of import", () => {
  expect(order("source")).toEqual(["É", "a", "b 10", "B 9"]);
  expect(order("date")).toEqual(["B 9", "a", "b 10", "É"]);
  expect(order("highlights")).toEqual(["B 9", "b 10", "É", "a"]);
  expect(order("imported")).toEqual(list.map(({ label }) => label));
});

const described = [
  article("one", { author: "Cy", dateline: "Rabat", language: "en", url: "https://b.example/1", length: 10 }),
  article("two", {
    author: "Ann",
    dateline: "Doha",
    language: "ar",
    url: "http://www.a.example/2",
    length: 30,
  }),
  article("three", { author: null, dateline: null, language: null, url: null, length: 20 }),
];

test.each([
  ["author", ["two", "one", "three"]],
  ["dateline", ["two", "one", "three"]],
  ["language", ["two", "one", "three"]],
  ["url", ["two", "one", "three"]],
  ["length", ["two", "three", "one"]],
] as const)("articles can be put in the order of their %s", (by, expected) => {
  expect(byOrder(described, by).map(({ label }) => label)).toEqual(expected);
});

test("a reversed order keeps what is not known at the end", () => {
  expect(byOrder(described, "author", true).map(({ label }) => label)).toEqual(["one", "two", "three"]);
  expect(byOrder(described, "imported", true).map(({ label }) => label)).toEqual(["three", "two", "one"]);
});
