import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { occurrencesOf, positiveTerms } from "../../../../src/core/query/occurrences.ts";
import { parseQuery } from "../../../../src/core/query/parse.ts";
import type { Query, TextTerm } from "../../../../src/core/query/query.ts";
import { tokensOf } from "../../../../src/core/query/tokens.ts";
import { Fts5 } from "./fts5.ts";

function read(source: string): Query {
  const parsed = parseQuery(source);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.query;
}

function found(text: string, source: string): string[] {
  return occurrencesOf(text, positiveTerms(read(source))).map(({ start, end }) => text.slice(start, end));
}

describe("the terms a query wants to see", () => {
  test.each([
    ["", []],
    ["a tag:b -c", ["a"]],
    ["a OR b*", ["a", "b"]],
    ["NOT (a -b)", ["b"]],
    ["-(a OR -(b -c))", ["b"]],
  ])("of %s are %j", (source, expected) => {
    expect(positiveTerms(read(source)).map((term) => term.source)).toEqual(expected);
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
      fc.property(text, fc.array(term, { maxLength: 4 }), (body, terms) => {
        const tokens = tokensOf(body);
        const expected = new Set<string>();
        for (const { words: wanted, prefix } of terms) {
          for (const [index, first] of tokens.entries()) {
            const among = tokens.slice(index, index + wanted.length);
            const last = among.at(-1);
            const fits = wanted.every((word, place) => {
              const token = among[place]?.token ?? "";
              return prefix && place === wanted.length - 1 ? token.startsWith(word) : token === word;
            });
            if (fits && last !== undefined) expected.add(`${first.start}-${last.end}`);
          }
        }
        const ranges = occurrencesOf(body, terms);
        expect(new Set(ranges.map(({ start, end }) => `${start}-${end}`))).toEqual(expected);
        expect(ranges.length).toBe(expected.size);
        expect(ranges).toEqual([...ranges].sort((a, b) => a.start - b.start || a.end - b.end));
      }),
      { numRuns: 500 },
    );
  });

  test("they cover what the index highlights for the same term", () => {
    const fts5 = new Fts5();
    fc.assert(
      fc.property(text, term, (body, one) => {
        const covered: { start: number; end: number }[] = [];
        let lastStart = -1;
        for (const { start, end } of occurrencesOf(body, [one])) {
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
    expect(occurrencesOf(body, [almost])).toEqual([]);
  });
});
