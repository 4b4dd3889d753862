import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wantedIn } from "../../../../../src/core/query/match/holds.ts";
import { occurrencesOf } from "../../../../../src/core/query/match/occurrences.ts";
import { parseQuery } from "../../../../../src/core/query/parse.ts";
import type { Asked, TextTerm } from "../../../../../src/core/query/query.ts";
import { tokensOf } from "../../../../../src/core/query/words/tokens.ts";
import { byPosition } from "../../../../../src/core/text/range.ts";
import { Fts5 } from "../fts5.ts";

function read(source: string): Asked {
  const parsed = parseQuery(source);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  if (parsed.query.kind === "nothing") throw new Error("nothing was asked");
  return parsed.query;
}

/** The words and phrases that a query wants to see. */
function termsOf(source: string): TextTerm[] {
  return wantedIn(read(source)).map(({ term }) => {
    if (term.kind !== "text") throw new Error(`${term.kind} is no text`);
    return term;
  });
}

function found(text: string, source: string): string[] {
  const tokens = tokensOf(text);
  const ranges = termsOf(source).flatMap((term) => occurrencesOf(tokens, term));
  const distinct = new Map(ranges.map((range) => [`${range.start}-${range.end}`, range]));
  return [...distinct.values()].sort(byPosition).map(({ start, end }) => text.slice(start, end));
}

describe("the terms a query wants to see", () => {
  test.each([
    ["a tag:b -c", ["a"]],
    ["a OR b*", ["a", "b"]],
    ["NOT (a -b)", ["b"]],
    ["-(a OR -(b -c))", ["b"]],
  ])("of %s are %j", (source, expected) => {
    expect(termsOf(source).map((term) => term.source)).toEqual(expected);
  });
});

describe("where terms occur", () => {
  test.each([
    ["The war, the WAR and Wär.", "war", ["war", "WAR", "Wär"]],
    ["Warsaw at war", "war*", ["Warsaw", "war"]],
    ["direct, talks — direct talks", '"direct talks"', ["direct, talks", "direct talks"]],
    ["direct talkers talk indirect talk", '"direct talk"*', ["direct talkers"]],
    ["He didn’t. He DIDN'T.", "didn’t", ["didn’t", "DIDN'T"]],
    ["a b a b a", '"a b a"', ["a b a", "a b a"]],
    ["a a a a a", '"a a a"', ["a a a", "a a a", "a a a"]],
    ["a b a a b a b a a", '"a b a b a"', ["a b a b a"]],
    ["a a ab", '"a a"*', ["a a", "a ab"]],
    ["war and peace", "peace war wa* -and", ["war", "peace"]],
    ["war and peace", 'peace OR war OR "war and"', ["war", "war and", "peace"]],
    ["nothing of it", "war", []],
    ["", "war", []],
    ["war", "-war", []],
  ])("in %j, %s: %j", (text, source, expected) => {
    expect(found(text, source)).toEqual(expected);
  });

  const words = fc.array(fc.constantFrom("a", "b", "ab", "abc"), { minLength: 1, maxLength: 4 });
  const term: fc.Arbitrary<TextTerm> = fc.record({
    kind: fc.constant("text" as const),
    words,
    prefix: fc.boolean(),
    source: fc.constant(""),
  });
  const text = fc
    .array(fc.constantFrom("a", "A", "á", "b", "ab", "ÀBC", "abc", "…", "🙂"), { maxLength: 25 })
    .map((list) => list.join(" "));

  test("each stands where trying every word in turn finds it, in order and once", () => {
    fc.assert(
      fc.property(text, term, (body, one) => {
        const tokens = tokensOf(body);
        const expected = tokens.flatMap((first, index) => {
          const among = tokens.slice(index, index + one.words.length);
          const last = among.at(-1);
          const fits = one.words.every((word, place) => {
            const token = among[place]?.token ?? "";
            return one.prefix && place === one.words.length - 1 ? token.startsWith(word) : token === word;
          });
          return fits && last !== undefined ? [{ start: first.start, end: last.end }] : [];
        });
        expect(occurrencesOf(tokens, one)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("a spelling is found as the words themselves are, in reading order", () => {
    const tokens = tokensOf("An organization, an organisation; a cease-fire or ceasefire.");
    const spelled = (words: string[], variants: string[][]): TextTerm => {
      return { kind: "text", words, variants, prefix: false, source: "" };
    };
    expect(occurrencesOf(tokens, spelled(["organisation"], [["organization"]]))).toEqual([
      { start: 3, end: 15 },
      { start: 20, end: 32 },
    ]);
    expect(occurrencesOf(tokens, spelled(["ceasefire"], [["cease", "fire"]]))).toHaveLength(2);
  });

  test("they cover what the index highlights for the same term", () => {
    const fts5 = new Fts5();
    fc.assert(
      fc.property(text, term, (body, one) => {
        const covered: { start: number; end: number }[] = [];
        let lastStart = -1;
        for (const { start, end } of occurrencesOf(tokensOf(body), one)) {
          const last = covered.at(-1);
          if (last !== undefined && start < last.end && start > lastStart) last.end = Math.max(last.end, end);
          else covered.push({ start, end });
          lastStart = start;
        }
        expect(covered).toEqual(fts5.places(body, `"${one.words.join(" ")}"${one.prefix ? " *" : ""}`));
      }),
      { numRuns: 300 },
    );
  });

  test("a phrase that almost matches everywhere is found nowhere", () => {
    const body = "a ".repeat(50_000);
    const almost: TextTerm = {
      kind: "text",
      words: [...Array.from({ length: 900 }, () => "a"), "b"],
      prefix: false,
      source: "",
    };
    expect(occurrencesOf(tokensOf(body), almost)).toEqual([]);
  });
});
