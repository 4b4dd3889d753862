import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuery } from "../../../../../../src/core/query/parse.ts";
import { highlightsOf } from "../../../../../../src/core/query/typing/colours.ts";
import { colourRuns } from "../../../../../../src/renderer/features/search/box/colour-runs.ts";

function runsOf(text: string) {
  const parsed = parseQuery(text);
  return colourRuns(text, highlightsOf(text), parsed.ok ? [] : parsed.problems);
}

test("what is wrong is marked where it stands, and nothing else is", () => {
  const runs = runsOf("tag:quote talks OR");
  expect(runs.filter(({ isMistaken }) => isMistaken).map(({ text }) => text)).toEqual(["OR"]);
  expect(runs.filter(({ kind }) => kind === "filter").map(({ text }) => text)).toEqual(["tag:"]);
});

test("put together again, the runs are what was typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (typed) => {
      expect(
        runsOf(typed)
          .map(({ text }) => text)
          .join(""),
      ).toBe(typed);
    }),
  );
});
