import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeReport } from "../../../../src/core/report/compose-report.ts";
import type { ReportArticle, Segment } from "../../../../src/core/report/report.ts";
import type { Line } from "../../../../src/core/text/line.ts";
import { makeAnnotation, makeArticle, makeMaterial, randomMaterial } from "./random-material.ts";

function partsOf(article: ReportArticle) {
  return article.body.flatMap((piece) => (piece.kind === "space" ? [piece] : piece.parts));
}

function segmentsOf(article: ReportArticle): readonly Segment[] {
  return partsOf(article).flatMap(({ segments }) => segments);
}

function composeOne(text: string, ranges: readonly (readonly [number, number])[], lines?: readonly Line[]) {
  const article = makeArticle("a", text, lines);
  const annotations = ranges.map(([start, end]) => makeAnnotation(article, start, end));
  return composeReport(makeMaterial({ articles: [article], annotations })).articles[0]!;
}

describe("any material", () => {
  test("every article's text is its parts, and each part its segments, to the letter", () => {
    fc.assert(
      fc.property(randomMaterial, (material) => {
        for (const [index, article] of composeReport(material).articles.entries()) {
          const { text, lines } = material.articles[index]!;
          let reached = 0;
          for (const part of partsOf(article)) {
            expect(part.start).toBe(reached);
            expect(part.segments.map((segment) => segment.text).join("")).toBe(
              text.slice(part.start, part.end),
            );
            reached = part.end;
          }
          expect(reached).toBe(text.length);
          const shown = partsOf(article).filter((part) => part.kind === "line");
          expect(shown.map(({ start, end, role }) => ({ start, end, role }))).toEqual(lines);
        }
      }),
    );
  });

  test("the segments under a highlight are its quotation, from its beginning to its end", () => {
    fc.assert(
      fc.property(randomMaterial, (material) => {
        for (const article of composeReport(material).articles) {
          for (const { number, quote } of article.highlights) {
            const over = segmentsOf(article).filter((segment) => segment.over.includes(number));
            expect(over.map((segment) => segment.text).join("")).toBe(quote);
            expect(over.flatMap((segment) => segment.begins).filter((n) => n === number)).toEqual([number]);
            expect(over.flatMap((segment) => segment.ends).filter((n) => n === number)).toEqual([number]);
          }
        }
      }),
    );
  });

  test("each highlight stands once at the paragraph it begins in, and overlapping ones share no lane", () => {
    fc.assert(
      fc.property(randomMaterial, (material) => {
        for (const article of composeReport(material).articles) {
          const paragraphs = article.body.filter((piece) => piece.kind === "paragraph");
          expect(paragraphs.map(({ number }) => number)).toEqual(paragraphs.map((_, index) => index + 1));
          expect(paragraphs.flatMap(({ highlights }) => highlights)).toEqual(article.highlights);
          for (const paragraph of paragraphs) {
            for (const { start, end, firstParagraph } of paragraph.highlights) {
              expect(firstParagraph).toBe(paragraph.number);
              expect(start < paragraph.end && paragraph.start < end).toBe(true);
            }
          }
          for (const { over } of segmentsOf(article)) {
            const lanes = over.map((number) => article.highlights.find((h) => h.number === number)!.lane);
            expect(new Set(lanes).size).toBe(over.length);
          }
        }
      }),
    );
  });
});

describe("paragraphs", () => {
  test("a dateline and the text it opens are one paragraph of two lines", () => {
    const article = composeOne(
      "Rabat – The talks\nwent on",
      [],
      [
        { start: 0, end: 8, role: "dateline" },
        { start: 8, end: 17, role: "paragraph" },
        { start: 18, end: 25, role: "paragraph" },
      ],
    );
    expect(article.body.map(({ kind }) => kind)).toEqual(["paragraph", "space", "paragraph"]);
    const [first] = article.body;
    expect(first?.kind === "paragraph" && first.parts).toHaveLength(2);
  });

  test("a highlight over three paragraphs names the first and the last", () => {
    const article = composeOne("one\n\ntwo\n\nthree\n\nfour", [[5, 18]]);
    expect(article.highlights[0]).toMatchObject({ firstParagraph: 2, lastParagraph: 4 });
  });

  test("white space at a highlight's edges does not move it to another paragraph", () => {
    const article = composeOne("one\n\ntwo\n\nthree", [[3, 10]]);
    expect(article.highlights[0]).toMatchObject({
      firstParagraph: 2,
      lastParagraph: 2,
      quote: "\n\ntwo\n\n",
    });
  });

  test("text that no line holds is shown as a paragraph, not lost", () => {
    const article = composeOne("one\ntwo", [], [{ start: 0, end: 3, role: "headline" }]);
    expect(partsOf(article).map((part) => part.segments.map(({ text }) => text).join(""))).toEqual([
      "one",
      "\ntwo",
    ]);
    expect(partsOf(article).map(({ kind }) => kind)).toEqual(["line", "line"]);
  });
});

describe("overlapping highlights", () => {
  test("the shared words carry both numbers, and each ends once", () => {
    const article = composeOne("abcdefghij", [
      [0, 6],
      [3, 9],
    ]);
    expect(segmentsOf(article).map(({ text, over, begins, ends }) => ({ text, over, begins, ends }))).toEqual(
      [
        { text: "abc", over: [1], begins: [1], ends: [] },
        { text: "def", over: [1, 2], begins: [2], ends: [1] },
        { text: "ghi", over: [2], begins: [], ends: [2] },
        { text: "j", over: [], begins: [], ends: [] },
      ],
    );
  });

  test("highlights that touch share no segment and one lane", () => {
    const article = composeOne("abcdef", [
      [0, 3],
      [3, 6],
    ]);
    expect(segmentsOf(article).map(({ over }) => over)).toEqual([[1], [2]]);
    expect(article.highlights.map(({ lane }) => lane)).toEqual([0, 0]);
  });

  test("two thousand highlights side by side give as many segments as they have edges", () => {
    const text = "word ".repeat(2000);
    const article = composeOne(
      text,
      Array.from({ length: 2000 }, (_, index) => [index * 5, index * 5 + 4] as const),
    );
    expect(segmentsOf(article)).toHaveLength(4000);
    expect(segmentsOf(article).flatMap(({ over }) => over)).toHaveLength(2000);
  });
});

describe("material that contradicts itself is refused", () => {
  test("lines that overlap", () => {
    const lines: readonly Line[] = [
      { start: 0, end: 3, role: "paragraph" },
      { start: 2, end: 5, role: "paragraph" },
    ];
    expect(() => composeOne("abcdef", [], lines)).toThrow(RangeError);
  });

  test("a line that leaves the text", () => {
    expect(() => composeOne("abc", [], [{ start: 0, end: 4, role: "paragraph" }])).toThrow(RangeError);
  });

  test("a highlight of nothing but the space between lines", () => {
    expect(() => composeOne("one\n\ntwo", [[3, 5]])).toThrow(RangeError);
  });
});
