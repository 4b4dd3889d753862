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
