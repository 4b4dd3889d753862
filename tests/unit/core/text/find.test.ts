import fc from "fast-check";
import { expect, test } from "vitest";
import { Finder } from "../../../../src/core/text/find.ts";
import { isGraphemeBoundary } from "../../../../src/core/text/graphemes.ts";
import { hostileText, textWithRange } from "./hostile-text.ts";

const loosely = { isCaseMatched: false, isWholeWord: false };

function found(text: string, words: string, options = loosely): string[] {
  return new Finder(text).find(words, options).map(({ start, end }) => text.slice(start, end));
}

test("capitals and accents make no difference, and what is found is what stands there", () => {
  expect(found("Zürich, ZURICH, zu\u0308rich", "zurich")).toEqual(["Zürich", "ZURICH", "zu\u0308rich"]);
  expect(found("ZURICH", "Zürich")).toEqual(["ZURICH"]);
  expect(found("İstanbul", "istanbul")).toEqual(["İstanbul"]);
});

test("with case matched both make a difference", () => {
  expect(found("Zürich, ZURICH", "Zürich", { ...loosely, isCaseMatched: true })).toEqual(["Zürich"]);
});

test("a whole word is not found inside another", () => {
  const whole = { ...loosely, isWholeWord: true };
  expect(found("talk talks talk’s “talk” talk.", "talk", whole)).toEqual(["talk", "talk", "talk"]);
  expect(found("the talks went", "talks went", whole)).toEqual(["talks went"]);
});

test("marks of a keyboard find those of a typesetter, and a space any white space", () => {
  expect(found("Trump’s “secret” talks – on\n\n line", `trump's "secret"`)).toEqual(["Trump’s “secret”"]);
  expect(found("talks – on", "talks - on")).toEqual(["talks – on"]);
  expect(found("on\n\n line", "on line")).toEqual(["on\n\n line"]);
});

test("hits do not lie over each other", () => {
  expect(found("aaaaa", "aa")).toEqual(["aa", "aa"]);
});

test("nothing is found by nothing or by white space", () => {
  expect(found("a b", "")).toEqual([]);
  expect(found("a b", "  ")).toEqual([]);
});

test("a letter is not found in half of a visible character", () => {
  expect(found("👩‍👧 👩", "👩")).toEqual(["👩"]);
  expect(found("e\u0301 e", "e", { ...loosely, isCaseMatched: true })).toEqual(["e"]);
});

test("a Hangul syllable is not found inside a larger one, nor a Devanagari letter under another vowel", () => {
  expect(found("각 가", "가")).toEqual(["가"]);
  expect(found("कि क", "क")).toEqual(["क"]);
});

test("in any text, hits are in order, apart and whole, and each folds to what was sought", () => {
  fc.assert(
    fc.property(textWithRange, fc.boolean(), fc.boolean(), ({ text, range }, isCaseMatched, isWholeWord) => {
      const words = text.slice(range.start, range.end).toWellFormed();
      const options = { isCaseMatched, isWholeWord };
      const hits = new Finder(text).find(words, options);
      let reached = 0;
      for (const { start, end } of hits) {
        expect(start).toBeGreaterThanOrEqual(reached);
        expect(end).toBeGreaterThan(start);
        expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true);
        const again = new Finder(text.slice(start, end)).find(words, { ...options, isWholeWord: false });
        expect(again).toEqual([{ start: 0, end: end - start }]);
        reached = end;
      }
    }),
  );
});

test("words between white space are found where they stand, whatever they are", () => {
  fc.assert(
    fc.property(hostileText, (any) => {
      const word = any.replace(/\s+/g, " ").trim();
      // Marks alone fold to nothing.
      fc.pre(/[\p{L}\p{N}]/u.test(word) && /^[\p{L}\p{N}]/u.test(word) && /[\p{L}\p{N}.]$/u.test(word));
      const text = `before ${word} after`;
      fc.pre(isGraphemeBoundary(text, 7) && isGraphemeBoundary(text, 7 + word.length));
      const hits = new Finder(text).find(word, loosely);
      expect(hits.some(({ start, end }) => start === 7 && end === 7 + word.length)).toBe(true);
    }),
  );
});
