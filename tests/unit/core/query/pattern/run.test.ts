import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Work } from "../../../../../src/core/query/match/work.ts";
import { readPattern } from "../../../../../src/core/query/pattern/program.ts";
import { placesOfPattern } from "../../../../../src/core/query/pattern/run.ts";

function placesIn(text: string, pattern: string, work = new Work(1e9), ignoresCase = false): string[] {
  const read = readPattern(pattern, ignoresCase);
  if (!read.ok) throw new Error(`${pattern}: ${read.why}`);
  return placesOfPattern(text, read.program, work).map(({ start, end }) => `${start}-${end}`);
}

/** What JavaScript finds when it may not answer with nothing. */
function byJavaScript(text: string, pattern: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const [first] = [...Array(text.length - at).keys()].flatMap((ahead) => {
      const start = at + ahead;
      const match = new RegExp(`(?<=^[^]{${start}})(?:${pattern})(?<!^[^]{${start}})`, "u").exec(text);
      return match === null ? [] : [{ start, end: start + match[0].length }];
    });
    if (first === undefined) break;
    found.push(`${first.start}-${first.end}`);
    at = first.end;
  }
  return found;
}

describe("places where a pattern matches", () => {
  test.each([
    ["secret secretary", "secret\\w*", ["0-6", "7-16"]],
    ["aaa", "a{2}", ["0-2"]],
    ["aaaa", "a{2,3}?", ["0-2", "2-4"]],
    ["ab\nab", "^ab$", ["0-2", "3-5"]],
    ["cat concat", "\\bcat\\b", ["0-3"]],
    ["concat", "\\Bcat", ["3-6"]],
    ["a🙂b", "a.b", ["0-4"]],
    ["Élan", "\\p{Lu}\\p{L}+", ["0-4"]],
    ["ab", "(?<one>a)(?:b|c)", ["0-2"]],
    ["a/b", "a\\/b", ["0-3"]],
    ["]x", "[\\]x]+", ["0-2"]],
    ["\u{1f600}", "\\ud83d\\ude00", ["0-2"]],
    ["abc", "", []],
    ["abc", "x*", []],
  ])("in %j, /%s/: %j", (text, pattern, expected) => {
    expect(pattern === "" ? [] : placesIn(text, pattern)).toEqual(expected);
  });

  test("capitals count, unless told otherwise", () => {
    expect(placesIn("War war", "war")).toEqual(["4-7"]);
    expect(placesIn("War war", "war", new Work(1e9), true)).toEqual(["0-3", "4-7"]);
  });

  /** A pattern, and whether a part of it that may be empty is repeated. */
  interface Piece {
    readonly source: string;
    readonly canBeEmpty: boolean;
    readonly repeatsNothing: boolean;
  }
  const signs = ["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{1,}"];
  const leaf = fc.constantFrom("a", "b", ".", "[ab]", "[^a]", "^", "$", "\\b").map((source): Piece => {
    return { source, canBeEmpty: ["^", "$", "\\b"].includes(source), repeatsNothing: false };
  });
  const pattern = fc.letrec<{ any: Piece }>((tie) => {
    const several = fc.array(tie("any"), { minLength: 1, maxLength: 3 });
    const repeatsNothing = (parts: readonly Piece[]) => parts.some((part) => part.repeatsNothing);
    return {
      any: fc.oneof(
        { maxDepth: 4 },
        leaf,
        several.map((parts): Piece => {
          const canBeEmpty = parts.every((part) => part.canBeEmpty);
          const source = parts.map((part) => part.source).join("");
          return { source, canBeEmpty, repeatsNothing: repeatsNothing(parts) };
        }),
        several.map((parts): Piece => {
          const canBeEmpty = parts.some((part) => part.canBeEmpty);
          const source = `(?:${parts.map((part) => part.source).join("|")})`;
          return { source, canBeEmpty, repeatsNothing: repeatsNothing(parts) };
        }),
        fc.tuple(tie("any"), fc.constantFrom(...signs)).map(([part, sign]): Piece => {
          const canBeEmpty = part.canBeEmpty || /^[*?]|^\{0/.test(sign);
          const source = `(?:${part.source})${sign}`;
          return { source, canBeEmpty, repeatsNothing: part.repeatsNothing || part.canBeEmpty };
        }),
      ),
    };
  }).any;

  test("are where JavaScript finds them, whatever the pattern", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b", " ", "\n"), maxLength: 8 }),
        pattern,
        (text, { source, repeatsNothing }) => {
          // Lines as the flag m has them, without reaching into the classes and the wrapping.
          const inLines = source
            .replaceAll(/(?<!\[)\^/g, "(?:(?<![^])|(?<=\\n))")
            .replaceAll("$", "(?:(?![^])|(?=\\n))");
          const found = placesIn(text, source);
          const expected = byJavaScript(text, inLines);
          if (!repeatsNothing) expect(found).toEqual(expected);
          expect(found[0]?.split("-")[0]).toBe(expected[0]?.split("-")[0]);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test.each(["(a+)+$", "(a|a)*b", "(a*)*b", "(?:a?){40}a{40}b", ".*.*.*.*.*b", "(a|aa)+$x"])(
    "/%s/ costs no more than the text times the pattern",
    (pattern) => {
      const work = new Work(2_000_000);
      placesIn(`${"a".repeat(2000)}c`.slice(0, pattern.startsWith(".") ? 300 : 2001), pattern, work);
      expect(work.isSpent).toBe(false);
    },
  );

  test("nothing is looked at once the work is spent", () => {
    const work = new Work(10_000);
    expect(placesIn("a b ".repeat(100_000), "c|d", work)).toEqual([]);
    expect(work.isSpent).toBe(true);
  });
});

describe("a pattern that cannot be used", () => {
  test.each([
    ["(", "broken"],
    ["a{2,1}", "broken"],
    ["*a", "broken"],
    ["a{", "broken"],
    ["\\q", "broken"],
    ["a(?=b)", "around"],
    ["(?<!a)b", "around"],
    ["(a)\\1", "back"],
    ["(?<n>a)\\k<n>", "back"],
    ["(?i:a)", "flags"],
    ["a{1001}", "big"],
    ["((a{40}){40}){40}", "big"],
    ["a".repeat(501), "big"],
    [`${"(".repeat(251)}${")".repeat(250)}`, "big"],
  ])("%s is %s", (pattern, why) => {
    expect(readPattern(pattern, false)).toEqual({ ok: false, why });
  });

  test("whatever is typed is read or refused", () => {
    const unit = fc.constantFrom(..."()[]{}*+?|\\^$.-/ab1,:<=!kudp ".split(""), "🙂", "\ud800");
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 15 }), fc.boolean(), (units, ignoresCase) => {
        const read = readPattern(units.join(""), ignoresCase);
        if (read.ok) placesOfPattern("ab1 a,b🙂", read.program, new Work(1e6));
      }),
      { numRuns: 2000 },
    );
  });
});
