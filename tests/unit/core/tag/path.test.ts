import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanTagName, readTagPath } from "../../../../src/core/tag/path.ts";

test.each([
  [" quote ", "quote"],
  ["\u200d\u200e quote\u200b", "quote"],
  ["prime\n\t minister", "prime minister"],
  ["e\u0301lan", "élan"],
  ["a\u200db", "a\u200db"],
  ["half \ud83d", "half \ufffd"],
  ["\u{e0001}a\u{e0020}", "a"],
  ["\u200d \u200d", ""],
  ["", ""],
])("%j is stored as %j", (typed, name) => {
  expect(cleanTagName(typed)).toBe(name);
});

test("a long run of format characters inside a name is cleaned as a short one is", () => {
  const run = "\u200d".repeat(200_000);
  expect(cleanTagName(`a${run}b`)).toBe(`a${run}b`);
  expect(cleanTagName(`${run}a${run}`)).toBe("a");
});

test("cleaning says the same as an expression for short names, and twice changes nothing", () => {
  const unit = fc.constantFrom(
    "a",
    "é",
    " ",
    "\u00a0",
    "\n",
    "\u200d",
    "\u202e",
    "\u{e0001}",
    "🙂",
    "\ud800",
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
      const typed = units.join("");
      const clean = cleanTagName(typed);
      const expected = typed
        .toWellFormed()
        .replace(/[\p{Cc}\p{Z}]+/gu, " ")
        .replace(/^[\p{Cf} ]+|[\p{Cf} ]+$/gu, "");
      expect(clean).toBe(expected);
      expect(cleanTagName(clean)).toBe(clean);
    }),
  );
});

test("a path is its names, or why it cannot be used", () => {
  expect(readTagPath(" Leavitt / authority ")).toEqual({ ok: true, names: ["Leavitt", "authority"] });
  expect(readTagPath("a//b")).toEqual({ ok: false, why: "empty" });
  expect(readTagPath("a".repeat(121))).toEqual({ ok: false, why: "too-long" });
  expect(readTagPath(Array.from({ length: 21 }, () => "a").join("/"))).toEqual({
    ok: false,
    why: "too-deep",
  });
});
