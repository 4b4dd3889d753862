import { expect, test } from "vitest";
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

/** The cells of a sheet by row, as they stand in the file. */
async function sheets(data = sampleExchange): Promise<Cell[][][]> {
  const files = await readZip(await writeXlsx(data));
  const xml = (path: string) => readXml(files.get(path)!.toString("utf8"));
  const textOf = (within: Read) =>
    allNamed(within, "t")
      .map(({ text }) => text)
      .join("");
  const shared = files.has("xl/sharedStrings.xml")
    ? allNamed(xml("xl/sharedStrings.xml"), "si").map(textOf)
    : [];
  return [...files.keys()]
    .filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path))
    .sort()
    .map((path) =>
      allNamed(xml(path), "row").map((row) =>
        row.children.map((cell): Cell => {
          const type = cell.attributes.t;
          const raw = allNamed(cell, "v")[0]?.text ?? textOf(cell);
          return { type, value: type === "s" ? shared[Number(raw)]! : raw };
        }),
      ),
    );
}

test("the first sheet has a row a highlight and tag, the second the codebook", async () => {
  const [highlights, codebook] = await sheets();
  expect(highlights!.length).toBe(1 + 6);
  expect(codebook!.flatMap((row) => row.map(({ value }) => value))).toEqual(
    expect.arrayContaining(["path", "hostages/direct talks", "never used"]),
  );
});

test("no cell is a formula, and what looks like one is text to the letter", async () => {
  const [highlights] = await sheets();
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
  const [highlights] = await sheets();
  const numbers = highlights!
    .slice(1)
    .map((row) => row.filter(({ type }) => type === undefined || type === "n"));
  expect(numbers[0]!.map(({ value }) => value).filter((value) => value !== "")).toEqual(["8", "22", "1"]);
});

test("control characters and what looks like an escape do not break or change a cell", async () => {
  const article = exchangeArticle(1, "a.txt", "One\u0001two _x0041_ three");
  const annotations = [exchangeAnnotation(1, article, ["One\u0001two _x0041_"])];
  const [highlights] = await sheets({ ...sampleExchange, articles: [article], annotations });
  expect(highlights![1]!.map(({ value }) => value)).toContain("One□two _x005F_x0041_");
});

test("a quotation longer than a cell is cut with an ellipsis", async () => {
  const article = exchangeArticle(1, "a.txt", "word ".repeat(8_000));
  const annotations = [exchangeAnnotation(1, article, [article.text.trim()])];
  const [highlights] = await sheets({ ...sampleExchange, articles: [article], annotations });
  const longest = highlights![1]!.map(({ value }) => value).reduce((a, b) => (a.length > b.length ? a : b));
  expect(longest.length).toBe(32_767);
  expect(longest.endsWith("…")).toBe(true);
});
