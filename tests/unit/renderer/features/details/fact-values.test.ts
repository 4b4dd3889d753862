import { expect, test } from "vitest";
import type { Article } from "../../../../../src/contract/records.ts";
import { asFact, proposalsOf } from "../../../../../src/renderer/features/details/fact-values.ts";

test("white space alone empties a fact", () => {
  expect(asFact("  ")).toBeNull();
  expect(asFact(" Axios ")).toBe("Axios");
});

test("to confirm all is to set what was found, and nothing that was not", () => {
  const article = {
    ...{ title: "Talks", source: null, author: "Ada", date: "2025-03-05" },
    proposed: ["title", "source", "date"],
  } as unknown as Article;
  expect(proposalsOf(article)).toEqual({ title: "Talks", date: "2025-03-05" });
});
