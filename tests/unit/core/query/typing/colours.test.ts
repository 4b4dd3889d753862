import fc from "fast-check";
import { expect, test } from "vitest";
import { highlightsOf } from "../../../../../src/core/query/typing/colours.ts";

test("each piece of a search has its colour", () => {
  const source = 'war "direct talks"* -tag:a/* OR (near(a b) ~x) /y/ date>=2025 title:x , in:note';
  expect(highlightsOf(source).map(({ kind, start, end }) => `${kind} ${source.slice(start, end)}`)).toEqual([
    "word war",
    'phrase "direct talks"*',
    "operator -",
    "filter tag:",
    "value a/*",
    "operator OR",
    "bracket (",
    "near near(a b)",
    "substring ~x",
    "bracket )",
    "pattern /y/",
    "filter date",
    "value >=2025",
    "mistake title:x",
    "filter in:",
    "value note",
  ]);
});

test("pieces rise, are not empty and do not overlap, whatever is typed", () => {
  const unit = fc.constantFrom(...'ab "“”()-*:/~|,.…'.split(""), "tag:", "near(", "in:", "date>", "😀", "\0");
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 25 }), (units) => {
      const source = units.join("");
      let last = 0;
      for (const { start, end } of highlightsOf(source)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(source.length);
        last = end;
      }
    }),
    { numRuns: 1000 },
  );
});
