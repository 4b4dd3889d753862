import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Asked, Query, TextTerm } from "../../../../../src/core/query/query.ts";
import type { Condition } from "../../../../../src/library/db/search.ts";
import { compileForHighlights } from "../../../../../src/library/search/conditions/compile.ts";
import { Index, known, type Row, read, tagTokens } from "./row-index.ts";

const vocabulary = ["a", "b", "ab", "abc", "ba"];

function compileQuery(query: Query): Condition {
  return compileForHighlights(query, known).condition;
}

/** What a query means, said as plainly as possible. */
function holds(query: Query, row: Row): boolean {
  switch (query.kind) {
    case "nothing":
      return false;
    case "and":
      return query.parts.every((part) => holds(part, row));
    case "or":
      return query.parts.some((part) => holds(part, row));
    case "not":
      return !holds(query.part, row);
    case "tag":
      return row.tags.some((tag) => tagTokens(query).includes(`t${tag}`));
    case "text":
      return [row.quote, row.note].some((words) =>
        words.some((_, start) => standsAt(query, words.slice(start))),
      );
    default:
      throw new Error(`${query.kind} is not compared here`);
  }
}

function standsAt({ words, prefix }: TextTerm, among: readonly string[]): boolean {
  return words.every((word, index) => {
    const found = among[index] ?? "-";
    return prefix && index === words.length - 1 ? found.startsWith(word) : found === word;
  });
}

const words = (most: number) => fc.array(fc.constantFrom(...vocabulary), { maxLength: most });
const row: fc.Arbitrary<Row> = fc.record({
  quote: words(4),
  note: words(3),
  tags: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
});
const text: fc.Arbitrary<Asked> = fc.record({
  kind: fc.constant("text" as const),
  words: fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 3 }),
  prefix: fc.boolean(),
  source: fc.constant(""),
});
const tag: fc.Arbitrary<Asked> = fc.record({
  kind: fc.constant("tag" as const),
  path: fc.array(fc.constantFrom("1", "2", "3", "4"), { maxLength: 2 }).map((numbers) => ["t", ...numbers]),
  withChildren: fc.boolean(),
});
const asked = fc.letrec<{ any: Asked }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 6, depthSize: "large" },
    { weight: 2, arbitrary: text },
    { weight: 1, arbitrary: tag },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom("and" as const, "or" as const),
        parts: fc.array(tie("any"), { minLength: 2, maxLength: 4 }),
      }),
    },
    {
      weight: 3,
      arbitrary: tie("any").map((part) => (part.kind === "not" ? part.part : { kind: "not" as const, part })),
    },
  ),
})).any;

function expressionOf(source: string): string {
  const compiled = compileQuery(read(source));
  if (compiled.kind !== "match") return compiled.kind;
  return `${compiled.complement ? "all but " : ""}${compiled.expression.replaceAll("{quote note} : ", "")}`;
}

