import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { readPdf } from "../../../../../src/formats/read/pdf/read-pdf.ts";
import { column, craftPdf, type PdfWords } from "./craft-pdf.ts";

async function read(
  pages: readonly (readonly PdfWords[])[],
  others: Partial<Parameters<typeof craftPdf>[0]> = {},
) {
  const found = await readPdf(craftPdf({ pages, ...others }));
  if (!found.ok) throw new Error(found.reason);
  return found;
}

/** Each stretch of the text that is on one page, with that page. */
function pagesIn({ text, pages = [] }: Awaited<ReturnType<typeof read>>): [number, string][] {
  return pages.map(({ start, page }, at) => [page, text.slice(start, pages[at + 1]?.start)]);
}

const left = [
  "The government said on Wednesday that",
  "the talks, which began in May, would go",
  "on until June. Nobody in the capital was",
  "surprised by the news, least of all those",
  "who had been at the table all along.",
];
const right = [
  "The other side said nothing at all until",
  "late at night, when a short statement was",
  "read out by a spokesman in the lobby of",
  "the hotel where the delegates stay, and",
  "where reporters had waited since noon.",
];

test("lines become paragraphs, told by gaps and by first lines set in", async () => {
  const found = await read([
    [
      ...column(50, 700, left),
      ...column(50, 620, right),
      { x: 62, y: 560, text: "A third paragraph is set in, as it" },
      ...column(50, 548, ["is in books, and goes on for two or", "three lines more before it ends."]),
    ],
  ]);
  expect(found.text.split("\n\n")).toEqual([
    left.join(" "),
    right.join(" "),
    "A third paragraph is set in, as it is in books, and goes on for two or three lines more before it ends.",
  ]);
});

test("two columns are read one after the other, below the headline across both", async () => {
  // In the order in which a careless program writes them: line by line across the page.
  const rows = left.flatMap((_, at) => [
    { x: 50, y: 700 - 12 * at, text: left[at]! },
    { x: 260, y: 700 - 12 * at, text: right[at]! },
  ]);
  const found = await read([
    [{ x: 50, y: 740, text: "Talks go on in Doha for another month", size: 20 }, ...rows],
  ]);
  expect(found.text.split("\n\n")).toEqual([
    "Talks go on in Doha for another month",
    left.join(" "),
    right.join(" "),
  ]);
  expect(found.lineHints).toEqual([{ start: 0, end: 37, role: "headline" }]);
});

test("a sentence that a column or a page cuts is one paragraph, and the page begins inside it", async () => {
  const found = await read([
    [...column(50, 700, left.slice(0, 2)), { x: 280, y: 40, text: "The Post 1" }],
    [...column(50, 700, left.slice(2)), { x: 280, y: 40, text: "The Post 2" }],
  ]);
  expect(found.text).toBe(`${left.join(" ")}\n\nThe Post 1\n\nThe Post 2`);
  expect(pagesIn(found)).toEqual([
    [1, `${left.slice(0, 2).join(" ")} `],
    [2, `${left.slice(2).join(" ")}\n\n`],
    [1, "The Post 1\n\n"],
    [2, "The Post 2"],
  ]);
});

test("running heads and page numbers are junk, in the text all the same", async () => {
  const pages = [1, 2, 3].map((page) => [
    { x: 50, y: 800, text: "The Post, 5 March 2025" },
    ...column(50, 700, page === 2 ? right : left),
    { x: 290, y: 40, text: `${page}` },
  ]);
  const found = await read(pages);
  expect(found.lineHints.map(({ start, end, role }) => [role, found.text.slice(start, end)])).toEqual(
    [1, 2, 3].flatMap((page) => [
      ["junk", "The Post, 5 March 2025"],
      ["junk", `${page}`],
    ]),
  );
  expect(pagesIn(found).map(([page, text]) => [page, text.trim().slice(0, 8)])).toEqual([
    [1, "The Post"],
    [2, "The Post"],
    [3, "The Post"],
  ]);
});

test("rows of a table stay rows, their cells between tabs", async () => {
  const rows = [2022, 2023, 2024, 2025, 2026].flatMap((year, at) => [
    { x: 50, y: 700 - 14 * at, text: `The spring of ${year}` },
    { x: 200, y: 700 - 14 * at, text: `${at} rounds of talks` },
    { x: 350, y: 700 - 14 * at, text: `${at * 7} days in hotels` },
  ]);
  const found = await read([rows]);
  expect(found.text.split("\n")[1]).toBe("The spring of 2023\t1 rounds of talks\t7 days in hotels");
  expect(new Set(found.lineHints.map(({ role }) => role))).toEqual(new Set(["table"]));
});

