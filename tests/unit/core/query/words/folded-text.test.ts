import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText } from "../../../../../src/core/query/words/folded-text.ts";
import { tokensOf } from "../../../../../src/core/query/words/tokens.ts";

describe("a text folded for substrings", () => {
  test.each([
    ["Plain TEXT", "plain text"],
    ["“What’s” – it…", `"what's" - it...`],
    ["cease‑fire\u00ad", "cease-fire"],
    ["Élan vita\u0301l", "elan vital"],
    ["a \n\t b\u00a0", "a b "],
    ["a\u200bb\u202ec", "abc"],
    ["\u0301x", "x"],
    ["ёлка", "ёлка"],
    ["", ""],
  ])("%j is %j", (text, folded) => {
    expect(foldText(text).text).toBe(folded);
  });

  test("leads back to what it stands for, marks and runs of space included", () => {
    const text = "a “e\u0301”  …b";
    const { text: folded, rangeOf } = foldText(text);
    const back = (part: string) => {
      const { start, end } = rangeOf(folded.indexOf(part), folded.indexOf(part) + part.length);
      return text.slice(start, end);
    };
    expect(folded).toBe('a "e" ...b');
    expect(back("e")).toBe("e\u0301");
    expect(back('" ')).toBe("”  ");
    expect(back("..")).toBe("…");
    expect(back("b")).toBe("b");
  });

  const unit = fc.constantFrom(..."aB é\u0301’“–…\n\u200b\u00adß中x".split(""), "🙂", "\ud800");
  const text = fc.array(unit, { maxLength: 30 }).map((list) => list.join(""));

  test("of ASCII only capitals and white space are folded", () => {
    const ascii = fc.string({ unit: fc.constantFrom(..."aB9.~ \t\n\r") });
    fc.assert(
      fc.property(ascii, (typed) => {
        expect(foldText(typed).text).toBe(typed.toLowerCase().replace(/\s+/g, " "));
      }),
    );
  });

  test("folding it again changes nothing", () => {
    fc.assert(
      fc.property(text, (typed) => {
        const { text: once } = foldText(typed);
        expect(foldText(once).text).toBe(once);
      }),
    );
  });

  test("every word of a text is a substring of it, there where the word stands", () => {
    fc.assert(
      fc.property(text, (typed) => {
        const folded = foldText(typed);
        for (const { token, start, end } of tokensOf(typed)) {
          const places = [...folded.text].flatMap((_, index, units) => {
            const from = units.slice(0, index).join("").length;
            return folded.text.startsWith(token, from) ? [folded.rangeOf(from, from + token.length)] : [];
          });
          expect(places).toContainEqual({ start, end });
        }
      }),
    );
  });
});
