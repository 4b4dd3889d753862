import { expect, test } from "vitest";
import type { SavedSearch } from "../../../../../src/contract/search-records.ts";
import { dropOf } from "../../../../../src/renderer/features/searches/search-drop.ts";
import { searchRows } from "../../../../../src/renderer/features/searches/search-tree.ts";

const saved = (folder: string, name: string): SavedSearch => ({
  ...{ id: name, folder, name, query: name, person: "Ada", createdAt: "2026-01-01T00:00:00.000Z" },
});
const searches = [
  saved("", "a"),
  saved("", "b"),
  saved("", "c"),
  saved("News", "n"),
  saved("News/Deep", "d"),
];
const rows = searchRows(searches, new Set());
const drop = (dragged: string, target: string | null, isBelow = false) =>
  dropOf(
    searches,
    rows.find(({ key }) => key === dragged)!,
    rows.find(({ key }) => key === target) ?? null,
    isBelow,
  );

test("a search goes before or behind the one it is dropped on, also in another folder", () => {
  expect(drop("c", "a")).toEqual({ what: "place", searchId: "c", before: "a" });
  expect(drop("a", "b", true)).toEqual({ what: "place", searchId: "a", before: "c" });
  expect(drop("a", "c", true)).toEqual({ what: "place", searchId: "a", before: null });
  expect(drop("a", "n")).toEqual({ what: "place", searchId: "a", before: "n" });
  expect(drop("a", "n", true)).toEqual({ what: "move", searchId: "a", path: "News/a" });
});

test("a folder takes what is dropped on it, and the room below all rows is the top", () => {
  expect(drop("a", "/News")).toEqual({ what: "move", searchId: "a", path: "News/a" });
  expect(drop("n", null)).toEqual({ what: "move", searchId: "n", path: "n" });
  expect(drop("/News/Deep", null)).toEqual({ what: "moveFolder", folder: "News/Deep", to: "Deep" });
  expect(drop("/News/Deep", "a")).toEqual({ what: "moveFolder", folder: "News/Deep", to: "Deep" });
});

test("what changes nothing, or would put a folder into itself, is no drop", () => {
  expect(drop("a", "a")).toBeNull();
  expect(drop("a", "b")).toBeNull();
  expect(drop("b", "a", true)).toBeNull();
  expect(drop("c", "c", true)).toBeNull();
  expect(drop("n", "/News")).toBeNull();
  expect(drop("/News", "/News/Deep")).toBeNull();
  expect(drop("/News", "d")).toBeNull();
  expect(drop("/News", null)).toBeNull();
});
