import { expect, test } from "vitest";
import type { Line } from "../../../../src/core/text/line.ts";
import { carryPages, withPages } from "../../../../src/core/text/pages.ts";
import { compareVersions } from "../../../../src/core/text/versions/follow.ts";

const lineAt = (start: number, end: number): Line => ({ start, end, role: "paragraph" });

function linesOf(rows: readonly string[]): Line[] {
  let at = 0;
  return rows.map((row) => {
    const line = lineAt(at, at + row.length);
    at += row.length + 1;
    return line;
  });
}

test("a line is of the page on which it begins, and a page without lines is passed over", () => {
  const lines = [lineAt(0, 4), lineAt(5, 15), lineAt(16, 20)];
  const pages = [
    { start: 0, page: 1 },
    { start: 10, page: 2 },
    { start: 12, page: 3 },
  ];
  expect(withPages(lines, pages).map(({ page }) => page)).toEqual([1, 1, 3]);
  expect(withPages(lines)).toEqual(lines);
});

test("a foot behind a paragraph that runs onto the next page keeps its page, also after a correction", () => {
  const rows = ["Alpha begins here today and goes on there", "The Post 1", "Gamma closes the whole matter"];
  const old = linesOf(rows);
  const starts = [0, 20, old[1]!.start, old[2]!.start];
  const pages = starts.map((start, at) => ({ start, page: [1, 2, 1, 2][at]! }));
  const paged = withPages(old, pages);
  expect(paged.map(({ page }) => page)).toEqual([1, 1, 2]);
  const corrected = [rows[0]!, "Another one between", rows[1]!, rows[2]!];
  const follow = compareVersions(rows.join("\n"), corrected.join("\n"));
  expect(carryPages(paged, linesOf(corrected), follow).map(({ page }) => page)).toEqual([1, 1, 1, 2]);
});

test("what a page goes back to after a foot is carried as it was", () => {
  const rows = [
    "Alpha begins here",
    "Beta runs over to three",
    "Foot of two",
    "Gamma on three",
    "Delta on three",
  ];
  const paged = linesOf(rows).map((line, at) => ({ ...line, page: [2, 3, 2, 3, 3][at]! }));
  const corrected = [...rows.slice(0, 3), "New", ...rows.slice(3)];
  const follow = compareVersions(rows.join("\n"), corrected.join("\n"));
  expect(carryPages(paged, linesOf(corrected), follow).map(({ page }) => page)).toEqual([2, 3, 2, 2, 3, 3]);
});

test("after a correction pages begin with the words they began with", () => {
  const rows = ["Alpha begins here today", "Beta goes on about that", "Gamma closes the whole matter"];
  const old = rows.join("\n");
  const starts = [0, rows[0]!.length + 1, rows[0]!.length + rows[1]!.length + 2];
  const lines = rows.map((row, at) => ({ ...lineAt(starts[at]!, starts[at]! + row.length), page: at + 1 }));
  const text = ["A new line", rows[0], "Another one between", rows[1], rows[2]].join("\n");
  const carried = carryPages(lines, linesOf(text.split("\n")), compareVersions(old, text));
  expect(carried.map(({ page }) => page)).toEqual([1, 1, 1, 2, 3]);
});