test("hyphens at line ends go only when that is safe, and both are counted", async () => {
  const found = await read([
    column(50, 700, [
      "The negotia-",
      "tions on self-",
      "government and on the long-",
      "awaited, US-",
      "backed cease-",
      "fire went on. A ceasefire is not",
      "yet there, say those at the table.",
    ]),
  ]);
  expect(found.text).toBe(
    "The negotiations on self-government and on the long-awaited, US-backed ceasefire went on. A ceasefire is not yet there, say those at the table.",
  );
  expect(found.notes).toEqual([
    "2 words that line ends broke were joined without the hyphen.",
    "3 hyphens at line ends were kept, because the word may be a compound.",
  ]);
});

test("title, author and day come from the document, but a file's name is no title", async () => {
  const page = [column(50, 700, left)];
  const info = "/Title (Talks go on) /Author (Ann Lee) /CreationDate (D:20250305233000+02'00')";
  expect((await read(page, { info })).facts).toEqual({
    title: "Talks go on",
    author: "Ann Lee",
    date: "2025-03-05",
  });
  expect((await read(page, { info: "/Title (Microsoft Word - talks.doc)" })).facts).toEqual({});
});

test("scripts, launch actions and font programs in a PDF do not run, and nothing is requested", async () => {
  const request = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("no request may be made"));
  const script = "globalThis.__ran = 1";
  const found = await read([column(50, 700, left)], {
    catalogue: `/OpenAction << /S /JavaScript /JS (${script}) >> /AA << /WC << /S /Launch /F (/bin/true) >> >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (${script}) >>] >> >>`,
    font: `/FontMatrix [0.001 0 0 0.001 0 (0\\); ${script}//)]`,
  });
  expect(found.text).toBe(left.join(" "));
  expect(Object.hasOwn(globalThis, "__ran")).toBe(false);
  expect(request).not.toHaveBeenCalled();
  request.mockRestore();
});

test("a PDF with a password says so", async () => {
  const key = "a1".repeat(32);
  const bytes = craftPdf({
    pages: [column(50, 700, left)],
    trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00><00>]`,
  });
  expect(await readPdf(bytes)).toEqual({
    ok: false,
    why: "encrypted",
    reason: "it is protected with a password",
  });
});

test("pages without text are a scan; one of them is named", async () => {
  expect(await readPdf(craftPdf({ pages: [[], []] }))).toMatchObject({ ok: false, why: "scanned" });
  const found = await read([column(50, 700, left), []]);
  expect(found.notes).toEqual(["Page 2 holds no text."]);
  expect(found.pages).toEqual([{ start: 0, page: 1 }]);
});

test("a PDF that is cut off gives what can be read, or says that it is damaged", async () => {
  const whole = craftPdf({ pages: [column(50, 700, left)] });
  expect(await readPdf(whole.subarray(0, whole.length - 20))).toMatchObject({ text: left.join(" ") });
  expect(await readPdf(whole.subarray(0, 60))).toMatchObject({ ok: false, why: "damaged" });
  expect(await readPdf(new TextEncoder().encode("%PDF-1.7\nnothing more"))).toMatchObject({ why: "damaged" });
  expect(await readPdf(new Uint8Array())).toMatchObject({ why: "empty" });
});

test("more than 10,000 pages, and too long a time, are refused", async () => {
  const one = column(50, 700, ["A"]);
  const many = craftPdf({ pages: new Array(10_001).fill(one) });
  expect(await readPdf(many)).toEqual({
    ok: false,
    why: "too-large",
    reason: "it has 10,001 pages and 10,000 are the most",
  });
  expect(await readPdf(craftPdf({ pages: [one] }), { mostMilliseconds: -1 })).toMatchObject({
    why: "too-large",
    reason: "it takes too long to read",
  });
});

test("Chinese in a font that is not embedded is read with the caller's character maps, and only those are asked for", async () => {
  const bytes = craftPdf({
    // 你好 in UCS-2.
    pages: [[{ x: 50, y: 700, text: "\x4f\x60\x59\x7d" }]],
    fontObject:
      "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 >> /DW 1000 >>] >>",
  });
  const maps = join(dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/package.json"))), "cmaps");
  const asked: string[] = [];
  const characterMap = (fileName: string) => {
    asked.push(fileName);
    return readFile(join(maps, fileName));
  };
  expect(await readPdf(bytes, { characterMap })).toMatchObject({ text: "你好" });
  expect(asked).toContain("UniGB-UCS2-H.bcmap");
  expect(asked.every((fileName) => fileName.endsWith(".bcmap"))).toBe(true);
  expect(await readPdf(bytes)).toMatchObject({ ok: false, why: "damaged" });
});

test("the bytes stay with their owner", async () => {
  const bytes = craftPdf({ pages: [column(50, 700, left)] });
  const before = bytes.slice();
  await readPdf(bytes);
  expect(bytes).toEqual(before);
});

test("no change of bytes makes it throw", async () => {
  const whole = craftPdf({ pages: [column(50, 700, left), column(50, 700, right)] });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
      async (changes) => {
        const changed = whole.slice();
        for (const [at, byte] of changes) changed[at] = byte;
        const found = await readPdf(changed);
        expect(typeof found.ok).toBe("boolean");
      },
    ),
    { numRuns: 60 },
  );
});
