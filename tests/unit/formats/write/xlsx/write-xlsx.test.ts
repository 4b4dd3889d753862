import { expect, test } from "vitest";
import type { ExchangeAnnotation, ExchangeData } from "../../../../../src/core/exchange/exchange.ts";
import { writeXlsx } from "../../../../../src/formats/write/xlsx/write-xlsx.ts";
import {
  exchangeAnnotation,
  exchangeArticle,
  sampleExchange,
} from "../../../core/exchange/sample-exchange.ts";
import { readZip } from "../read-zip.ts";
import { allNamed, type Read, readXml } from "../refi/read-xml.ts";

interface Cell {
  readonly type: string | undefined;
  readonly value: string;
}

async function parts(data: ExchangeData) {
  const files = await readZip(await writeXlsx(data));
  return { files, xml: (path: string) => readXml(files.get(path)!.toString("utf8")) };
}

/** From 0: that of “C5” is 2. */
function columnOf(place: string): number {
  const letters = [...place.replace(/\d+$/, "")];
  return letters.reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The cells of each sheet by row, as they stand in the file, by the sheet's name. */
async function sheets(data: ExchangeData = sampleExchange): Promise<Record<string, Cell[][]>> {
  const { files, xml } = await parts(data);
  const textOf = (within: Read) =>
    allNamed(within, "t")
      .map(({ text }) => text)
      .join("");
  const shared = files.has("xl/sharedStrings.xml")
    ? allNamed(xml("xl/sharedStrings.xml"), "si").map(textOf)
    : [];
  const cellOf = (cell: Read): Cell => {
    const type = cell.attributes.t;
    const raw = allNamed(cell, "v")[0]?.text ?? textOf(cell);
    return { type, value: type === "s" ? shared[Number(raw)]! : raw };
  };
  // Empty cells are left out, so that a cell's own place tells its column.
  const inPlace = ({ children }: Read): Cell[] => {
    const row: Cell[] = [];
    for (const cell of children) {
      const column = columnOf(cell.attributes.r!);
      while (row.length < column) row.push({ type: undefined, value: "" });
      row[column] = cellOf(cell);
    }
    return row;
  };
  const named = allNamed(xml("xl/workbook.xml"), "sheet").map(({ attributes }, nth) => {
    const rows = allNamed(xml(`xl/worksheets/sheet${nth + 1}.xml`), "row");
    return [attributes.name!, rows.map(inPlace)] as const;
  });
  return Object.fromEntries(named);
}

const valuesOf = (rows: readonly (readonly Cell[])[]) => rows.map((row) => row.map(({ value }) => value));

/** The cells of a row, by what its column is called. */
function byColumn([heads, ...rows]: readonly (readonly Cell[])[]): Record<string, string>[] {
  return rows.map((row) =>
    Object.fromEntries(heads!.map(({ value: name }, nth) => [name, row[nth]?.value ?? ""])),
  );
}

test("the sheets have a row a highlight and tag, a row a highlight, the codebook and the matrix", async () => {
  const book = await sheets();
  expect(Object.keys(book)).toEqual(["Highlights and tags", "Highlights", "Codebook", "Matrix"]);
  expect(byColumn(book["Highlights and tags"]!).map(({ id, tag }) => [id!.slice(-1), tag])).toEqual([
    ["1", "hostages"],
    ["1", "hostages/direct talks"],
    ["2", "hostages/direct talks"],
    ["3", '=HYPERLINK("x")'],
    ["4", "hostages"],
    ["5", ""],
  ]);
  expect(byColumn(book.Highlights!).map(({ id, tags }) => [id!.slice(-1), tags])).toEqual([
    ["1", "hostages; hostages/direct talks"],
    ["2", "hostages/direct talks"],
    ["3", '=HYPERLINK("x")'],
    ["4", "hostages"],
    ["5", ""],
  ]);
  expect(byColumn(book.Codebook!).map(({ path }) => path)).toContain("never used");
});

test("the matrix has the sums beside and below, and nothing where a tag does not stand", async () => {
  const { Matrix } = await sheets();
  expect(valuesOf(Matrix!)).toEqual([
    ["tag", "highlights", "001 😀.txt", "002.txt"],
    ["hostages", "2", "2"],
    ["hostages/direct talks", "2", "2"],
    ['=HYPERLINK("x")', "1", "1"],
    ["never used", "0"],
    ["Without a tag", "1", "", "1"],
    ["All highlights", "5", "4", "1"],
  ]);
});

test("heads stay when a sheet scrolls, of the matrix the tags and sums too", async () => {
  const { xml } = await parts(sampleExchange);
  const panes = [1, 2, 3, 4].map((nth) => allNamed(xml(`xl/worksheets/sheet${nth}.xml`), "pane"));
  expect(panes.map(([pane]) => [pane?.attributes.state, pane?.attributes.topLeftCell])).toEqual([
    ["frozen", "A2"],
    ["frozen", "A2"],
    ["frozen", "A2"],
    ["frozen", "C2"],
  ]);
});

test("more articles than a sheet has columns for go on in a second matrix", async () => {
  const articles = Array.from({ length: 16_001 }, (_, nth) => exchangeArticle(nth + 1, `${nth}.txt`, "One."));
  const last = exchangeAnnotation(1, articles.at(-1)!, ["One"], sampleExchange.tags.slice(0, 1));
  const data = { ...sampleExchange, articles, tags: sampleExchange.tags.slice(0, 1), annotations: [last] };
  const book = await sheets(data);
  expect(book.Matrix![0]!.length).toBe(16_002);
  expect(valuesOf(book["Matrix 2"]!)).toEqual([
    ["tag", "highlights", "16000.txt"],
    ["hostages", "1", "1"],
    ["All highlights", "1", "1"],
  ]);
});

test("a tag’s examples stand in the codebook, the first pinned first, and are named beside the highlight", async () => {
  const [first, second, ...others] = sampleExchange.annotations;
  const pinned = (annotation: ExchangeAnnotation, pinnedAt: string) => ({
    ...annotation,
    codings: annotation.codings.map((coding) =>
      coding.tag.name === "direct talks" ? { ...coding, pinnedAt } : coding,
    ),
  });
  const annotations = [
    pinned(first!, "2025-03-07T00:00:00.000Z"),
    pinned(second!, "2025-03-06T00:00:00.000Z"),
    ...others,
  ];
  const book = await sheets({ ...sampleExchange, annotations });
  expect(byColumn(book.Codebook!).map(({ examples }) => examples)).toEqual([
    "",
    "👨‍👩‍👧 say sources\n\n=SUM(A1)\n\n“secret” 👨‍👩‍👧",
    "",
    "",
  ]);
  expect(byColumn(book.Highlights!).map((row) => row["example of"])).toEqual([
    ...["hostages/direct talks", "hostages/direct talks", "", "", ""],
  ]);
});

test("no cell is a formula, and what looks like one is text to the letter", async () => {
  const { Highlights: highlights } = await sheets();
  const cells = highlights!.flat();
  const formulas = cells.filter(({ value }) => /^[=+\-@]/.test(value));
  expect(new Set(formulas.map(({ value }) => value))).toEqual(
    new Set([
      "=SUM(A1) is no formula",
      "=1+1",
      '=HYPERLINK("x")',
      "@agency",
      '-1 is, a "note"\nof two lines',
    ]),
  );
  expect(formulas.every(({ type }) => type === "s" || type === "inlineStr")).toBe(true);
  const files = await readZip(await writeXlsx(sampleExchange));
  for (const [path, content] of files) {
    if (path.startsWith("xl/worksheets/"))
      expect(allNamed(readXml(content.toString("utf8")), "f")).toEqual([]);
  }
});

test("positions and importance are numbers", async () => {
  const { Highlights: highlights } = await sheets();
  const numbers = highlights!
    .slice(1)
    .map((row) => row.filter(({ type }) => type === undefined || type === "n"));
  expect(numbers[0]!.map(({ value }) => value).filter((value) => value !== "")).toEqual(["8", "22", "1"]);
});

test("control characters and what looks like an escape do not break or change a cell", async () => {
  const article = exchangeArticle(1, "a.txt", "One\u0001two _x0041_ three");
  const annotations = [exchangeAnnotation(1, article, ["One\u0001two _x0041_"])];
  const { Highlights: highlights } = await sheets({ ...sampleExchange, articles: [article], annotations });
  expect(highlights![1]!.map(({ value }) => value)).toContain("One□two _x005F_x0041_");
});

test("a quotation longer than a cell is cut with an ellipsis", async () => {
  const article = exchangeArticle(1, "a.txt", "word ".repeat(8_000));
  const annotations = [exchangeAnnotation(1, article, [article.text.trim()])];
  const { Highlights: highlights } = await sheets({ ...sampleExchange, articles: [article], annotations });
  const longest = highlights![1]!.map(({ value }) => value).reduce((a, b) => (a.length > b.length ? a : b));
  expect(longest.length).toBe(32_767);
  expect(longest.endsWith("…")).toBe(true);
});
