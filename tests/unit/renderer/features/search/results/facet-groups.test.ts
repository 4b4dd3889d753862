import { expect, test } from "vitest";
import type { SearchFacets } from "../../../../../../src/contract/records.ts";
import type { LineRoleCounts } from "../../../../../../src/contract/search-records.ts";
import { parseQuery } from "../../../../../../src/core/query/parse.ts";
import { facetGroups } from "../../../../../../src/renderer/features/search/results/facet-groups.ts";

const facets: SearchFacets = {
  kinds: { highlights: 2, texts: 0 },
  tags: [{ tagId: "1", path: 'a "b"/c d', count: 2 }],
  sources: [{ source: "The Times", count: 2 }],
  authors: [],
  months: [{ month: "2025-03", count: 1 }],
  persons: [{ person: "Ada", count: 2 }],
  articles: [{ articleId: "x", name: "000 (1).txt", count: 2 }],
};

const lines: LineRoleCounts = { roles: [{ role: "editor-note", count: 2 }], notice: "Counted in some." };

test("each facet is a filter that can be searched for, whatever its name holds", () => {
  const groups = facetGroups(facets, lines, () => "A headline");
  expect(groups.map(({ id }) => id)).toEqual([
    ...["kinds", "tags", "sources", "months", "persons", "articles", "lines"],
  ]);
  for (const { facets: all } of groups) {
    for (const { filter } of all) expect(parseQuery(filter), filter).toMatchObject({ ok: true });
  }
  expect(groups.find(({ id }) => id === "months")?.facets[0]?.label).toBe("March 2025");
});

test("lines are a facet as soon as they are counted, and say when not all were", () => {
  const groups = facetGroups(facets, lines, () => "");
  expect(groups.at(-1)).toMatchObject({
    id: "lines",
    facets: [{ filter: "role:editor-note", label: "Editor’s note", count: 2 }],
    notice: "Counted in some.",
  });
  expect(groups.slice(0, -1).map(({ notice }) => notice)).toEqual(groups.slice(0, -1).map(() => null));
  expect(facetGroups(facets, null, () => "").map(({ id }) => id)).not.toContain("lines");
});
