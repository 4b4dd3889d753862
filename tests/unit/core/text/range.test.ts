import { expect, test } from "vitest";
import { isWhiteSpace, withoutOuterSpace } from "../../../../src/core/text/range.ts";

test("white space is exactly what \\s matches, for every code unit", () => {
  const wrong: number[] = [];
  for (let unit = 0; unit <= 0xffff; unit++) {
    if (isWhiteSpace(unit) !== /\s/.test(String.fromCharCode(unit))) wrong.push(unit);
  }
  expect(wrong).toEqual([]);
});

test("outer spaces and no-break spaces are trimmed, inner ones kept", () => {
  expect(withoutOuterSpace(" \u00a0a b\t ", { start: 0, end: 7 })).toEqual({ start: 2, end: 5 });
});

test("a range of white space shrinks to nothing", () => {
  const { start, end } = withoutOuterSpace("a \n b", { start: 1, end: 4 });
  expect(start).toBe(end);
});
