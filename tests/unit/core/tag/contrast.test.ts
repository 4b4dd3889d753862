import fc from "fast-check";
import { expect, test } from "vitest";
import { contrastOf, leastContrast, papers, readableOn } from "../../../../src/core/tag/contrast.ts";

test("contrast is WCAG's: 21 for black on white, 1 for a colour on itself, 4.54 for #767676 on white", () => {
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrastOf("#2b5c8a", "#2b5c8a")).toBe(1);
  expect(contrastOf("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

test("every colour has a version that stands out on dark paper, and one that does is left as it is", () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(colour, (each) => {
      const shown = readableOn(each, papers.dark);
      expect(contrastOf(shown, papers.dark)).toBeGreaterThanOrEqual(leastContrast);
      if (contrastOf(each, papers.dark) >= leastContrast) expect(shown).toBe(each);
      expect(contrastOf(readableOn(each, papers.light), papers.light)).toBeGreaterThanOrEqual(leastContrast);
    }),
  );
});
