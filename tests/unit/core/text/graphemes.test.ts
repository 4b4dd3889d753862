import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isGraphemeBoundary, snapToGraphemes } from "../../../../src/core/text/graphemes.ts";
import { hostileText } from "./hostile-text.ts";

const wholeText = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Boundaries as the runtime finds them from the beginning of the whole text. */
function boundariesOf(text: string): Set<number> {
  return new Set([...Array.from(wholeText.segment(text), ({ index }) => index), text.length]);
}

function boundariesFound(text: string): number[] {
  return Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => isGraphemeBoundary(text, at));
}

const flags = "🇺🇸";
const family = "👩🏽‍👩‍👧";
const marks = "\u0301".repeat(1000);

test.each([
  ["letters", "abc", [0, 1, 2, 3]],
  ["a letter and its mark", "ae\u0301b", [0, 1, 3, 4]],
  ["an emoji", "a😀b", [0, 1, 3, 4]],
  ["a family of emoji", `a${family}b`, [0, 1, 1 + family.length, 2 + family.length]],
  ["three flags in a row", flags.repeat(3), [0, 4, 8, 12]],
  ["two flags and half a one", `${flags}${flags}🇺`, [0, 4, 8, 10]],
  ["Hangul letters of one syllable", "\u1100\u1161\u11a8\u1100\u1161", [0, 3, 5]],
  ["a Devanagari conjunct", "\u0915\u094d\u0937\u093f\u0915", [0, 4, 5]],
  ["a number sign that precedes", "\u06001 ", [0, 2, 3]],
  ["a keycap", "a1\ufe0f\u20e3b", [0, 1, 4, 5]],
  ["a thousand marks", `a${marks}b`, [0, 1001, 1002]],
  ["marks after a line end", "a\n\u0301b", [0, 1, 2, 3, 4]],
  ["nothing", "", [0]],
])("%s can be cut only between visible characters", (_, text, expected) => {
  const found = boundariesFound(text);
  // A mark after a line end has nothing to join, so a boundary stands on either side of it.
  expect(found).toEqual(expected.filter((at) => at <= text.length));
});

test("positions outside the text, fractions and NaN are no boundaries", () => {
  for (const position of [-1, 4, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(isGraphemeBoundary("abc", position)).toBe(false);
  }
});

test("a range grows to whole characters at both ends and stays where it is already whole", () => {
  const text = `e\u0301${family}x`;
  expect(snapToGraphemes(text, { start: 1, end: 4 })).toEqual({ start: 0, end: 2 + family.length });
  expect(snapToGraphemes(text, { start: 2, end: 2 })).toEqual({ start: 2, end: 2 });
  expect(snapToGraphemes(text, { start: 1, end: 1 })).toEqual({ start: 0, end: 2 });
});

test.each([
  ["marks", `a${marks}b`, 1001],
  ["Hangul letters", `${"\u1100".repeat(70)}b`, 70],
  ["joined emoji", `${"👩\u200d".repeat(40)}👩b`, 122],
])("a range inside one long character of %s grows to all of it", (_, text, end) => {
  expect(snapToGraphemes(text, { start: 50, end: 50 })).toEqual({ start: 0, end });
  expect(snapToGraphemes(text, { start: 48, end: 60 })).toEqual({ start: 0, end });
});

test("every position has the answer that segmenting the whole text gives", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const boundaries = boundariesOf(text);
      expect(boundariesFound(text)).toEqual([...boundaries].sort((a, b) => a - b));
    }),
    { numRuns: 500 },
  );
});

/** Long runs in which boundaries depend on what stands far before. */
const longRuns = fc
  .array(
    fc.tuple(
      fc.constantFrom("🇺", "\u0301", "\u200d", "👩", "🏽", "\u0915", "\u094d", "\u1100", "\u0600", "a"),
      fc.integer({ min: 1, max: 70 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.map(([link, times]) => link.repeat(times)).join(""));

test("long runs without a fresh start have the answer that segmenting the whole text gives", () => {
  fc.assert(
    fc.property(longRuns, (text) => {
      expect(boundariesFound(text)).toEqual([...boundariesOf(text)].sort((a, b) => a - b));
    }),
    { numRuns: 100 },
  );
});

test("snapping gives the smallest range of whole characters around, and twice is as good as once", () => {
  const textAndPositions = fc
    .tuple(fc.oneof(hostileText, longRuns), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(80))
    .map(([text, share, length]) => {
      const start = Math.floor(share * text.length);
      return { text, range: { start, end: Math.min(text.length, start + length) } };
    });
  fc.assert(
    fc.property(textAndPositions, ({ text, range }) => {
      const boundaries = [...boundariesOf(text)].sort((a, b) => a - b);
      const snapped = snapToGraphemes(text, range);
      expect(snapped).toEqual({
        start: boundaries.findLast((at) => at <= range.start),
        end: boundaries.find((at) => at >= range.end),
      });
      expect(snapToGraphemes(text, snapped)).toEqual(snapped);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["ordinary text", 1000, "The envoy’s café 😀 ".repeat(55_000)],
  ["Chinese", 1000, "习近平在北京会见".repeat(125_000)],
  ["flags", 5, flags.repeat(250_000)],
  ["marks", 5, "\u0301".repeat(1_000_000)],
  ["Hangul letters", 5, "\u1100".repeat(1_000_000)],
])("in a megabyte of %s, %i positions snap to a character's edge", (_, questions, text) => {
  for (let at = 1; at <= questions; at++) {
    const position = Math.floor((text.length * at) / (questions + 1));
    const { start, end } = snapToGraphemes(text, { start: position, end: position });
    expect(start <= position && position <= end).toBe(true);
  }
});

const unicodeTests = new URL("../../../../../shared/fixtures/misc/GraphemeBreakTest.txt", import.meta.url);

describe.skipIf(!existsSync(unicodeTests))("Unicode's own test file", () => {
  test("is followed wherever the runtime's Unicode version follows it, which is almost everywhere", () => {
    const content = readFileSync(unicodeTests, "utf8");
    let newer = 0;
    let seen = 0;
    for (const line of content.split("\n")) {
      const [rule = ""] = line.split("#");
      if (rule.trim() === "") continue;
      let text = "";
      const expected: number[] = [];
      for (const sign of rule.trim().split(/\s+/)) {
        if (sign === "÷") expected.push(text.length);
        else if (sign !== "×") text += String.fromCodePoint(Number.parseInt(sign, 16));
      }
      seen++;
      // The runtime's Unicode may be newer than the file: U+2701 stopped being an emoji after 15.0.
      if (boundariesOf(text).size !== expected.length) newer++;
      else expect(boundariesFound(text), line).toEqual(expected);
    }
    expect(seen).toBeGreaterThan(600);
    expect(newer).toBeLessThanOrEqual(2);
  });
});
