import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery } from "../../../../src/core/query/parse.ts";
import { printQuery } from "../../../../src/core/query/print.ts";
import type { Query } from "../../../../src/core/query/query.ts";

function read(source: string): Query {
  const parsed = parseQuery(source);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.problems[0]?.message}`);
  return parsed.query;
}

describe("a query in writing", () => {
  test.each([
    ["", ""],
    ["War AND  (peace)", "War peace"],
    ["a OR (b c) OR (d OR e)", "a OR b c OR d OR e"],
    ["NOT (a OR b)", "-(a OR b)"],
    ["“direct talks”*", '"direct talks"*'],
    ['“a "b" c”', '“a "b" c”'],
    ['"OR" near', '"OR" near'],
    ["don’t", '"don’t"'],
    ["near(a “b c”,3)", 'near(a "b c", 3)'],
    ["~secret ~“a b”", '~secret ~"a b"'],
    ["/a b/I", "/a b/i"],
    ['tag:"PM office"/* has:tag', 'tag:"PM office"/* tag:*'],
    ["Tag:quote/direct", "tag:quote/direct"],
    ["role:junk|caption", "role:caption|junk"],
    ["importance=2 importance>1 importance<2", "importance:2 importance>=2 importance<=1"],
    ["importance:0 importance:1..2 importance<=3", "importance:0 importance:1..2 importance>=0"],
    ["date:2025-03-01..2025-03-31 date>2025", "date:2025-03 date>=2026-01-01"],
    ["war in:note", "in:note war"],
    ["in:quote|note (in:note a)", "in:quote|note (in:note a)"],
    ["in:note (in:quote a) b", "in:note (in:quote a) b"],
    ["in:quote a OR (in:note (b OR c))", "in:quote a OR in:note (b OR c)"],
    ["-in:junk a", "in:quote|note|article a"],
    ["colour spelling:any", "spelling:any colour"],
  ])("%s becomes %s", (source, expected) => {
    expect(printQuery(read(source))).toBe(expected);
  });

  const piece = fc.constantFrom(
    ...["a", "Bc", "é", "12", "AND", "OR", "NOT", "-", "(", ")", "*", "~", "/", "/a+b/i", "near(a b, 3)"],
    ...['"', "“", "”", '"a b"', "“a”*", "tag:", "tag:x/*", 'tag:"a “b”"', "source:", "by:AM", "article:"],
    ...["in:", "quote", "|", "note", "junk", "in:quote|note", "in:article", "date:2025-03", "date<", "2024"],
    ...["role:", "caption", "role:caption|junk"],
    ...[
      "has:note",
      "importance>=2",
      "annotated:no",
      "spelling:any",
      "colour",
      "…",
      "&",
      ":",
      "\u200b",
      "\n",
      "..",
      "\\",
    ],
  );
  const source = fc
    .array(fc.tuple(piece, fc.constantFrom(" ", " ", "")), { maxLength: 14 })
    .map((pieces) => pieces.flat().join(""));

  test("asks the same again, and is its own writing, whatever was typed", () => {
    let read = 0;
    fc.assert(
      fc.property(source, (typed) => {
        const parsed = parseQuery(typed);
        if (!parsed.ok) return;
        if (parsed.query.kind !== "nothing") read += 1;
        const written = printQuery(parsed.query);
        expect(parseQuery(written)).toEqual(parsed);
        expect(printQuery(parsed.query)).toBe(written);
      }),
      { numRuns: 6000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  test("the deepest query there may be can be read again", () => {
    let typed = "a";
    for (let depth = 0; depth < 50; depth += 1) typed = `in:quote b OR -(${typed})`;
    const parsed = parseQuery(typed);
    expect(parsed.ok).toBe(true);
    if (parsed.ok) expect(parseQuery(printQuery(parsed.query))).toEqual(parsed);
  });
});
