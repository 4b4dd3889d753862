import fc from "fast-check";
import { expect, test } from "vitest";
import { firstWhere } from "../../../../src/renderer/reader/text-map.ts";

test("the first index from which something is true is the one a look through all finds", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (numbers, least) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const found = firstWhere(sorted.length, (at) => sorted[at]! >= least);
      const index = sorted.findIndex((each) => each >= least);
      expect(found).toBe(index < 0 ? sorted.length : index);
    }),
  );
});
