import fc from "fast-check";
import { expect, test } from "vitest";
import { checkRange } from "../../../../src/core/text/check-range.ts";
import { snapToGraphemes } from "../../../../src/core/text/graphemes.ts";
import { textWithRange } from "./hostile-text.ts";

const text = "a e\u0301 😀 \n b";

test.each([
  [-1, 3],
  [0, text.length + 1],
  [0.5, 3],
  [0, Number.NaN],
  [Number.NEGATIVE_INFINITY, 3],
  [-5, -5],
])("[%d, %d) is outside the text", (start, end) => {
  expect(checkRange(text, { start, end })).toEqual({ why: "outside" });
});

test.each([
  [1, 1],
  [3, 1],
  [1, 2],
  [7, 10],
  [0, 0],
  [text.length, text.length],
])("[%d, %d) holds nothing visible", (start, end) => {
  expect(checkRange(text, { start, end })).toEqual({ why: "empty" });
});

test("an end inside a character is named, the first one when both are", () => {
  expect(checkRange(text, { start: 3, end: 6 })).toEqual({ why: "splits-character", position: 3 });
  expect(checkRange(text, { start: 2, end: 6 })).toEqual({ why: "splits-character", position: 6 });
});

test("whole characters pass, white space around them too", () => {
  expect(checkRange(text, { start: 0, end: text.length })).toBeNull();
  expect(checkRange(text, { start: 1, end: 8 })).toBeNull();
});

test("a range passes exactly when it shows something and is already whole characters", () => {
  fc.assert(
    fc.property(textWithRange, ({ text: any, range }) => {
      const isVisible = /\S/.test(any.slice(range.start, range.end));
      const snapped = snapToGraphemes(any, range);
      const isWhole = snapped.start === range.start && snapped.end === range.end;
      expect(checkRange(any, range) === null).toBe(isVisible && isWhole);
    }),
  );
});
