import fc from "fast-check";
import { expect, test } from "vitest";
import { type Line, lineRoles } from "../../../../src/core/text/line.ts";
import { toBlocks } from "../../../../src/renderer/reader/blocks.ts";

test("a dateline and its paragraph share a block, and the space between them is shown", () => {
  const text = "Rabat – The talks go on.";
  const lines: Line[] = [
    { start: 0, end: 7, role: "dateline" },
    { start: 8, end: 24, role: "paragraph" },
  ];
  expect(toBlocks(text, lines)).toEqual([
    {
      start: 0,
      end: 24,
      role: "paragraph",
      segments: [
        { start: 0, end: 7, role: "dateline" },
        { start: 7, end: 8, role: null },
        { start: 8, end: 24, role: "paragraph" },
      ],
    },
  ]);
});

test("a line break between two lines keeps them in blocks of their own", () => {
  const lines: Line[] = [
    { start: 0, end: 3, role: "headline" },
    { start: 5, end: 8, role: "paragraph" },
  ];
  expect(toBlocks("One\n\nTwo", lines).map((block) => block.role)).toEqual(["headline", "paragraph"]);
});

test("a dateline that stands alone keeps its role", () => {
  expect(toBlocks("Rabat", [{ start: 0, end: 5, role: "dateline" }])[0]?.role).toBe("dateline");
});

test("an article without lines has no blocks", () => {
  expect(toBlocks(" \n", [])).toEqual([]);
});

/** Pieces of text with what stands between them, some of it line breaks. */
const article = fc
  .array(
    fc.record({
      words: fc.stringMatching(/^[a-z🙂é]{1,12}$/u),
      gap: fc.constantFrom("", " ", "\n", "\n\n", " \n "),
      role: fc.constantFrom(...lineRoles),
    }),
  )
  .map((pieces) => {
    let text = "";
    const lines = pieces.map(({ words, gap, role }): Line => {
      const start = text.length;
      text += words + gap;
      return { start, end: start + words.length, role };
    });
    return { text, lines };
  });

test("shown blocks and what lies between them give back the stored text, and every line is a segment", () => {
  fc.assert(
    fc.property(article, ({ text, lines }) => {
      const blocks = toBlocks(text, lines);
      let shown = "";
      let reached = 0;
      for (const { start, segments } of blocks) {
        const between = text.slice(reached, start);
        expect(between.trim()).toBe("");
        shown += between;
        for (const segment of segments) {
          expect(segment.start).toBe(shown.length);
          shown += text.slice(segment.start, segment.end);
        }
        reached = shown.length;
      }
      expect(shown + text.slice(reached)).toBe(text);
      const named = blocks.flatMap((block) => block.segments.filter((segment) => segment.role !== null));
      expect(named).toEqual(lines);
    }),
  );
});

test("a block says which page begins with it, the first and the blocks on the same page say none", () => {
  const text = "One.\nTwo.\nThree.\nFour.";
  const lines = [1, 1, 3, 3].map((page, at) => {
    const start = [0, 5, 10, 17][at]!;
    return { start, end: [4, 9, 16, 22][at]!, role: "paragraph" as const, page };
  });
  expect(toBlocks(text, lines).map(({ page }) => page)).toEqual([undefined, undefined, 3, undefined]);
});
