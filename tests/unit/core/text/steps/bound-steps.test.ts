import fc from "fast-check";
import { expect, test } from "vitest";
import { checkRange } from "../../../../../src/core/text/check-range.ts";
import { type BoundStep, moveBound } from "../../../../../src/core/text/steps/bound-steps.ts";
import { snapToWords } from "../../../../../src/core/text/words.ts";
import { textWithRange } from "../hostile-text.ts";

const text = "The envoy left Doha, “tired” 👩‍👩‍👧.";

function after(words: string, ...steps: readonly [BoundStep["edge"], 1 | -1, boolean?][]): string {
  const start = text.indexOf(words);
  const moved = steps.reduce(
    (range, [edge, step, isExact = false]) => moveBound(text, range, { edge, step, isExact }),
    { start, end: start + words.length },
  );
  return text.slice(moved.start, moved.end);
}

test("the end goes on by a word and comes back by a word", () => {
  expect(after("envoy", ["end", 1])).toBe("envoy left");
  expect(after("envoy left", ["end", -1])).toBe("envoy");
  expect(after("envoy", ["end", 1], ["end", 1], ["end", 1])).toBe("envoy left Doha,");
});

test("the start goes by words too, and marks are stops of their own", () => {
  expect(after("left", ["start", -1])).toBe("envoy left");
  expect(after("envoy left", ["start", 1])).toBe("left");
  expect(after("tired", ["start", -1], ["end", 1])).toBe("“tired”");
});

test("by words no highlight starts with a comma or ends with an opening mark", () => {
  expect(after("Doha, “tired”", ["start", 1])).toBe("“tired”");
  expect(after("left Doha,", ["end", 1])).toBe("left Doha, “tired");
  expect(after("left Doha, “tired", ["end", -1])).toBe("left Doha,");
  expect(after("“tired”", ["start", -1])).toBe("Doha, “tired”");
});

test("exactly means by one visible character, however many code units it has", () => {
  expect(after("left", ["end", -1, true])).toBe("lef");
  expect(after("left", ["start", 1, true])).toBe("eft");
  expect(after("tired”", ["end", 1, true])).toBe("tired” 👩‍👩‍👧");
});

test("the last word of a highlight cannot be taken from it", () => {
  expect(after("envoy", ["end", -1])).toBe("envoy");
  expect(after("envoy", ["start", 1])).toBe("envoy");
});

test("nothing goes beyond the text", () => {
  expect(after("The", ["start", -1])).toBe("The");
  expect(after(".", ["end", 1])).toBe(".");
});

test("whatever is pressed in whatever text, the range can always be stored", () => {
  const step = fc.record<BoundStep>({
    edge: fc.constantFrom("start", "end"),
    step: fc.constantFrom(1, -1),
    isExact: fc.boolean(),
  });
  fc.assert(
    fc.property(textWithRange, fc.array(step, { maxLength: 12 }), ({ text: any, range }, steps) => {
      const begun = snapToWords(any, range);
      if (begun.start === begun.end) return;
      const moved = steps.reduce((at, each) => moveBound(any, at, each), begun);
      expect(checkRange(any, moved)).toBeNull();
    }),
  );
});
