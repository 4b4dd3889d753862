import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../../../../src/contract/records.ts";
import { filterArticles, originOf } from "../../../../../src/renderer/features/articles/filter-articles.ts";

function article(change: Partial<Article>): Article {
  return {
    ...{ id: "1", name: "001.txt", title: null, label: "Talks in Doha", source: null, author: null },
    ...{ date: null, dateline: null, language: null, url: null, proposed: [], length: 1, sha256: "" },
    ...{ annotationCount: 0, versions: 1, reviewCount: 0 },
    ...change,
  };
}

test("words may come in any order, from title, source or place", () => {
  const list = [article({ source: "Axios", dateline: "Rabat" }), article({ id: "2" })];
  expect(filterArticles(list, "rabat axi talks").map(({ id }) => id)).toEqual(["1"]);
});

test("case and accents make no difference", () => {
  expect(filterArticles([article({ author: "Zoë Müller" })], "MULLER zoe").length).toBe(1);
});

test("an empty filter gives the very same list, so that nothing is drawn again", () => {
  const list = [article({})];
  expect(filterArticles(list, "  ")).toBe(list);
});

test("an article that does not say where it is from goes by its file, never by a guess", () => {
  expect(originOf(article({}))).toBe("001.txt");
  expect(originOf(article({ dateline: "Rabat" }))).toBe("Rabat");
  expect(originOf(article({ dateline: "Rabat", source: "Axios" }))).toBe("Axios");
});

const facts = [
  article({
    id: "a",
    source: "Times of Israel",
    author: "Zoë Marsh",
    date: "2025-03-05",
    language: "en",
    length: 900,
  }),
  article({ id: "b", source: "Axios", dateline: "Rabat", date: "2025-04-01", language: "ar", length: 5000 }),
  article({ id: "c", url: "https://www.reuters.com/world/x", label: "The F-16 deal" }),
];

test.each([
  ["source:axios", "b"],
  ['source:"times of" author:marsh', "a"],
  ["-source:axios", "ac"],
  ["date:2025-03", "a"],
  ['date:"5 mar"', "a"],
  ["date>=2025-03-06", "b"],
  ["date<=2025-03", "a"],
  ["dateline:rab", "b"],
  ["language:arabic", "b"],
  ["language:en", "a"],
  ["url:reuters", "c"],
  ["length>900", "b"],
  ["length>=900 length<5,000", "a"],
  ["title:f-16", "c"],
  ["-16", "c"],
  ["source:", "abc"],
  ["axios source:", "b"],
  ["unknown:axios", ""],
])("“%s” leaves the articles “%s”", (typed, expected) => {
  expect(
    filterArticles(facts, typed)
      .map(({ id }) => id)
      .join(""),
  ).toBe(expected);
});

test("whatever is typed, the filter answers", () => {
  fc.assert(fc.property(fc.string(), (typed) => Array.isArray(filterArticles(facts, typed))));
});
