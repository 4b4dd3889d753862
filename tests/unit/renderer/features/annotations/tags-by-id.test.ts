import { expect, test } from "vitest";
import { isAlike } from "../../../../../src/renderer/features/annotations/use-tags-by-id.ts";
import { tagsOf } from "./tags.ts";

test("counts make no difference; a name, a look or an example does", () => {
  const tags = tagsOf("a", "b");
  const withFirst = (change: object) => tags.with(0, { ...tags[0]!, ...change });
  expect(isAlike(tags, withFirst({ own: 7, total: 9 }))).toBe(true);
  for (const change of [{ name: "z" }, { colour: "#000000" }, { examples: ["x"] }, { id: "q" }]) {
    expect(isAlike(tags, withFirst(change))).toBe(false);
  }
  expect(isAlike(tags, tags.slice(1))).toBe(false);
});
