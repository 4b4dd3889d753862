import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokensOf } from "../../../../../src/core/query/words/tokens.ts";
import { Fts5 } from "../fts5.ts";

const fts5 = new Fts5();
const words = (text: string) => tokensOf(text).map(({ token }) => token);

describe("the words of a text", () => {
  test.each([
    ["Élan VITAL", ["elan", "vital"]],
    ["don’t cease-fire", ["don", "t", "cease", "fire"]],
    ["a_b 12.5% 10:30", ["a", "b", "12", "5", "10", "30"]],
    ["Straße ẞ ﬁ", ["straße", "ß", "ﬁ"]],
    ["İstanbul ıI", ["istanbul", "ıi"]],
    ["Σίσυφος", ["σίσυφοσ"]],
    ["ёлка Йод", ["ёлка", "йод"]],
    ["שָׁלוֹם", ["ש", "לו", "ם"]],
    ["مُحَمَّد", ["م", "ح", "م", "د"]],
    ["हिन्दी", ["ह", "न", "द"]],
    ["戦争と平和。終", ["戦争と平和", "終"]],
    ["한국어", ["한국어"]],
    ["a\u0301b \u0301c", ["ab", "c"]],
    ["😀a👨‍👩‍👧b", ["a", "b"]],
    ["x\0y\ud800z\udc00", ["x", "y", "z"]],
    ["", []],
    [" …— ", []],
  ])("of %j are the index’s", (text, expected) => {
    expect(words(text)).toEqual(expected);
    expect(fts5.words(text)).toEqual(expected);
  });

  test("every character of a plane in use, and many of the others, is read as the index reads it", () => {
    for (let plane = 0; plane <= 16; plane += 1) {
      const stride = [0, 1, 14].includes(plane) ? 1 : 97;
      const text = Array.from({ length: Math.ceil(0x10000 / stride) }, (_, index) => {
        const character = String.fromCodePoint(plane * 0x10000 + index * stride);
        return `x${character}y`;
      }).join(" ");
      // As one string each: lists of this length that differ take minutes to print.
      expect(words(text).join(" ") === fts5.words(text).join(" "), `plane ${plane}`).toBe(true);
    }
  }, 60_000);

  test("a mark that vanishes inside a word does not begin one", () => {
    for (let code = 0x300; code < 0x370; code += 1) {
      const text = `${String.fromCodePoint(code)} ${String.fromCodePoint(code)}a`;
      expect(words(text)).toEqual(fts5.words(text));
    }
  });

  test("an emoji newer than Unicode 6.1 hangs on to the word before it, as in the index", () => {
    expect(words("melt🤣 🤣")).toEqual(["melt🤣", "🤣"]);
    expect(fts5.words("melt🤣 🤣")).toEqual(["melt🤣", "🤣"]);
  });

  const alphabets = [
    "abcXYZ019 .,'’-_",
    "éÉöÖåÅñÑçÇßœŒøØłŁżŻ ",
    "e\u0301\u0308\u0327\u0338\u0345x ",
    "αβΓΔάέίΰςΣσϐ ",
    "абвЁёЙйЩъЬ ",
    "אבגשׁךּוֹ־ ",
    "محمدَُِّْآ ، ",
    "हिन्दीক্ষதமிழ் ",
    "中文字日本語ひらカター。、 ",
    "😀🤣👍🏽🇺🇦👩‍👧\ufe0f ",
    "\0\u200b\u200d\u00ad\ufeff\u2028\ud83d\ude00\ud800 ",
  ];

  test("whatever is mixed from the world’s alphabets gives the index’s words", () => {
    const units = alphabets.flatMap((alphabet) => alphabet.split(""));
    const mixed = fc.array(fc.constantFrom(...units), { maxLength: 40 }).map((list) => list.join(""));
    fc.assert(
      fc.property(mixed, (text) => {
        expect(words(text)).toEqual(fts5.words(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe("where words stand", () => {
  test("a word’s range holds the marks that were folded away, and nothing around it", () => {
    const text = "«Cafe\u0301», 😀naïve";
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Cafe\u0301", "naïve"]);
  });

  test("ranges rise, never touch, and folding a range’s text gives its word again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        let last = -1;
        for (const { token, start, end } of tokensOf(text)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(words(text.slice(start, end))).toEqual([token]);
          expect(words(token)).toEqual([token]);
          last = end;
        }
      }),
    );
  });

  test("they are where the index highlights them", () => {
    const unit = fc.constantFrom(..."aAéÉ\u0301 .-ßσς中😀\u200d".split(""), "\ud83d\ude00");
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (list) => {
        const text = list.join("").toWellFormed();
        for (const { token } of tokensOf(text).slice(0, 3)) {
          const places = tokensOf(text).filter((each) => each.token === token);
          expect(places.map(({ start, end }) => ({ start, end }))).toEqual(fts5.places(text, `"${token}"`));
        }
      }),
    );
  });
});

test("a megabyte without a space is one token", () => {
  expect(tokensOf("é".repeat(1_000_000))).toHaveLength(1);
});
