// room: tests/unit/core/poison.test.ts
// refused by: lint
// rule: suspicious/noFocusedTests
import { expect, test } from "vitest";

test.only("one is one", () => {
  expect(1).toBe(1);
});
