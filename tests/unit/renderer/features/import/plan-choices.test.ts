import { expect, test } from "vitest";
import type { ImportPlan, PlannedFile } from "../../../../../src/contract/records.ts";
import {
  haveTexts,
  importable,
  isPlain,
  withColumn,
} from "../../../../../src/renderer/features/import/plan-choices.ts";

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

test("a fact takes another column, or loses the one it had", () => {
  const mapping = { text: 2, title: 1, date: 4 };
  expect(withColumn(mapping, "title", null)).toEqual({ text: 2, date: 4 });
  expect(withColumn(mapping, "title", 3)).toEqual({ text: 2, title: 3, date: 4 });
  expect(withColumn(mapping, "url", 0)).toEqual({ ...mapping, url: 0 });
});

test("a table that is chosen needs a column for its text, one that is left out does not", () => {
  const files = plan(file(0, { kind: "table", table }), file(1));
  expect(haveTexts(files, new Set([0, 1]), { "0": { title: 1 } })).toBe(false);
  expect(haveTexts(files, new Set([1]), { "0": { title: 1 } })).toBe(true);
  expect(haveTexts(files, new Set([0]), { "0": { text: 0 } })).toBe(true);
});
