import { expect, test } from "vitest";
import type { ArticleWithText } from "../../../../../src/contract/records.ts";
import { quotationOf } from "../../../../../src/renderer/features/annotations/quotation.ts";

const article = {
  name: "004.txt",
  title: "US Envoy in Talks",
  source: "The Source",
  date: "2025-03-05",
  text: "He said yes.",
} as ArticleWithText;

test("a copied quotation has the words to the letter and where they are from", () => {
  expect(quotationOf(article, { start: 3, end: 11 })).toBe(
    "“said yes” (The Source, US Envoy in Talks, 5 Mar 2025)",
  );
});

test("without title and source the file's name says where it is from", () => {
  const bare = { ...article, title: null, source: null, date: null };
  expect(quotationOf(bare, { start: 0, end: 2 })).toBe("“He” (004.txt)");
});
