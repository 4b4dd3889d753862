import { expect, test } from "vitest";
import { tidyRange } from "../../../../src/renderer/reader/selection.ts";

function tidied(text: string, rough: string, isExact = false): string | null {
  const start = text.indexOf(rough);
  const range = tidyRange(text, { start, end: start + rough.length }, isExact);
  return range && text.slice(range.start, range.end);
}

test("a rough selection grows to whole words", () => {
  expect(tidied("holding direct talks with Hamas", "rect tal")).toBe("direct talks");
});

test("exactly means exactly, but for white space and halves of characters", () => {
  expect(tidied("holding direct talks with Hamas", " rect tal".trim(), true)).toBe("rect tal");
  expect(tidied("a cafe\u0301 there", "afe", true)).toBe("afe\u0301");
});

test("a paragraph selected by a triple click does not reach into the next one", () => {
  expect(tidied("One paragraph.\n\nAnother.", "One paragraph.\n\n")).toBe("One paragraph.");
});

test("white space alone is no selection", () => {
  expect(tidied("one  \n two", "  \n ")).toBeNull();
});
