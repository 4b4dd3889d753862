import { expect, test } from "vitest";
import {
  pathsOf,
  withSticky,
} from "../../../../../../src/renderer/features/annotations/coding/sticky-tags.ts";
import { useUsedTags } from "../../../../../../src/renderer/features/annotations/recent-tags.ts";
import { tagsOf } from "../tags.ts";

test("a renamed tag is repeated by its new name, and a tag that is gone not at all", () => {
  const tags = tagsOf("a", "b").map((tag) => (tag.id === "a" ? { ...tag, path: "new name" } : tag));
  expect(pathsOf(["gone", "b", "a"], tags)).toEqual(["b", "new name"]);
});

test("a new highlight gets each tag once, those asked for first", () => {
  expect(withSticky(["x", "s"], ["s", "t"])).toEqual(["x", "s", "t"]);
});

test("a highlight without a tag does not make the last tags forgotten", () => {
  const { use } = useUsedTags.getState();
  use(["a", "b"]);
  use([]);
  expect(useUsedTags.getState().lastIds).toEqual(["a", "b"]);
});
