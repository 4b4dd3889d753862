import fc from "fast-check";
import { expect, test } from "vitest";
import { windowOfRows } from "../../../../../src/renderer/features/history/window-of-rows.ts";

test("whatever is in view stands in the page, and of a long list little else", () => {
  const count = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(count, fc.nat(1_000_000), fc.integer({ min: 40, max: 2000 }), (rows, row, viewHeight) => {
      const scrollTop = Math.min(row, rows - 1) * 32 + 7;
      const { first, end } = windowOfRows(rows, 32, scrollTop, viewHeight);
      expect(first * 32).toBeLessThanOrEqual(scrollTop);
      expect(end * 32).toBeGreaterThanOrEqual(Math.min(rows * 32, scrollTop + viewHeight));
      expect(first).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(rows);
      expect(end - first).toBeLessThanOrEqual(3 * Math.ceil(viewHeight / 32) + 2);
    }),
  );
});

test("an empty list has no rows", () => {
  const { first, end } = windowOfRows(0, 32, 0, 448);
  expect(end - first).toBeLessThanOrEqual(0);
});
