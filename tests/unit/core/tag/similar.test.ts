import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance, foldForLikeness, similarNames } from "../../../../src/core/tag/similar.ts";

const pairsOf = (...names: readonly string[]) =>
  similarNames(names.map((name) => ({ id: name, name }))).map(
    ({ a, b, distance }) => `${a} ~ ${b} ${distance}`,
  );

test("slips of one or two letters, plurals, accents, hyphens and swaps are found, the likest first", () => {
  expect(pairsOf("hostage", "hostages", "cease-fire", "ceasefire", "negotiation", "negotaition")).toEqual([
    "cease-fire ~ ceasefire 0",
    "hostage ~ hostages 1",
    "negotiation ~ negotaition 1",
  ]);
  expect(pairsOf("Élysée", "elysee")).toEqual(["Élysée ~ elysee 0"]);
});

test("short names, numbers and the same name in two places are no slips", () => {
  expect(pairsOf("war", "was")).toEqual([]);
  expect(pairsOf("phase 1", "phase 2")).toEqual([]);
  expect(
    similarNames([
      { id: "1", name: "quote" },
      { id: "2", name: "Quote" },
    ]),
  ).toEqual([]);
});

test("finds the very pairs that comparing each name with each other one finds", () => {
  const name = fc.string({ unit: fc.constantFrom(..."abÄ-12"), minLength: 1, maxLength: 13 });
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 25, selector: foldForLikeness }), (names) => {
      const naive = new Set<string>();
      for (const [at, a] of names.entries()) {
        for (const b of names.slice(at + 1)) {
          const [x, y] = [foldForLikeness(a), foldForLikeness(b)];
          const shorter = Math.min(x.length, y.length);
          const most = shorter < 4 ? 0 : shorter < 8 ? 1 : 2;
          if (editDistance(x, y, most) <= most) naive.add(`${a} ${b}`);
        }
      }
      const found = similarNames(names.map((each, index) => ({ id: String(index), name: each })));
      expect(new Set(found.map(({ a, b }) => `${names[Number(a)]} ${names[Number(b)]}`))).toEqual(naive);
    }),
  );
});

test("edit distance counts a swap once and stops at its limit", () => {
  expect(editDistance("abcd", "abdc", 2)).toBe(1);
  expect(editDistance("kitten", "sitting", 3)).toBe(3);
  expect(editDistance("kitten", "sitting", 2)).toBeGreaterThan(2);
  expect(editDistance("", "ab", 2)).toBe(2);
});

test("a series of thousands of names that are all alike comes to an end, with some of the pairs", () => {
  const letter = (code: number) => String.fromCharCode(97 + (code % 26));
  const tags = Array.from({ length: 3000 }, (_, index) => ({
    id: String(index),
    name: `negotiation ${letter(index)}${letter(index / 26)}${letter(index / 676)}`,
  }));
  const found = similarNames(tags);
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThanOrEqual(20_000);
});
