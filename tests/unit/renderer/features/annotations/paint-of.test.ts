import { expect, test } from "vitest";
import { paintOf } from "../../../../../src/renderer/features/annotations/paint-of.ts";
import { annotationOf, tagsOf } from "./tags.ts";

const [first, second] = tagsOf("first", "second");
const byId = new Map([
  ["first", { ...first!, colour: "#c77700", pattern: "dotted" as const }],
  ["second", second!],
]);

test("a highlight with several tags is painted as its first", () => {
  expect(paintOf(annotationOf("x", { tagIds: ["first", "second"] }), byId)).toEqual({
    colour: "var(--tag-orange)",
    pattern: "dotted",
  });
});

test("a highlight without a tag is slate, and so is one whose tag is not known yet", () => {
  expect(paintOf(annotationOf("x"), byId).colour).toBe("var(--tag-slate)");
  expect(paintOf(annotationOf("x", { tagIds: ["new"] }), byId).colour).toBe("var(--tag-slate)");
});
