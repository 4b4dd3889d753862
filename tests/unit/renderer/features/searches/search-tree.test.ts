import { expect, test } from "vitest";
import type { SavedSearch } from "../../../../../src/contract/search-records.ts";
import {
  beforeOnStep,
  searchRows,
  treeStep,
} from "../../../../../src/renderer/features/searches/search-tree.ts";

function saved(folder: string, name: string): SavedSearch {
  return { id: name, folder, name, query: name, person: "Ada", createdAt: "2026-01-01T00:00:00.000Z" };
}

const searches = [
  saved("", "b"),
  saved("", "a"),
  saved("News", "n"),
  saved("News/Deep", "d"),
  saved("Art", "x"),
];
const none: ReadonlySet<string> = new Set();

test("folders come first by name, searches as they were put, each at its level", () => {
  expect(
    searchRows(searches, none).map(({ key, level, place, siblings }) => [key, level, place, siblings]),
  ).toEqual([
    ["/Art", 1, 1, 4],
    ["x", 2, 1, 1],
    ["/News", 1, 2, 4],
    ["/News/Deep", 2, 1, 2],
    ["d", 3, 1, 1],
    ["n", 2, 2, 2],
    ["b", 1, 3, 4],
    ["a", 1, 4, 4],
  ]);
});

test("what is in a folded folder is no row, and arrows fold, unfold and go to the folder", () => {
  const folded = new Set(["/News"]);
  expect(searchRows(searches, folded).map(({ key }) => key)).toEqual(["/Art", "x", "/News", "b", "a"]);
  const rows = searchRows(searches, none);
  expect(treeStep(rows, none, "/News", "ArrowLeft")).toEqual({ kind: "fold", key: "/News" });
  expect(treeStep(rows, folded, "/News", "ArrowRight")).toEqual({ kind: "unfold", key: "/News" });
  expect(treeStep(rows, none, "d", "ArrowLeft")).toEqual({ kind: "go", key: "/News/Deep" });
  expect(treeStep(rows, none, "a", "ArrowDown")).toBeNull();
});

test("a step down goes before the search after the next, a step beyond the end goes nowhere", () => {
  const three = ["1", "2", "3"].map((name) => saved("", name));
  expect(beforeOnStep(three, "1", 1)).toBe("3");
  expect(beforeOnStep(three, "2", 1)).toBeNull();
  expect(beforeOnStep(three, "2", -1)).toBe("1");
  expect(beforeOnStep(three, "3", 1)).toBeUndefined();
  expect(beforeOnStep(three, "1", -1)).toBeUndefined();
});
