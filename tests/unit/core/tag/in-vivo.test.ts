import fc from "fast-check";
import { expect, test } from "vitest";
import { tagAsQuoted } from "../../../../src/core/tag/in-vivo.ts";
import { longestTagName, readTagPath } from "../../../../src/core/tag/path.ts";
import { hostileText } from "../text/hostile-text.ts";

test("a tag as quoted is the words on one line, and a slash does not nest it", () => {
  expect(tagAsQuoted("secret\n talks")).toBe("secret talks");
  expect(tagAsQuoted("and/or")).toBe("and-or");
});

test("a long quotation is cut after a whole word, with a sign that it goes on", () => {
  const name = tagAsQuoted("hostage ".repeat(40))!;
  expect(name.length).toBeLessThanOrEqual(longestTagName);
  expect(name).toMatch(/^(hostage )+hostage…$/);
});

test("white space and invisible marks make no tag", () => {
  expect(tagAsQuoted(" \u200b\n")).toBeNull();
});

test("from any words comes one tag the codebook takes, or none", () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 1, max: 9 }), (words, times) => {
      const name = tagAsQuoted(words.repeat(times));
      if (name === null) return;
      expect(readTagPath(name)).toEqual({ ok: true, names: [name] });
      expect(name.isWellFormed()).toBe(true);
    }),
  );
});
