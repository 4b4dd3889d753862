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
