import fc from "fast-check";
import { expect, test } from "vitest";
import { occurrencesOf } from "../../../../../src/core/query/match/occurrences.ts";
import { foldText } from "../../../../../src/core/query/words/folded-text.ts";
import { placesOfWords, tokensOf } from "../../../../../src/core/query/words/tokens.ts";

const pieces = [
  "war",
  "War",
  "wár",
  "a\u0301",
  "\u0301b",
  "x",
  "-",
  "’",
  " ",
  "\n",
  "😀",
  "\ud800",
  "ß",
  "戦",
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(""));
const words = fc.array(fc.constantFrom("war", "a", "b", "x", "wa", "ß", "戦", "warx"), {
  minLength: 1,
  maxLength: 3,
});

test("words are found in a text where they stand among its tokens", () => {
  fc.assert(
    fc.property(text, words, fc.boolean(), (within, sought, prefix) => {
      const term = { kind: "text" as const, words: sought, prefix, source: "" };
      expect(placesOfWords(within, sought, prefix)).toEqual(occurrencesOf(tokensOf(within), term));
    }),
    { numRuns: 2000 },
  );
});

test("lines of ASCII fold as they do beside other letters", () => {
  const lines = fc.array(fc.constantFrom("a", "B", "`", "'", " ", "\n", "\t", "\r", "~"), { maxLength: 20 });
  fc.assert(
    fc.property(lines, (parts) => {
      const within = parts.join("");
      expect(`${foldText(within).text}|e`).toBe(foldText(`${within}|É`).text);
    }),
  );
});
