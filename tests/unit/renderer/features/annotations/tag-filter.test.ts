import { expect, test } from "vitest";
import { withTag } from "../../../../../src/renderer/features/annotations/tag-filter.ts";
import { annotationOf, tagsOf } from "./tags.ts";

const tags = tagsOf("quote", "quote/Leavitt", "quote/Leavitt/authority", "quoted");
const annotations = [
  annotationOf("parent", { tagIds: ["quote"] }),
  annotationOf("grandchild", { tagIds: ["loaded", "quote/Leavitt/authority"] }),
  annotationOf("namesake", { tagIds: ["quoted"] }),
  annotationOf("bare"),
];
const ids = (tagId: string | null) => withTag(annotations, tags, tagId).map((annotation) => annotation.id);

test("a tag shows its own highlights and those of every tag below it, but of no namesake", () => {
  expect(ids("quote")).toEqual(["parent", "grandchild"]);
});

test("no tag, or one that is gone, hides nothing", () => {
  expect(ids(null)).toHaveLength(4);
  expect(ids("gone")).toHaveLength(4);
});
