import { describe, expect, test } from "vitest";
import {
  compileForArticles,
  compileForHighlights,
} from "../../../../../src/library/search/conditions/compile.ts";
import { Index, known, read } from "./row-index.ts";

describe("a query as condition for highlights", () => {
  const compiled = (source: string) => compileForHighlights(read(source), known);

  test("facts stand beside one expression for all words and tags", () => {
    expect(compiled("a (article:x OR -b) tag:t/1 -has:note")).toEqual({
      isExact: true,
      condition: {
        kind: "and",
        parts: [
          {
            kind: "match",
            expression: '"a" AND facet : "t1" NOT facet : "note"',
            complement: false,
          },
          {
            kind: "or",
            parts: [
              { kind: "match", expression: `"b"`, complement: true },
              { kind: "fact", fact: { of: "article", column: "number", values: [1] }, isNegated: false },
            ],
          },
        ],
      },
    });
  });

  test.each([
    ["a near(b c, 2) -d* tag:t", true],
    ["~a", false],
    ["a -/b/", false],
    ["in:quote a source:x", true],
    ["spelling:any near(colour b, 2)", false],
    ["spelling:any colour", true],
  ])("%s is settled by the database alone: %s", (source, isExact) => {
    expect(compiled(source).isExact).toBe(isExact);
  });
});

describe("a query as condition for articles", () => {
  const compiled = (source: string) => compileForArticles(read(source), known);
  const index = new Index("body, junk, facet")
    .add("They met.", "Direct talks", "every junk")
    .add("War. Talks, direct or not.", "", "every");

  test.each([
    ['"direct talks"', []],
    ["direct talks", [1]],
    ["-war", [0]],
    ["-talks", [0]],
    ["met OR -talks", [0]],
    ["near(talks direct, 1)", [1]],
    ["-near(talks direct, 1)", [0, 1]],
    ["in:junk talks", [0]],
    ["in:junk", [0]],
    ["in:article|junk talks", [0, 1]],
    ["~al", [0, 1]],
    ["", []],
  ])("%s leaves %j to be looked at", (source, expected) => {
    expect(index.find(compiled(source).condition)).toEqual(expected);
  });

  test.each([
    ["source:x date:2025 annotated:no in:junk", true],
    ["war source:x", true],
    ["near(war talks)", false],
    ["~war", false],
    ["in:note war", true],
  ])("%s is settled without reading a text: %s", (source, isExact) => {
    expect(compiled(source).isExact).toBe(isExact);
  });
});
