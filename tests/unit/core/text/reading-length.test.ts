import { expect, test } from "vitest";
import { readingLength } from "../../../../src/core/text/reading-length.ts";

test("junk lines and the white space between lines are not counted", () => {
  const lines = [
    { start: 0, end: 10, role: "headline" },
    { start: 12, end: 20, role: "junk" },
    { start: 21, end: 24, role: "paragraph" },
  ] as const;
  expect(readingLength(lines)).toBe(13);
  expect(readingLength([])).toBe(0);
});
