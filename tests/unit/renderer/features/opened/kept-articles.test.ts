import { expect, test } from "vitest";
import { keptArticles } from "../../../../../src/renderer/features/opened/kept-articles.ts";
import { partnerFor } from "../../../../../src/renderer/features/opened/partner.ts";
import { nothingOpen, open } from "../../../../../src/renderer/opened.ts";

test("the articles shown and the four used last are kept, in an order that does not depend on their use", () => {
  const used = ["f", "e", "d", "c", "b", "a"];
  expect(keptArticles({ shown: ["f"], used })).toEqual(["b", "c", "d", "e", "f"]);
  expect(keptArticles({ shown: ["a", "f"], used: ["a", ...used.slice(0, -1)] })).toEqual([
    "a",
    "b",
    "c",
    "d",
    "e",
    "f",
  ]);
});

test("an article is compared with the one used before it, else with the next of the project", () => {
  const articles = [{ id: "a" }, { id: "b" }, { id: "c" }];
  const one = open(nothingOpen, "b", false);
  expect(partnerFor(one, articles)).toBe("c");
  expect(partnerFor(open(one, "a", false), articles)).toBe("b");
  expect(partnerFor(one, [{ id: "b" }])).toBeNull();
});