describe("a query as FTS5 expression", () => {
  test.each([
    ["hostage*", '"hostage" *'],
    ['"direct talks"', '"direct talks"'],
    ["a b OR c", '"a" AND "b" OR "c"'],
    ["a (b OR c)", '("b" OR "c") AND "a"'],
    ["a -b -c", '"a" NOT ("b" OR "c")'],
    ["a -(b c)", '"a" NOT ("b" AND "c")'],
    ["a (b OR -c)", '"a" NOT ("c" NOT "b")'],
    ["a OR b (-c OR d e)", '("b" NOT "c" OR "d" AND "e") AND "b" OR "a"'],
    ["-a", 'all but "a"'],
    ["-a -b", 'all but "a" OR "b"'],
    ["a OR -b", 'all but "b" NOT "a"'],
    ["tag:t/1", 'facet : "t1"'],
    ["tag:t/1/2 war", 'facet : ("t1" OR "t2") AND "war"'],
    ["tag:t", "none"],
    ["-tag:t", "all"],
    ["tag:t OR a", '"a"'],
    ["tag:t a", "none"],
    ["-tag:t a", '"a"'],
    ["", "none"],
    ["near(a b*, 3)", 'NEAR("a" "b" *, 3)'],
    ["-near(a b)", 'all but NEAR("a" "b", 10)'],
    ["spelling:any colour*", '("colour" * OR "color" *)'],
    [
      'spelling:any "labour centre"',
      '("labour centre" OR "labour center" OR "labor centre" OR "labor center")',
    ],
    ["in:quote a -b", 'quote : "a" NOT quote : "b"'],
    ["in:note|article a", 'facet : "note" AND note : "a"'],
    ["a tag:t/1 -source:x", '"a" AND facet : "t1" NOT facet : "sx"'],
    ["a tag:t/1 -article:x", "and"],
    ["in:quote", "all"],
    ["(in:note)", 'facet : "note"'],
    ["-has:note", 'all but facet : "note"'],
    ["source:x date:2025 a", 'facet : "sx" AND facet : "d2025" AND "a"'],
    ["article:x", "fact"],
    ["in:junk a", "none"],
    ["~a", "all"],
    ["~abcd", "stretch"],
    ["b ~abcd", "and"],
    ["-~abcd", "all"],
    ["/abc|d/", "all"],
    ["/abc|def/", "stretch"],
    ["b -~a", '"b"'],
  ])("%s is %s", (source, expected) => {
    expect(expressionOf(source)).toBe(expected);
  });

  test("texts are looked for in quote and note, never in the facets", () => {
    const index = Index.of([{ quote: ["a"], note: [], tags: [1] }]);
    expect(index.find(compileQuery(read("t1")))).toEqual([]);
    expect(index.find(compileQuery(read("tag:t/1")))).toEqual([0]);
  });

  test("a phrase does not reach from the quote into the note", () => {
    const index = Index.of([{ quote: ["a"], note: ["b"], tags: [] }]);
    expect(index.find(compileQuery(read('"a b"')))).toEqual([]);
    expect(index.find(compileQuery(read("a b")))).toEqual([0]);
  });

  test("finds exactly the rows it holds for, whatever the query", () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.array(asked, { maxLength: 6 }),
        (rows, queries) => {
          const index = Index.of([...rows, { quote: [], note: [], tags: [] }]);
          for (const query of queries) {
            const expected = [...rows, { quote: [], note: [], tags: [] }].flatMap((each, place) =>
              holds(query, each) ? [place] : [],
            );
            expect(index.find(compileQuery(query))).toEqual(expected);
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe("what was typed reaches FTS5 as words alone", () => {
  test.each([
    "'; drop table",
    '"NEAR(a b)"',
    '"quote : b"',
    '"a" "OR" b',
    "x{quote}",
    "^a + b,3",
    "fac\u200det",
  ])("%s is no syntax", (source) => {
    const compiled = compileQuery(read(source.replace(" + ", " ")));
    expect(Index.of([{ quote: ["zzz"], note: [], tags: [] }]).find(compiled)).toEqual([]);
    if (compiled.kind !== "match") throw new Error("should be a match");
    expect(compiled.expression.replace(/"[^"]*"/g, "…").replace(/\{quote note\} : …( \*)?/g, "…")).toMatch(
      /^…( AND …)*$/,
    );
  });

  test("even a term that was not parsed cannot leave its quotation marks", () => {
    const compiled = compileQuery({
      kind: "text",
      words: ['a" OR b OR "z', "c\0"],
      prefix: false,
      source: "",
    });
    expect(Index.of([{ quote: ["b"], note: [], tags: [] }]).find(compiled)).toEqual([]);
  });
});

describe("the largest queries the parser lets through", () => {
  const nest = (depth: number, level: (inner: string, index: number) => string) => {
    let source = "a";
    for (let index = 0; index < depth; index += 1) source = level(source, index);
    return source;
  };
  const word = (index: number) => vocabulary[index % vocabulary.length] ?? "";
  const shapes: Record<string, string> = {
    "exclusions in exclusions": nest(50, (inner, i) => `${word(i)} -(${inner})`),
    "exclusions in choices": nest(50, (inner, i) => `-${word(i)} OR (${inner})`),
    "choices with exclusions, by turns": nest(50, (inner, i) =>
      i % 2 ? `${word(i)} (${inner})` : `-${word(i)} OR (${inner})`,
    ),
    "both sides of AND and OR": nest(
      50,
      (inner, i) => `${word(i)} OR ${word(i + 1)} -${word(i + 3)} (${inner})`,
    ),
    "both sides, negated": nest(50, (inner, i) => `${word(i)} OR ${word(i + 1)} ${word(i + 3)} -(${inner})`),
    "negations all over": nest(
      49,
      (inner, i) => `-${word(i)} -(${word(i + 1)} OR -${word(i + 2)}) OR -(${inner})`,
    ),
    "two hundred words": Array.from({ length: 200 }, (_, i) => word(i)).join(" "),
    "two hundred alternatives": Array.from({ length: 200 }, (_, i) => word(i)).join(" OR "),
    "two hundred exclusions": Array.from({ length: 200 }, (_, i) => `-${word(i)}`).join(" "),
    "two hundred excluded alternatives": Array.from({ length: 200 }, (_, i) => `-${word(i)}`).join(" OR "),
    "a balanced tree": [1, 2, 3, 4, 5, 6, 7].reduce(
      (tree, i) => (i % 2 ? `(${tree}) -(${tree})` : `((${tree}) OR -(${tree}))`),
      "a",
    ),
    "guards again and again": `(${Array.from({ length: 60 }, (_, i) => `${word(i)}${i}`).join(" OR ")}) ${Array.from({ length: 46 }, (_, i) => `(-x${i} OR y${i} ${word(i)})`).join(" ")}`,
    "a phrase of a thousand words": `"${Array.from({ length: 1000 }, (_, i) => word(i)).join(" ")}"`,
  };
  const rows: Row[] = [[], ["a"], ["b"], ["ab"], ["abc", "ba"], ["a", "b"], vocabulary].map((quote, i) => ({
    quote,
    note: i % 2 ? ["a"] : [],
    tags: [],
  }));
  const index = Index.of(rows);

  test.each(Object.entries(shapes))("%s: FTS5 takes it and finds the right rows", (_name, source) => {
    const query = read(source);
    const compiled = compileQuery(query);
    expect(index.find(compiled)).toEqual(rows.flatMap((each, place) => (holds(query, each) ? [place] : [])));
  });

  test("any shape with two hundred terms and brackets fifty deep: FTS5 takes it and finds the right rows", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 11 }), { minLength: 150, maxLength: 400 }), (steps) => {
        const query = read(sourceFrom(steps));
        const compiled = compileQuery(query);
        expect(index.find(compiled)).toEqual(
          rows.flatMap((each, place) => (holds(query, each) ? [place] : [])),
        );
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  /** A search spelled out of numbers: words, operators, and brackets that open more often than they close. */
  function sourceFrom(steps: readonly number[]): string {
    let source = "a";
    let open = 0;
    let terms = 1;
    for (const step of steps) {
      const sign = ["", "-", ""][step % 3] ?? "";
      const operator = ["", "OR ", "AND ", "OR "][step % 4] ?? "";
      if (step < 3 && open > 0) [source, open] = [`${source})`, open - 1];
      else if (terms === 200) continue;
      else {
        const opens = step > 5 && open < 50;
        source += ` ${operator}${sign}${opens ? "(" : ""}${word(step + terms)}`;
        open += opens ? 1 : 0;
        terms += 1;
      }
    }
    return source + ")".repeat(open);
  }
});
