import fc from "fast-check";
import { expect, test } from "vitest";
import { leastListed } from "../../../../../src/library/search/answer/facets.ts";

test("so many hits has the last of the articles with most hits", () => {
  const counts = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 20 }), (all, most) => {
      const least = leastListed(
        all.map((count) => ({ count })),
        most,
      );
      expect(least).toBe(all.length <= most ? 0 : all.toSorted((a, b) => b - a)[most - 1]);
    }),
  );
});
