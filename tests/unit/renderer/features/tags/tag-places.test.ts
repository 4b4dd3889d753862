import { expect, test } from "vitest";
import { dropWhere, placeAfter, placeOfDrop } from "../../../../../src/renderer/features/tags/tag-places.ts";
import { tagsOf } from "../annotations/tags.ts";

const tags = tagsOf("a", "a/x", "a/y", "b", "c");

test("a step up or down goes past one sibling and stops at the ends", () => {
  expect(placeAfter(tags, "b", "up")).toEqual({ parentId: null, beforeId: "a" });
  expect(placeAfter(tags, "a", "down")).toEqual({ parentId: null, beforeId: "c" });
  expect(placeAfter(tags, "b", "down")).toEqual({ parentId: null, beforeId: null });
  expect(placeAfter(tags, "a", "up")).toBeNull();
  expect(placeAfter(tags, "a/y", "down")).toBeNull();
});

test("a step in goes below the sibling above; a step out goes right after the tag it lay below", () => {
  expect(placeAfter(tags, "b", "in")).toEqual({ parentId: "a", beforeId: null });
  expect(placeAfter(tags, "a", "in")).toBeNull();
  expect(placeAfter(tags, "a/x", "out")).toEqual({ parentId: null, beforeId: "b" });
  expect(placeAfter(tags, "c", "out")).toBeNull();
});

test("the upper and lower quarter of a row mean beside it, but only where tags have their own order", () => {
  expect([0.1, 0.5, 0.9].map((share) => dropWhere(share, true))).toEqual(["before", "into", "after"]);
  expect([0.1, 0.5, 0.9].map((share) => dropWhere(share, false))).toEqual(["into", "into", "into"]);
});

test("a drop after an unfolded tag is one before its first child", () => {
  const [a, , y] = tags;
  expect(placeOfDrop(tags, a!, "into", true)).toEqual({ parentId: "a", beforeId: null });
  expect(placeOfDrop(tags, a!, "before", true)).toEqual({ parentId: null, beforeId: "a" });
  expect(placeOfDrop(tags, a!, "after", true)).toEqual({ parentId: "a", beforeId: "a/x" });
  expect(placeOfDrop(tags, a!, "after", false)).toEqual({ parentId: null, beforeId: "b" });
  expect(placeOfDrop(tags, y!, "after", false)).toEqual({ parentId: "a", beforeId: null });
});
