import fc from "fast-check";
import { expect, test } from "vitest";
import { readReportDocument, reportDocument } from "../../../../../src/contract/report-document.ts";
import {
  evidenceOf,
  type ListBlock,
  type ListItem,
  type ReportDocument,
  sectionsOf,
  tidyReport,
} from "../../../../../src/core/report/composed/document.ts";
import { changesSince } from "../../../../../src/core/report/composed/evidence.ts";
import { countWords, outlineOf } from "../../../../../src/core/report/composed/outline.ts";
import { paragraphFinder } from "../../../../../src/core/report/composed/paragraph.ts";
import { anyReport } from "./random-report.ts";

const same = (text: string) => text;
const remembered = { quote: "six words that somebody else said", tags: ["a/b"], note: "", citation: "c" };

test("a tidied report is stored as JSON, read again the same, and tidying it once more changes nothing", () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      const tidy = tidyReport(report, same);
      expect(tidyReport(tidy, same)).toEqual(tidy);
      expect(readReportDocument(JSON.stringify(tidy))).toEqual(tidy);
    }),
  );
});

test("tables get equally long rows; blank paragraphs stay between blocks and go at the end", () => {
  const report: ReportDocument = {
    version: 1,
    blocks: [
      { kind: "table", hasHeader: true, rows: [[[{ text: "a" }]], [[], [{ text: "b" }]]] },
      { kind: "paragraph", runs: [] },
      { kind: "list", isNumbered: false, items: [[]] },
      {
        kind: "paragraph",
        runs: [
          { text: "x", isBold: true },
          { text: "y", isBold: true },
        ],
      },
      { kind: "paragraph", runs: [{ text: " " }] },
    ],
  };
  expect(tidyReport(report, same).blocks).toEqual([
    {
      kind: "table",
      hasHeader: true,
      rows: [
        [[{ text: "a" }], []],
        [[], [{ text: "b" }]],
      ],
    },
    { kind: "paragraph", runs: [] },
    { kind: "paragraph", runs: [{ text: "xy", isBold: true }] },
  ]);
});

test("a list below no item gives its items to the list around it; more levels than Word has are none", () => {
  const list = (items: readonly ListItem[]): ListBlock => ({ kind: "list", isNumbered: false, items });
  const words = (text: string) => [{ text }];
  const report: ReportDocument = {
    version: 1,
    blocks: [list([[], list([words("a"), list([words("b")])]), list([list([[]])])])],
  };
  expect(tidyReport(report, same).blocks).toEqual([list([words("a"), list([words("b")])])]);
  const deep = (levels: number): ListBlock => list([words("x"), ...(levels === 1 ? [] : [deep(levels - 1)])]);
  const isReport = (levels: number) =>
    reportDocument.safeParse({ version: 1, blocks: [deep(levels)] }).success;
  expect([9, 10, 5000].map(isReport)).toEqual([true, false, false]);
});

test("a report with a link that runs, a heading of level 4, or a key of its own is none", () => {
  const block = (each: unknown) => reportDocument.safeParse({ version: 1, blocks: [each] }).success;
  expect(block({ kind: "heading", level: 3, runs: [] })).toBe(true);
  expect(block({ kind: "heading", level: 4, runs: [] })).toBe(false);
  expect(block({ kind: "paragraph", runs: [{ text: "x", link: "javascript:alert(1)" }] })).toBe(false);
  expect(block({ kind: "paragraph", runs: [], html: "<b>" })).toBe(false);
  expect(readReportDocument("{")).toBeNull();
  expect(readReportDocument('{"version":2,"blocks":[]}')).toBeNull();
});

test("the outline has the headings that say something; words are counted apart from quoted ones", () => {
  const report: ReportDocument = {
    version: 1,
    blocks: [
      { kind: "heading", level: 1, runs: [{ text: "Who\nsaid " }, { text: "what", isBold: true }] },
      { kind: "heading", level: 2, runs: [] },
      { kind: "paragraph", runs: [{ text: "It’s two–three words." }] },
      { kind: "evidence", annotationId: "a", remembered },
      { kind: "evidence", annotationId: "a", remembered },
      { kind: "section", source: { kind: "tag", tagId: "t", path: "one two", withBelow: true } },
      { kind: "section", source: { kind: "tag", tagId: "t", path: "other", withBelow: true } },
    ],
  };
  expect(outlineOf(report)).toEqual([{ block: 0, level: 1, text: "Who said what" }]);
  expect(countWords(report)).toEqual({ own: 7, quoted: 12 });
  expect(evidenceOf(report)).toEqual(["a"]);
  expect(sectionsOf(report)).toHaveLength(1);
});

test("evidence has changed where its words, tags or note differ, whatever the order of the tags", () => {
  const now = { quote: remembered.quote, tags: ["z", "a/b"], note: "" };
  expect(changesSince({ ...remembered, tags: ["a/b", "z"] }, now)).toEqual([]);
  expect(changesSince(remembered, { ...now, note: "n " })).toEqual(["tags", "note"]);
  expect(changesSince(remembered, { ...now, tags: ["a/b"], quote: "other" })).toEqual(["quote"]);
});

test("a position has the number of its printed line, blank lines left out of the count", () => {
  const text = "Head\n\nCITY – First.\nSecond.";
  const lines = [
    { start: 0, end: 4, role: "headline" as const },
    { start: 6, end: 13, role: "dateline" as const },
    { start: 13, end: 19, role: "paragraph" as const },
    { start: 20, end: 27, role: "paragraph" as const },
  ];
  const find = paragraphFinder(text, lines);
  expect([0, 6, 14, 20, 26].map(find)).toEqual([1, 2, 2, 3, 3]);
});
