import fc from "fast-check";
import { expect, test } from "vitest";
import { fromCodePoints } from "../../../../src/core/anchor/code-points.ts";
import { hostileText } from "../text/hostile-text.ts";

test("an emoji before a range counts one code point and two code units", () => {
  expect(
    fromCodePoints("l😃rem ipsum", [
      { start: 6, end: 11 },
      { start: 1, end: 2 },
    ]),
  ).toEqual([
    { start: 7, end: 12 },
    { start: 1, end: 3 },
  ]);
});

test.each([
  [0, 4],
  [3, 2],
  [-1, 2],
  [0, 1.5],
  [Number.NaN, 1],
])("[%d, %d) is no range of a text of three code points", (start, end) => {
  expect(fromCodePoints("a😃b", [{ start, end }])).toEqual([null]);
});

test("the same words are cut out as by counting code points", () => {
  fc.assert(
    fc.property(hostileText, fc.nat(), fc.nat(), (text, a, b) => {
      const points = Array.from(text);
      const start = a % (points.length + 1);
      const end = start + (b % (points.length - start + 1));
      const [range] = fromCodePoints(text, [{ start, end }]);
      expect(text.slice(range!.start, range!.end)).toBe(points.slice(start, end).join(""));
    }),
  );
});
