import { expect, test } from "vitest";
import type { Line } from "../../../../src/core/text/line.ts";
import { carryPages, withPages } from "../../../../src/core/text/pages.ts";
import { compareVersions } from "../../../../src/core/text/versions/follow.ts";

const lineAt = (start: number, end: number): Line => ({ start, end, role: "paragraph" });

test("a line is of the page on which it begins, and a page without lines is passed over", () => {
  const lines = [lineAt(0, 4), lineAt(5, 15), lineAt(16, 20)];
  const pages = [
    { start: 0, end: 10 },
    { start: 10, end: 12 },
    { start: 12, end: 20 },
  ];
  expect(withPages(lines, pages).map(({ page }) => page)).toEqual([1, 1, 3]);
  expect(withPages(lines)).toEqual(lines);
});

test("after a correction pages begin with the words they began with", () => {
  const rows = ["Alpha begins here today", "Beta goes on about that", "Gamma closes the whole matter"];
  const old = rows.join("\n");
  const starts = [0, rows[0]!.length + 1, rows[0]!.length + rows[1]!.length + 2];
  const lines = rows.map((row, at) => ({ ...lineAt(starts[at]!, starts[at]! + row.length), page: at + 1 }));
  const text = ["A new line", rows[0], "Another one between", rows[1], rows[2]].join("\n");
  let at = 0;
  const fresh = text.split("\n").map((row) => {
    const line = lineAt(at, at + row.length);
    at += row.length + 1;
    return line;
  });
  const carried = carryPages(lines, fresh, compareVersions(old, text));
  expect(carried.map(({ page }) => page)).toEqual([1, 1, 1, 2, 3]);
});
