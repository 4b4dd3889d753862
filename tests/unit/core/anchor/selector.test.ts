import fc from "fast-check";
import { expect, test } from "vitest";
import { describeRange, findQuote } from "../../../../src/core/anchor/selector.ts";
import { hostileText, textWithRange } from "../text/hostile-text.ts";

test("a selector holds the words and 32 code units on either side", () => {
  const text = `${"b".repeat(40)}quote${"a".repeat(40)}`;
  expect(describeRange(text, { start: 40, end: 45 })).toEqual({
    start: 40,
    end: 45,
    exact: "quote",
    prefix: "b".repeat(32),
    suffix: "a".repeat(32),
  });
});

test("at the text's ends the context is what there is", () => {
  expect(describeRange("quote", { start: 0, end: 5 })).toMatchObject({ prefix: "", suffix: "" });
});

test("context that would split a pair leaves it out", () => {
  const text = `😀${"b".repeat(31)}quote${"a".repeat(31)}😀`;
  expect(describeRange(text, { start: 33, end: 38 })).toMatchObject({
    prefix: "b".repeat(31),
    suffix: "a".repeat(31),
  });
});

test.each([
  [0, 0],
  [3, 2],
  [-1, 2],
  [0, 6],
  [1, 3],
  [0, 1],
  [0, Number.NaN],
])("describing [%d, %d) is our bug", (start, end) => {
  expect(() => describeRange("😀abc", { start, end })).toThrow(RangeError);
});

test("prefix, words and suffix stand in the text one after the other, well formed and no longer than allowed", () => {
  fc.assert(
    fc.property(textWithRange, ({ text, range }) => {
      const isWhole = [range.start, range.end].every((at) => text.slice(0, at).isWellFormed());
      fc.pre(isWhole && range.start < range.end);
      const { start, end, exact, prefix, suffix } = describeRange(text, range);
      expect(text.slice(start, end)).toBe(exact);
      expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix);
      for (const part of [prefix, exact, suffix]) expect(part.isWellFormed()).toBe(true);
      expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
      expect(prefix.length).toBeGreaterThanOrEqual(Math.min(31, start));
      expect(suffix.length).toBeGreaterThanOrEqual(Math.min(31, text.length - end));
    }),
    { numRuns: 300 },
  );
});

test("every place of a quote is found, overlapping ones too", () => {
  expect(findQuote("aaaa", "aa")).toEqual([
    { start: 0, end: 2 },
    { start: 1, end: 3 },
    { start: 2, end: 4 },
  ]);
});

test("capitals, quotation marks and composed letters count to the letter", () => {
  expect(findQuote("Don’t don't", "don't")).toEqual([{ start: 6, end: 11 }]);
  expect(findQuote("cafe\u0301", "café")).toEqual([]);
});

test("an empty quote and one longer than the text stand nowhere", () => {
  expect(findQuote("abc", "")).toEqual([]);
  expect(findQuote("abc", "abcd")).toEqual([]);
  expect(findQuote("", "a")).toEqual([]);
});

test("half a pair is not found inside a whole one", () => {
  expect(findQuote("😀", "\ud83d")).toEqual([]);
  expect(findQuote("😀", "\ude00")).toEqual([]);
});

test("the same places are found as by looking at every position", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "😀"), maxLength: 40 });
  const quotes = fc.string({ unit: fc.constantFrom("a", "b", "😀"), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(letters, quotes, (text, quote) => {
      const expected: number[] = [];
      for (let at = 0; at <= text.length; at++) if (text.startsWith(quote, at)) expected.push(at);
      expect(findQuote(text, quote).map((range) => range.start)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test("what is cut out of a text is found where it was", () => {
  fc.assert(
    fc.property(hostileText, fc.nat(), fc.nat(), (text, from, size) => {
      const characters = Array.from(text);
      fc.pre(characters.length > 0);
      const first = from % characters.length;
      const start = characters.slice(0, first).join("").length;
      const quote = characters.slice(first, first + 1 + (size % 20)).join("");
      expect(findQuote(text, quote)).toContainEqual({ start, end: start + quote.length });
    }),
  );
});

test("half a million letters are found in a million of the same, at each place", () => {
  expect(findQuote("a".repeat(1_000_000), "a".repeat(500_000))).toHaveLength(500_001);
  expect(findQuote("a".repeat(1_000_000), `${"a".repeat(500_000)}b`)).toEqual([]);
});
