import { expect, test } from "vitest";
import { refuse, succeed } from "../../../../src/contract/failures.ts";
import type { SearchResult } from "../../../../src/contract/records.ts";
import { daysMeanwhile, hitsMeanwhile } from "../../../../src/renderer/bridge/earlier-answers.ts";
import { keys } from "../../../../src/renderer/bridge/keys.ts";

const days = [{ words: "Wednesday", start: 3, end: 12, date: "2025-03-05" }];

test("while another day is asked for, the words of the article stay, and the dates of the day before do not", () => {
  expect(daysMeanwhile("a", days, keys.days("a", "2025-03-07"))).toEqual([{ ...days[0], date: null }]);
});

test("the words of another article are never shown for this one", () => {
  expect(daysMeanwhile("b", days, keys.days("a", "2025-03-07"))).toBeUndefined();
  expect(daysMeanwhile("a", days, undefined)).toBeUndefined();
});

const pageOf = (total: number) => [succeed({ total, hits: [] } as unknown as SearchResult)];
const before = { query: "truce", pages: pageOf(1) };

test("while a search runs, the hits on the screen go by the name of the question they answer", () => {
  expect(hitsMeanwhile("talks", before.pages, true, before)).toBe(before);
  expect(hitsMeanwhile("talks", undefined, false, before)).toBe(before);
  const pages = pageOf(2);
  expect(hitsMeanwhile("talks", pages, false, before)).toEqual({ query: "talks", pages });
});

test("a question that cannot be understood leaves the hits of the one before, and an answer found again is the same", () => {
  expect(hitsMeanwhile("(", [refuse("query-malformed", { problem: "x" })], false, before)).toBe(before);
  expect(hitsMeanwhile("truce", before.pages, false, before)).toBe(before);
});
