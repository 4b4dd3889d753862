import { expect, test } from "vitest";
import { useCodebookDesk } from "../../../../../src/renderer/codebook-desk.ts";
import { pinnedFirst } from "../../../../../src/renderer/features/annotations/PinMark.tsx";
import { recentTags, useUsedTags } from "../../../../../src/renderer/features/annotations/recent-tags.ts";
import { annotationOf, tagsOf } from "./tags.ts";

test("tags used in this window come before those on new highlights, and these before much used ones", () => {
  const tags = tagsOf("a", "b", "c", "d").map((tag) =>
    tag.id === "d" ? { ...tag, own: 50 } : { ...tag, own: 0 },
  );
  const annotations = [
    annotationOf("old", { tagIds: ["b"], createdAt: "2025-01-01T00:00:00.000Z" }),
    annotationOf("new", { tagIds: ["c"], createdAt: "2025-02-01T00:00:00.000Z" }),
  ];
  expect(recentTags(["a"], annotations, tags).map((tag) => tag.id)).toEqual(["a", "c", "b", "d"]);
});

test("each tag is offered once, a removed one not at all, and never more than nine", () => {
  const tags = tagsOf(..."abcdefghijkl");
  expect(
    recentTags(["gone", "b", "b"], [annotationOf("x", { tagIds: ["b"] })], tags).map((tag) => tag.id),
  ).toEqual([..."bacdefghi"]);
});

test("using a tag again brings it to the front", () => {
  const { use } = useUsedTags.getState();
  use(["a"]);
  use(["b"]);
  use(["a"]);
  expect(useUsedTags.getState().ids).toEqual(["a", "b"]);
});

test("pinned tags stand first in the list that nothing was typed into, in the order of their pinning", () => {
  const tags = tagsOf("a", "b", "c", "d");
  expect(pinnedFirst(tags, ["d", "gone", "b"]).map(({ id }) => id)).toEqual(["d", "b", "a", "c"]);
  expect(pinnedFirst(tags, [])).toBe(tags);
});

test("a tag is pinned once, and unpinning it leaves the others pinned", () => {
  const { pin } = useCodebookDesk.getState();
  pin("a", true);
  pin("b", true);
  pin("a", true);
  expect(useCodebookDesk.getState().pinned).toEqual(["b", "a"]);
  pin("b", false);
  expect(useCodebookDesk.getState().pinned).toEqual(["a"]);
});
