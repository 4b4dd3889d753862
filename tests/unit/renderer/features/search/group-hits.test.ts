import { expect, test } from "vitest";
import type { SearchHit } from "../../../../../src/contract/records.ts";
import { cutSnippet, groupHits } from "../../../../../src/renderer/features/search/group-hits.ts";

function hit(articleId: string, start: number): SearchHit {
  return {
    ...{ kind: "article", articleId, articleName: `${articleId}.txt`, annotationId: null },
    ...{ start, end: start + 5, snippet: "The talks 🙂 go on.", snippetStart: 4, snippetEnd: 9, tags: [] },
  };
}

test("articles and their hits stay in the order in which they came", () => {
  const groups = groupHits([hit("b", 1), hit("b", 9), hit("a", 4)]);
  expect(groups.map(({ articleName, hits }) => [articleName, hits.map(({ start }) => start)])).toEqual([
    ["b.txt", [1, 9]],
    ["a.txt", [4]],
  ]);
});

test("a snippet in three is still the whole snippet", () => {
  const parts = cutSnippet(hit("a", 0));
  expect(parts[1]).toBe("talks");
  expect(parts.join("")).toBe("The talks 🙂 go on.");
});
