import { expect, test } from "vitest";
import { classes, searchesOf } from "../../../../bench/areas/search/queries.ts";

test.each(classes)("searches for $name are all different, and the same in every run", (searchClass) => {
  const searches = searchesOf(searchClass, 20);
  expect(new Set(searches).size).toBe(20);
  expect(searchesOf(searchClass, 20)).toEqual(searches);
});
