import fc from "fast-check";
import { expect, test } from "vitest";
import { facetsOfDay, facetsOfSpan } from "../../../../../src/library/db/index/days.ts";

const known = { first: "2019-05-20", last: "2026-02-03" };

test.each([
  ["2025-03-01", "2025-03-31", ["d202503"]],
  ["2025-01-01", "2025-12-31", ["d2025"]],
  ["2025-03-30", "2025-04-02", ["d20250330", "d20250331", "d20250401", "d20250402"]],
  ["2024-12-31", "2026-01-01", ["d20241231", "d2025", "d20260101"]],
  ["2025-11-01", null, ["d202511", "d202512", "d2026"]],
  [null, "2020-02-01", ["d2019", "d202001", "d20200201"]],
  ["2027-01-01", null, []],
])("%s to %s is %j", (from, to, expected) => {
  expect(facetsOfSpan({ from, to }, known)).toEqual(expected);
});

const date = fc
  .date({ min: new Date("2019-05-20"), max: new Date("2026-02-03"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

test("a date carries a facet of a span exactly when it lies in it", () => {
  fc.assert(
    fc.property(date, fc.option(date), fc.option(date), (day, from, to) => {
      const facets = facetsOfSpan({ from, to }, known);
      const isIn = (from === null || from <= day) && (to === null || day <= to);
      expect(facetsOfDay(day).filter((facet) => facets.includes(facet))).toHaveLength(isIn ? 1 : 0);
    }),
  );
});
