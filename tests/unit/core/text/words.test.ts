import fc from "fast-check";
import { expect, test } from "vitest";
import { isGraphemeBoundary } from "../../../../src/core/text/graphemes.ts";
import { snapToWords } from "../../../../src/core/text/words.ts";
import { textWithRange } from "./hostile-text.ts";

/** Snap what stands between the two bars. */
function snap(marked: string): string {
  const start = marked.indexOf("|");
  const end = marked.indexOf("|", start + 1) - 1;
  const text = marked.replaceAll("|", "");
  const snapped = snapToWords(text, { start, end });
  return text.slice(snapped.start, snapped.end);
}

test.each([
  ["The en|voy le|ft early", "envoy left"],
  ["The| envoy |left", "envoy"],
  ["The |envoy| left", "envoy"],
  ["Trump|’s envo|y", "Trump’s envoy"],
  ["in |“secr|et talks”", "“secret"],
  ["a |21-year|-old man", "21-year"],
  ["The U.|S| envoy", "U.S"],
  ["about 2.|2 mill|ion", "2.2 million"],
  ["caf|e\u0301| au lait", "cafe\u0301"],
  ["hi 👩‍|👩|‍👧 there", "👩‍👩‍👧"],
  ["a 🇺🇸|🇺|🇸 b", "🇺🇸"],
  ["x\u00a0|yz\u00a0|w", "yz"],
  ["一|个|北京", "一个"],
])("%j means %j", (marked, words) => {
  expect(snap(marked)).toBe(words);
});

test("white space alone and an empty range give an empty range", () => {
  for (const range of [
    { start: 1, end: 4 },
    { start: 2, end: 2 },
    { start: 5, end: 5 },
  ]) {
    const { start, end } = snapToWords("a \n\tb", range);
    expect(start).toBe(end);
  }
});

test("snapping twice is as good as once, keeps every visible character and splits none", () => {
  fc.assert(
    fc.property(textWithRange, ({ text, range }) => {
      const snapped = snapToWords(text, range);
      expect(snapToWords(text, snapped)).toEqual(snapped);
      expect(text.slice(snapped.start, snapped.end)).toContain(text.slice(range.start, range.end).trim());
      if (snapped.start < snapped.end) {
        expect(isGraphemeBoundary(text, snapped.start)).toBe(true);
        expect(isGraphemeBoundary(text, snapped.end)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test("in very long stretches without a space, too, snapping twice is as good as once", () => {
  const runs = fc.array(
    fc.tuple(
      fc.constantFrom("我们在北京", "\u0301", "👩‍", "🇺", "ab", "กขค", "\u0915\u094d"),
      fc.integer({ min: 1, max: 1500 }),
    ),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(runs, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), (parts, share, length) => {
      const text = `a ${parts.map(([piece, times]) => piece.repeat(times)).join("")} b`;
      const start = Math.floor(share * (text.length - 1));
      const range = { start, end: Math.min(text.length, start + 1 + length) };
      const snapped = snapToWords(text, range);
      expect(snapToWords(text, snapped)).toEqual(snapped);
      expect(snapped.start).toBeLessThanOrEqual(snapped.end);
    }),
    { numRuns: 60 },
  );
});

test("a hundred selections in a megabyte without a space each keep what they held", () => {
  const text = "我们在北京".repeat(200_000);
  for (let at = 1; at <= 100; at++) {
    const { start, end } = snapToWords(text, { start: at * 9_000, end: at * 9_000 + 5 });
    expect(start <= at * 9_000 && at * 9_000 + 5 <= end).toBe(true);
  }
});
