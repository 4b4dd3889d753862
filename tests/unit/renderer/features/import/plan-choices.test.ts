import { expect, test } from "vitest";
import type { ImportPlan, PlannedFile } from "../../../../../src/contract/records.ts";
import { importable, isPlain, withColumn } from "../../../../../src/renderer/features/import/plan-choices.ts";

function file(place: number, more: Partial<PlannedFile> = {}): PlannedFile {
  return {
    ...{ place, path: `/n/${place}.txt`, name: `${place}.txt`, kind: "text", bytes: 10 },
    ...{ refusal: null, table: null },
    ...more,
  };
}
const plan = (...files: PlannedFile[]): ImportPlan => ({ planId: "p", files });
const table = { columns: ["a", "b"], sample: [], mapping: { text: 0 } };

test("one readable file is imported without a question; a refused one, a table or a second file is shown first", () => {
  expect(isPlain(plan(file(0)))).toBe(true);
  expect(isPlain(plan(file(0, { refusal: "no" })))).toBe(false);
  expect(isPlain(plan(file(0, { kind: "table", table })))).toBe(false);
  expect(isPlain(plan(file(0), file(1)))).toBe(false);
  expect(isPlain(plan())).toBe(false);
});

test("a file that is refused before it is read is never chosen", () => {
  expect(importable(plan(file(0), file(1, { refusal: "too large" }), file(2)))).toEqual([0, 2]);
});

test("a fact can lose its column, the text cannot", () => {
  const mapping = { text: 2, title: 1, date: 4 };
  expect(withColumn(mapping, "title", null)).toEqual({ text: 2, date: 4 });
  expect(withColumn(mapping, "title", 3)).toEqual({ text: 2, title: 3, date: 4 });
  expect(withColumn(mapping, "text", null)).toEqual(mapping);
  expect(withColumn(mapping, "text", 0)).toEqual({ ...mapping, text: 0 });
});
