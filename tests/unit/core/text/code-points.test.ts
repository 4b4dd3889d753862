import fc from "fast-check";
import { expect, test } from "vitest";
import { toCodePoints } from "../../../../src/core/text/code-points.ts";

const character = fc.constantFrom("a", " ", "\n", "é", "e\u0301", "😀", "👨‍👩‍👧", "🇩🇪", "ש", "中", "\u202e");

test("a range in code points cuts the same words out of the text's code points", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: character, maxLength: 60 }),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }),
      (text, drawn) => {
        const points = [...text];
        const starts = [0];
        for (const point of points) starts.push(starts.at(-1)! + point.length);
        const ranges = drawn.map(([a, b]) => {
          const [start, end] = [starts[a % starts.length]!, starts[b % starts.length]!].sort((x, y) => x - y);
          return { start: start!, end: end! };
        });
        const converted = toCodePoints(text, ranges);
        expect(converted.map(({ start, end }) => points.slice(start, end).join(""))).toEqual(
          ranges.map(({ start, end }) => text.slice(start, end)),
        );
      },
    ),
  );
});

test("emoji before a mark move it by one code point less each", () => {
  expect(toCodePoints("😀😀 now", [{ start: 5, end: 8 }])).toEqual([{ start: 3, end: 6 }]);
});

test("a text of the basic plane keeps its positions", () => {
  expect(toCodePoints("e\u0301t\u0301", [{ start: 1, end: 4 }])).toEqual([{ start: 1, end: 4 }]);
});

test("a position inside a surrogate pair or outside the text is refused", () => {
  expect(() => toCodePoints("a😀", [{ start: 2, end: 3 }])).toThrow(/splits/);
  expect(() => toCodePoints("abc", [{ start: 1, end: 4 }])).toThrow(/not inside/);
  expect(() => toCodePoints("abc", [{ start: 2, end: 1 }])).toThrow(/not inside/);
});

test("many ranges of a long text are each converted", () => {
  const text = "😀 word ".repeat(20_000);
  const ranges = Array.from({ length: 10_000 }, (_, index) => ({ start: index * 8 + 3, end: index * 8 + 7 }));
  const converted = toCodePoints(text, ranges);
  expect(converted.at(-1)).toEqual({ start: 9_999 * 7 + 2, end: 9_999 * 7 + 6 });
});
