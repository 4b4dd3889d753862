import { expect, test } from "vitest";
import { lengthOf } from "../../../../src/core/text/range.ts";

test("a range of two units is two long", () => {
  expect(lengthOf({ start: 1, end: 3 })).toBe(2);
});
