import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isGraphemeBoundary } from "../../../../src/core/text/graphemes.ts";
import type { Line, LineRole } from "../../../../src/core/text/line.ts";
import { proposeLines } from "../../../../src/core/text/lines.ts";
import { factsOf, firstWords, titleOf } from "../../../../src/core/text/title.ts";
import { hostileText } from "./hostile-text.ts";
import { seedExpectations, seedText } from "./seed-expectations.ts";

/** A text whose lines have the roles given, one a line. */
function withRoles(...parts: readonly (readonly [LineRole, string])[]): { text: string; lines: Line[] } {
  let text = "";
  const lines = parts.map(([role, content]) => {
    const start = text.length;
    text += `${content}\n`;
    return { start, end: start + content.length, role };
  });
  return { text, lines };
}

describe.each(seedExpectations)(
  "sample article $file",
  ({ file, title, dateline, date, firstWords: words }) => {
    const text = seedText(file);
    const lines = proposeLines(text);

    test("has the title, the first words, the dateline and the date it should", () => {
      expect(titleOf(text, lines)).toBe(title);
      expect(firstWords(text, lines)).toBe(words);
      expect(factsOf(text, lines)).toEqual({ dateline, date, language: null });
    });
  },
);

test("the title's inner white space is folded", () => {
  const { text, lines } = withRoles(["kicker", "News"], ["headline", "Grain\u00a0 talks\tend"]);
  expect(titleOf(text, lines)).toBe("Grain talks end");
});

test("first words come from the first deck or paragraph, past dateline, metadata and junk", () => {
  const { text, lines } = withRoles(
    ["junk", "Menu"],
    ["deck", "A deck"],
    ["metadata", "2025-03-05"],
    ["dateline", "Rabat –"],
    ["paragraph", "The talks ended."],
  );
  expect(firstWords(text, lines)).toBe("A deck");
});

test("without a paragraph the deck speaks, and junk never does", () => {
  const deck = withRoles(["headline", "Talks"], ["deck", "No date yet"]);
  expect(firstWords(deck.text, deck.lines)).toBe("No date yet");
  const junk = withRoles(["junk", "Menu"], ["metadata", "2025"], ["dateline", "Rabat –"]);
  expect(firstWords(junk.text, junk.lines)).toBe("");
});

test.each([
  ["The talks ended early", 21, "The talks ended early"],
  ["The talks ended early", 20, "The talks ended…"],
  ["The talks, however, ended", 11, "The talks…"],
  ["The cease-fire ended", 10, "The…"],
  ["👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 18, "👩‍👩‍👧👩‍👩‍👧…"],
  ["习近平在北京会见了来访的客人", 8, "习近平在北京…"],
  ["a".repeat(100), 10, `${"a".repeat(9)}…`],
  [`e${"\u0301".repeat(1000)}`, 10, "…"],
  ["\u0600 a", 2, "…"],
  ["a \u0600, b c", 5, "a…"],
  ["\u0600 \u0600, b c", 5, "…"],
])("%j cut to %i code units is %j", (content, most, expected) => {
  const { text, lines } = withRoles(["paragraph", content]);
  expect(firstWords(text, lines, most)).toBe(expected);
});

test("first words never exceed the limit and never end inside a character", () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 1, max: 100 }), (text, most) => {
      const words = firstWords(text, proposeLines(text), most);
      expect(words.length).toBeLessThanOrEqual(most);
      expect(words.isWellFormed()).toBe(true);
      if (words === "") return;
      const folded = proposeLines(text)
        .map((line) => text.slice(line.start, line.end).replace(/\s+/gu, " ").trim())
        .find((content) => content.startsWith(words.replace(/…$/, "")));
      expect(folded).toBeDefined();
      if (words.endsWith("…") && words !== folded) {
        expect(isGraphemeBoundary(folded!, words.length - 1)).toBe(true);
      }
    }),
  );
});

test.each<[LineRole, string, string | null, string | null]>([
  ["dateline", "WASHINGTON, March 5 (Reuters) - ", "WASHINGTON", null],
  ["metadata", "Updated: 5 March 2025", null, "2025-03-05"],
  ["metadata", "By Jane Doe", null, null],
  ["metadata", "Published 03/05/2025", null, null],
])("a %s line %j states the place %j and the day %j", (role, content, dateline, date) => {
  const { text, lines } = withRoles([role, content], ["paragraph", "On 1 May 2020 they met."]);
  expect(factsOf(text, lines)).toEqual({ dateline, date, language: null });
});
