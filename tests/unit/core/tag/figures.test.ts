import fc from "fast-check";
import { expect, test } from "vitest";
import { cCoefficient, coveredLength, momentsBetween } from "../../../../src/core/tag/figures.ts";

test("c is 0 for tags that never meet, 1 for tags that are always together", () => {
  expect(cCoefficient(0, 0, 0)).toBe(0);
  expect(cCoefficient(3, 4, 0)).toBe(0);
  expect(cCoefficient(5, 5, 5)).toBe(1);
  expect(cCoefficient(4, 3, 2)).toBe(2 / 5);
});

test("covered length is the number of places that any range covers", () => {
  const range = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
    .map(([start, size]) => ({ start, end: start + size }));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
      const places = new Set<number>();
      for (const { start, end } of ranges) for (let at = start; at < end; at++) places.add(at);
      expect(coveredLength(ranges.toSorted((a, b) => a.start - b.start))).toBe(places.size);
    }),
  );
});

test("a timeline has every step between its ends, in a unit that keeps it short", () => {
  expect(momentsBetween("2025-02-27", "2025-03-02")).toEqual({
    unit: "day",
    moments: ["2025-02-27", "2025-02-28", "2025-03-01", "2025-03-02"],
  });
  expect(momentsBetween("2025-03-05", "2025-03-05").moments).toEqual(["2025-03-05"]);
  const months = momentsBetween("2023-11-30", "2025-03-01");
  expect(months.unit).toBe("month");
  expect(months.moments).toHaveLength(17);
  const years = momentsBetween("1990-06-01", "2025-01-01");
  expect([years.unit, years.moments.length, years.moments[0]]).toEqual(["year", 36, "1990"]);
});
