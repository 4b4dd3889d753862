import { expect, test } from "vitest";
import type { SearchHit } from "../../../../../../src/contract/records.ts";
import {
  cutSnippet,
  headOf,
  resultRows,
} from "../../../../../../src/renderer/features/search/results/result-rows.ts";

function hit(articleId: string, start: number): SearchHit {
  return {
    ...{ kind: "article", isWhole: false, articleId, articleName: `${articleId}.txt`, annotationId: null },
    ...{ start, end: start + 5, snippet: "The talks 🙂 go on.", snippetStart: 4, snippetEnd: 9, tags: [] },
  };
}

test("articles and their hits stay in the order in which they came, each article under its head", () => {
  const { rows, rowOf, heads } = resultRows([hit("b", 1), hit("b", 9), hit("a", 4)]);
  expect(rows.map((row) => (row.kind === "head" ? row.articleId : row.place))).toEqual(["b", 0, 1, "a", 2]);
  expect(rowOf).toEqual([1, 2, 4]);
  expect(heads).toEqual([0, 3]);
});

test("a row stands under the last head before it", () => {
  expect([0, 1, 2, 3, 4].map((row) => headOf([0, 3], row))).toEqual([0, 0, 0, 3, 3]);
  expect(headOf([], 2)).toBeNull();
});

test("a snippet in three is still the whole snippet", () => {
  const parts = cutSnippet(hit("a", 0));
  expect(parts[1]).toBe("talks");
  expect(parts.join("")).toBe("The talks 🙂 go on.");
});
