import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { writeCodebookCsv } from "../../../../../src/formats/write/csv/write-codebook-csv.ts";
import {
  writeHighlightsCsv,
  writeTaggingsCsv,
} from "../../../../../src/formats/write/csv/write-highlights-csv.ts";
import { writeMatrixCsv } from "../../../../../src/formats/write/csv/write-matrix-csv.ts";
import {
  emojiArticle,
  exchangeArticle,
  plainArticle,
  sampleExchange,
} from "../../../core/exchange/sample-exchange.ts";

type Row = Record<string, string>;

function read(csv: string): Row[] {
  return parse(csv, { bom: true, columns: true, record_delimiter: "\r\n" });
}

function cellsOf(csv: string): string[][] {
  return parse(csv, { bom: true, record_delimiter: "\r\n" });
}

test("a row stands for each highlight and tag, and one for a highlight without tags", () => {
  const rows = read(writeTaggingsCsv(sampleExchange));
  expect(rows.map(({ id, tag }) => [id!.slice(-1), tag])).toEqual([
    ["1", "hostages"],
    ["1", "hostages/direct talks"],
    ["2", "hostages/direct talks"],
    ["3", '\'=HYPERLINK("x")'],
    ["4", "hostages"],
    ["5", ""],
  ]);
});

test("start and end cut the quotation out of the article's code points", () => {
  const texts = new Map([emojiArticle, plainArticle].map(({ name, text }) => [name, [...text]]));
  const rows = read(writeHighlightsCsv(sampleExchange));
  expect(rows.length).toBe(5);
  for (const { article, start, end, quotation } of rows) {
    const words = texts.get(article!)!.slice(Number(start), Number(end)).join("");
    if (quotation!.includes(" … ")) expect(words.endsWith("🇩🇪 of")).toBe(true);
    else expect(words).toBe(quotation!.replace(/^'=/, "="));
  }
});

test("the file begins with a byte order mark and ends every row with CRLF", () => {
  const csv = writeHighlightsCsv({ ...sampleExchange, annotations: [] });
  expect(csv.startsWith('\ufeff"id","article","title",')).toBe(true);
  expect(csv.endsWith("\r\n")).toBe(true);
  expect(csv.match(/\n/g)?.length).toBe(1);
});

test("cells that a spreadsheet would compute begin with an apostrophe", () => {
  const rows = read(writeTaggingsCsv(sampleExchange));
  expect(rows[3]).toMatchObject({ quotation: "'=SUM(A1) is no formula", note: "'=1+1", source: "'@agency" });
  expect(rows[0]!.note).toBe('\'-1 is, a "note"\nof two lines');
});

test("a cell with a line break, a comma or a quotation mark is quoted", () => {
  const csv = writeTaggingsCsv(sampleExchange);
  expect(csv).toContain('"👨‍👩‍👧 say sources\n\n=SUM(A1)"');
  expect(csv).toContain('"\'-1 is, a ""note""\nof two lines"');
});

test("the codebook has a row for every tag, the unused one too, with its parent and count", () => {
  const rows = read(writeCodebookCsv(sampleExchange));
  expect(rows.map(({ path, highlights }) => [path, highlights])).toEqual([
    ["hostages", "2"],
    ["hostages/direct talks", "2"],
    ['\'=HYPERLINK("x")', "1"],
    ["never used", "0"],
  ]);
  expect(rows[1]).toMatchObject({ parent: rows[0]!.id, colour: "#c77700", pattern: "dashed" });
  expect(rows[0]!.description).toBe("Who is held,\nand by whom");
});

test("the matrix counts the highlights of each tag itself in each article, and in the last row each one once", () => {
  const [heads, ...rows] = cellsOf(writeMatrixCsv(sampleExchange));
  expect(heads).toEqual(["id", "tag", "highlights", "001 😀.txt", "002.txt"]);
  expect(rows.map((row) => row.slice(1))).toEqual([
    ["hostages", "2", "2", "0"],
    ["hostages/direct talks", "2", "2", "0"],
    ['\'=HYPERLINK("x")', "1", "1", "0"],
    ["never used", "0", "0", "0"],
    ["Without a tag", "1", "0", "1"],
    ["All highlights", "5", "4", "1"],
  ]);
  const ids = sampleExchange.tags.map(({ id }) => id);
  expect(rows.map(([id]) => id)).toEqual([...ids, "", ""]);
});

test("a matrix of fully tagged highlights has no row for those without a tag", () => {
  const annotations = sampleExchange.annotations.filter(({ codings }) => codings.length > 0);
  const labels = cellsOf(writeMatrixCsv({ ...sampleExchange, annotations })).map(([, label]) => label);
  expect(labels).not.toContain("Without a tag");
  expect(labels.at(-1)).toBe("All highlights");
});

test("articles of one name are columns of their own, and no name of a column is a formula", () => {
  const names = ["a.txt", "=1+1.txt", "a.txt", "a.txt (2)", "a.txt"];
  const articles = names.map((name, nth) => exchangeArticle(nth + 1, name, "Text."));
  const [heads] = cellsOf(writeMatrixCsv({ ...sampleExchange, articles, annotations: [] }));
  expect(heads!.slice(3)).toEqual(["a.txt", "'=1+1.txt", "a.txt (3)", "a.txt (2)", "a.txt (4)"]);
});
