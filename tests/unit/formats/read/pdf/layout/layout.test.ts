import { expect, test } from "vitest";
import { readingOrder } from "../../../../../../src/formats/read/pdf/layout/columns.ts";
import { joinOf, wordsWithin } from "../../../../../../src/formats/read/pdf/layout/line-ends.ts";
import { pdfBlocks } from "../../../../../../src/formats/read/pdf/layout/pdf-blocks.ts";
import { type Piece, piecesOf } from "../../../../../../src/formats/read/pdf/layout/pieces.ts";
import { linesOf, rowOf } from "../../../../../../src/formats/read/pdf/layout/rows.ts";

/** A piece whose letters are half as wide as the type is high. */
const piece = (text: string, left: number, base: number, size = 10): Piece => ({
  text,
  left,
  right: left + (text.length * size) / 2,
  base,
  size,
});

const item = (str: string, transform: readonly number[], width = 50) => ({
  str,
  dir: "ltr",
  transform,
  width,
  height: 10,
});

test("a page set on its side reads as one set upright", () => {
  const upright = piecesOf([item("one", [10, 0, 0, 10, 50, 700]), item("two", [10, 0, 0, 10, 50, 688])]);
  const turned = piecesOf([item("one", [0, 10, -10, 0, -700, 50]), item("two", [0, 10, -10, 0, -688, 50])]);
  const round = (pieces: readonly Piece[]) =>
    pieces.map(({ text, left, base }) => [text, Math.round(left), Math.round(base)]);
  expect(turned.map(round)).toEqual(upright.map(round));
  expect(round(upright[0]!)).toEqual([
    ["one", 50, -700],
    ["two", 50, -688],
  ]);
});

test("words across a page, such as a stamp, stand apart from its text and behind it", () => {
  const groups = piecesOf([
    item("DRAFT", [7, 7, -7, 7, 100, 100]),
    item("The text of the page", [10, 0, 0, 10, 50, 700]),
  ]);
  expect(groups.map((pieces) => pieces.map(({ text }) => text))).toEqual([
    ["The text of the page"],
    ["DRAFT"],
  ]);
});

test("what is printed twice to look bold is read once, what is said twice is read twice", () => {
  const twice = [item("Bold", [10, 0, 0, 10, 50, 700]), item("Bold", [10, 0, 0, 10, 50.3, 700])];
  expect(piecesOf(twice)[0]).toHaveLength(1);
  const said = [item("Bold", [10, 0, 0, 10, 50, 700]), item("Bold", [10, 0, 0, 10, 110, 700])];
  expect(piecesOf(said)[0]).toHaveLength(2);
});

test("a line is read from the right where its letters are", () => {
  const hebrew = [piece("בעולם", 50, 0), piece("שלום", 80, 0)];
  expect(rowOf(linesOf(hebrew)[0]!).text).toBe("שלום בעולם");
  expect(rowOf(linesOf([piece("hello", 50, 0), piece("world", 80, 0)])[0]!).text).toBe("hello world");
});

test("a raised number stays on its line, and touching pieces stay one word", () => {
  const [line, next] = linesOf([piece("talks", 50, 100), piece("2", 75, 96, 6), piece("below", 50, 112)]);
  expect(rowOf(line!).text).toBe("talks2");
  expect(rowOf(next!).text).toBe("below");
});

test("short cells under each other are no column, however many rows there are", () => {
  const rows = Array.from({ length: 12 }, (_, at) => [
    piece("talks in the spring", 50, 12 * at),
    piece("rounds of the talks", 300, 12 * at),
  ]);
  expect(readingOrder(rows.flat())).toHaveLength(1);
  const filled = Array.from({ length: 12 }, (_, at) => [
    piece("talks that would go on until the end of the spring", 50, 12 * at),
    piece("rounds of the talks that went on until the summer", 312, 12 * at),
  ]);
  expect(readingOrder(filled.flat())).toHaveLength(2);
});

test("three columns under a headline are read one after the other", () => {
  const words = ["first", "second", "third"];
  const pieces = words.flatMap((word, column) =>
    Array.from({ length: 8 }, (_, at) =>
      piece(`${at === 0 ? "A" : "and"} ${word} column line`, 50 + 140 * column, 40 + 12 * at),
    ),
  );
  const regions = readingOrder([piece("A headline across all the columns", 50, 0, 20), ...pieces]);
  expect(regions.map((rows) => rows[0]!.text)).toEqual([
    "A headline across all the columns",
    ...words.map((word) => `A ${word} column line`),
  ]);
});

test("a headline of two lines is one", () => {
  const row = (text: string, base: number, size: number) => ({ text, left: 50, right: 300, base, size });
  const body = ["The talks go on, it was said", "by those who were there all", "along and saw what went on."];
  const regions = [
    [row("Talks go on for another month in", 0, 20)],
    [row("Doha", 24, 20), ...body.map((text, at) => row(text, 60 + 12 * at, 10))],
  ];
  expect(pdfBlocks([regions]).blocks).toEqual([
    { text: "Talks go on for another month in Doha", role: "headline", isClose: false },
    { text: body.join(" "), isClose: false },
  ]);
});

test.each([
  ["negotia-", "tions", { between: "", dropped: 1 }],
  ["self-", "government", { between: "", dropped: 0 }],
  ["hostages-for-", "ceasefire", { between: "", dropped: 0 }],
  ["US-", "backed", { between: "", dropped: 0 }],
  ["government-", "backed", { between: "", dropped: 0 }],
  ["cease-", "fire", { between: "", dropped: 1 }],
  ["Franco-", "German", { between: "", dropped: 0 }],
  ["the talks –", "all of them", { between: " ", dropped: 0 }],
  ["pages 10-", "(and more)", { between: " ", dropped: 0 }],
  ["soft\u00ad", "ware", { between: "", dropped: 1 }],
  ["总统星期三宣布", "谈判已经结束", { between: "", dropped: 0 }],
  ["https://post.example/talks/", "in-doha", { between: "", dropped: 0 }],
] as const)("“%s” and “%s” are put together rightly", (line, next, join) => {
  const known = wordsWithin(["The government backed a ceasefire for the hostages."]);
  expect(joinOf(line, next, known)).toEqual(join);
});
