import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery } from "../../../../../src/core/query/parse.ts";
import { completionsFor } from "../../../../../src/core/query/typing/complete.ts";

const known = {
  tags: ["Leavitt", "Leavitt/authority", "PM office", "quote", "quote/direct"],
  sources: ["Axios", "The Times of Israel"],
  authors: ["Maria Lee", "Ben Adams"],
  persons: ["Ada", "Anna Marsh"],
  articles: ["000.txt", "002.txt"],
};

/** What the field holds after each completion; `|` is the caret. */
function completed(field: string): string[] {
  const caret = field.indexOf("|");
  const source = field.replace("|", "");
  return completionsFor(source, caret, known).map(
    ({ start, end, insert }) => source.slice(0, start) + insert + source.slice(end),
  );
}

describe("what may be meant", () => {
  test.each([
    ["war ta|", ["war tag:"]],
    ["so|urce:x", ["source:x"]],
    ["a|", ["author:", "article:", "annotated:"]],
    ["-(in|", ["-(in:"]],
    ["war tag:quo|", ["war tag:quote", "war tag:quote/direct"]],
    ["tag:auth|", ["tag:Leavitt/authority"]],
    ["-tag:leavitt/a|xyz war", ["-tag:Leavitt/authority war"]],
    ["tag:p|", ['tag:"PM office"']],
    ['tag:"pm o|" war', ['tag:"PM office" war']],
    ['tag:"pm o|', ['tag:"PM office"']],
    ["source:times|", ['source:"The Times of Israel"']],
    ["by:a|", ["by:Ada", 'by:"Anna Marsh"']],
    ["author:l|", ['author:"Maria Lee"']],
    ["article:2|", ["article:002.txt"]],
    ["war aut|", ["war author:", "war tag:Leavitt/authority"]],
    ["pm|", ['tag:"PM office"']],
    ["importance:|", ["importance:1", "importance:2", "importance:3"]],
    ["has:|", ["has:note", "has:tag", "has:claim", "has:importance"]],
    ["in:q|", ["in:quote"]],
    ["role:cap| war", ["role:caption war"]],
    ["-role:de|", ["-role:deck"]],
    ["annotated:|", ["annotated:yes", "annotated:no"]],
    ["date:2|", []],
    ["title:x|", []],
    ["12|", []],
    ["war |", []],
    ['"tag:qu|ote"', []],
  ])("at %s: %j", (field, expected) => {
    expect(completed(field)).toEqual(expected);
  });

  test("after a bar another value is offered, and none that is named already", () => {
    const inserted = (source: string, caret = source.length) =>
      completionsFor(source, caret, known).map(
        ({ start, end, insert }) => source.slice(0, start) + insert + source.slice(end),
      );
    expect(inserted("role:caption|he")).toEqual(["role:caption|headline", "role:caption|crosshead"]);
    expect(inserted("in:quote|")).toEqual(["in:quote|note", "in:quote|article", "in:quote|junk"]);
    expect(inserted("role:cap|headline war", "role:cap".length)).toEqual(["role:caption|headline war"]);
  });

  test("twenty are offered, not more", () => {
    const tags = Array.from({ length: 500 }, (_, index) => `tag ${index}`);
    expect(completionsFor("tag:", 4, { ...known, tags })).toHaveLength(20);
  });

  test("a name put in where a whole filter stands can be read", () => {
    const name = fc.string({
      unit: fc.constantFrom(..."ab “”\"'()|/-*:é".split("")),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(name, (person) => {
        const [only] = completionsFor("by:", 3, { ...known, persons: [`x${person}`] });
        expect(parseQuery(`by:${only?.insert} war`)).toMatchObject({ ok: true });
      }),
    );
  });
});
