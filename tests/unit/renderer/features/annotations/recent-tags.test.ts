import { expect, test } from "vitest";
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
