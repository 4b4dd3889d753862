import { expect, test } from "vitest";
import { isoDateIn } from "../../../../../src/core/text/wording/dates.ts";

test.each([
  ["date 2025-03-05", "2025-03-05"],
  ["2025/03/05", "2025-03-05"],
  ["2025-03-05T10:04:00Z", "2025-03-05"],
  ["Wednesday, March 5, 2025", "2025-03-05"],
  ["Sept. 3rd 2024", "2024-09-03"],
  ["5 March 2025, 14:03", "2025-03-05"],
  ["1st May 2025", "2025-05-01"],
  ["13/05/2025", "2025-05-13"],
  ["05/13/2025", "2025-05-13"],
  ["5.5.2025", "2025-05-05"],
  ["29 February 2024", "2024-02-29"],
])("%j is the day %s", (written, day) => {
  expect(isoDateIn(written)).toBe(day);
});

test.each([
  ["03/05/2025", "can be read in two ways"],
  ["29 February 2025", "is not in the calendar"],
  ["2025-13-05", "has no thirteenth month"],
  ["2025-00-05", "has no month zero"],
  ["March 5", "has no year"],
  ["12025-03-051", "is part of a longer number"],
  ["Remarch 5, 2025", "has no month's name"],
  ["", "is empty"],
])("%j is no day: it %s", (written) => {
  expect(isoDateIn(written)).toBeNull();
});
