import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proposeLines } from "../../../../src/core/text/lines.ts";
import { isWhiteSpace } from "../../../../src/core/text/range.ts";
import { hostileText } from "./hostile-text.ts";
import { seedExpectations, seedText } from "./seed-expectations.ts";

describe.each(seedExpectations)("sample article $file", ({ file, lineCount, special }) => {
  const text = seedText(file);
  const lines = proposeLines(text);

  test("has the lines that are not paragraphs exactly where they are", () => {
    expect(lines.filter((line) => line.role !== "paragraph")).toEqual(
      special.map(({ start, end, role }) => ({ start, end, role })),
    );
    for (const { start, begins } of special) expect(text.slice(start, start + begins.length)).toBe(begins);
  });

  test("has one line for each printed line and prefix", () => {
    expect(lines.length).toBe(lineCount);
  });
});

test("an empty and a blank text have no lines", () => {
  expect(proposeLines("")).toEqual([]);
  expect(proposeLines("\n \u00a0\n\n\t")).toEqual([]);
});

test("a text of one line is one paragraph without the white space around it", () => {
  expect(proposeLines("\u00a0 The envoy left \n")).toEqual([{ start: 2, end: 16, role: "paragraph" }]);
});

test("a metadata prefix and a dateline on one printed line are two entries before the paragraph", () => {
  const text =
    "2025-03-05 | DOHA (AP) — The talks in the Qatari capital went on for a third day, officials said.";
  expect(proposeLines(text)).toEqual([
    { start: 0, end: 13, role: "metadata" },
    { start: 13, end: 25, role: "dateline" },
    { start: 25, end: text.length, role: "paragraph" },
  ]);
});

test("every character that is not white space is in exactly one line, and lines neither overlap nor end in white space", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const lines = proposeLines(text);
      let at = 0;
      for (const line of lines) {
        expect(line.start).toBeGreaterThanOrEqual(at);
        expect(text.slice(at, line.start).trim()).toBe("");
        expect(line.end).toBeGreaterThan(line.start);
        const content = text.slice(line.start, line.end);
        expect(content).not.toContain("\n");
        expect(content.trim()).not.toBe("");
        const isPrefix = line.role === "metadata" || line.role === "dateline";
        if (!isPrefix) expect(content.trim()).toBe(content);
        at = line.end;
      }
      for (let rest = at; rest < text.length; rest++) {
        expect(isWhiteSpace(text.charCodeAt(rest))).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["one long line", "The envoy said so on Monday – and left. ".repeat(25_000)],
  ["many short lines", "No end in sight\n".repeat(40_000)],
  [
    "many unfinished lines",
    `${"The talks in Doha went on for a third day without any agree\n".repeat(16_000)}`,
  ],
  ["white space", " \t".repeat(500_000)],
  ["dates and spaces", `1.1.2025 00:00${" ".repeat(170)}x\n`.repeat(5_000)],
  ["dashes", "A –".repeat(300_000)],
  ["brackets", `${"(".repeat(250)}\n`.repeat(4_000)],
  ["names", `By ${"Aa ".repeat(60)}1\n`.repeat(5_000)],
])("a megabyte of %s has lines wherever it has words", (_, text) => {
  expect(proposeLines(text).length > 0).toBe(/\S/.test(text));
});
