import fc from "fast-check";
import { expect, test } from "vitest";
import { changeBetween } from "../../../../../src/renderer/features/annotations/list-change.ts";

const row = (n: number) => ({ n });

test("what came and went leads from one list to the other", () => {
  const rows = Array.from({ length: 12 }, (_, n) => row(n));
  const list = fc.subarray(rows);
  fc.assert(
    fc.property(list, list, (before, after) => {
      const { gone, come } = changeBetween(before, after);
      const kept = before.filter((each) => !gone.includes(each));
      expect(new Set([...kept, ...come])).toEqual(new Set(after));
      for (const each of gone) expect(before).toContain(each);
    }),
  );
});

test("of ten thousand rows with one more in the middle, that one alone has come", () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => row(n));
  const more = row(-1);
  expect(changeBetween(rows, rows.toSpliced(5000, 0, more))).toEqual({ gone: [], come: [more] });
  expect(changeBetween(rows, rows.with(7, more))).toEqual({ gone: [rows[7]], come: [more] });
});
