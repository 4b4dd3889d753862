import fc from "fast-check";
import { expect, test } from "vitest";
import { nearbyIn } from "../../../../../src/core/query/match/near.ts";
import type { NearTerm, TextTerm } from "../../../../../src/core/query/query.ts";
import { tokensOf } from "../../../../../src/core/query/words/tokens.ts";
import { Fts5 } from "../fts5.ts";

function term(typed: string): TextTerm {
  const source = typed.replace(/\*$/, "");
  return { kind: "text", words: source.split(" "), prefix: source !== typed, source };
}

function near(distance: number, ...typed: string[]): NearTerm {
  return { kind: "near", terms: typed.map(term), distance };
}

test.each([
  ["a x x b", near(2, "a", "b"), ["a x x b"]],
  ["a x x b", near(1, "a", "b"), []],
  ["b x a", near(1, "a", "b"), ["b x a"]],
  ["a a b b", near(9, "a", "b"), ["a b"]],
  ["a b x a", near(1, "a", "b"), ["a b", "b x a"]],
  ["a b c d", near(1, "a b", "d"), ["a b c d"]],
  ["a x b y c", near(1, "a", "b", "c"), []],
  ["a x b y c", near(3, "a", "b", "c"), ["a x b y c"]],
  ["abc x b", near(1, "ab*", "b"), ["abc x b"]],
  ["", near(1, "a", "b"), []],
])("in %j, %j: %j", (text, wanted, expected) => {
  expect(nearbyIn(tokensOf(text), wanted).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test("a text has such a place exactly when the index says so", () => {
  const fts5 = new Fts5();
  const word = fc.constantFrom("a", "b", "ab", "c");
  const one = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 2 }), fc.boolean())
    .map(([words, prefix]): TextTerm => ({ kind: "text", words, prefix, source: "" }));
  const wanted = fc.record({
    kind: fc.constant("near" as const),
    terms: fc.array(one, { minLength: 2, maxLength: 3 }),
    distance: fc.nat({ max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), wanted, (words, asked) => {
      const body = words.join(" ");
      const terms = asked.terms.map((each) => `"${each.words.join(" ")}"${each.prefix ? " *" : ""}`);
      const places = fts5.places(body, `NEAR(${terms.join(" ")}, ${asked.distance})`);
      expect(nearbyIn(tokensOf(body), asked).length > 0).toBe(places.length > 0);
    }),
    { numRuns: 1500 },
  );
});
