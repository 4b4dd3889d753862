import { expect, test } from "vitest";
import { counted } from "../../../../src/renderer/wording/counts.ts";
import { writtenDay, writtenTime } from "../../../../src/renderer/wording/dates.ts";

test("one is singular, none and many are plural, and thousands have their comma", () => {
  expect(counted(1, "tag")).toBe("1 tag");
  expect(counted(0, "tag")).toBe("0 tags");
  expect(counted(12345, "highlight")).toBe("12,345 highlights");
});

test("a day is the day the text states, in whatever zone the reader sits", () => {
  expect(writtenDay("2025-03-05")).toBe("5 Mar 2025");
  expect(writtenDay("some day in March")).toBe("some day in March");
});

test("a moment of today is a time, an older one a day", () => {
  const now = new Date(2025, 2, 5, 18, 0);
  expect(writtenTime(new Date(2025, 2, 5, 11, 52).toISOString(), now)).toBe("11:52");
  expect(writtenTime(new Date(2025, 2, 4, 11, 52).toISOString(), now)).toBe("4 Mar 2025");
});
