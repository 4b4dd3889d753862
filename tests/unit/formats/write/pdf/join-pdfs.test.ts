import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { loadPdfjs, readingOptions } from "../../../../../src/formats/read/pdf/load-pdfjs.ts";
import { joinPdfs } from "../../../../../src/formats/write/pdf/join-pdfs.ts";
import { moveReferences, PrintedPdf } from "../../../../../src/formats/write/pdf/printed-pdf.ts";
import { chromiumPdf, type PdfPlan } from "./chromium-pdf.ts";

/** What of pdf.js is asked here. */
interface ReadPdf {
  readonly numPages: number;
  getDestinations(): Promise<Readonly<Record<string, readonly [object, ...unknown[]]>>>;
  getPageIndex(page: object): Promise<number>;
  getOutline(): Promise<readonly Outline[]>;
  getMetadata(): Promise<{ readonly info: { readonly Title: string } }>;
  getPage(page: number): Promise<{
    getAnnotations(): Promise<readonly { readonly dest: string }[]>;
    getStructTree(): Promise<object>;
  }>;
}

interface Outline {
  readonly title: string;
  readonly items: readonly Outline[];
}

/** As another program reads the joined PDF. */
async function joined(parts: readonly PdfPlan[]): Promise<ReadPdf> {
  const pages = parts.reduce((sum, part) => sum + part.pages, 0);
  const chunks: Uint8Array[] = [];
  joinPdfs(
    parts.map((part) => () => chromiumPdf(part)),
    Array.from({ length: pages }, () => chromiumPdf({ pages: 1 })),
    { write: (bytes) => void chunks.push(Buffer.from(bytes)), deflate: deflateSync },
  );
  const { getDocument } = await loadPdfjs();
  const task = getDocument({ ...readingOptions, data: new Uint8Array(Buffer.concat(chunks)) });
  return (await task.promise) as unknown as ReadPdf;
}

/** What is written, left unpacked. */
function writtenOf(parts: readonly Buffer[], feet: readonly Buffer[] = []): string {
  const chunks: Uint8Array[] = [];
  joinPdfs(
    parts.map((part) => () => part),
    feet,
    { write: (bytes) => void chunks.push(Buffer.from(bytes)), deflate: (bytes) => bytes },
  );
  return Buffer.concat(chunks).toString("latin1");
}

function titles(items: readonly Outline[]): readonly unknown[] {
  return items.map(({ title, items: below }) => (below.length === 0 ? title : [title, ...titles(below)]));
}

describe("joined PDFs", () => {
  test("have all pages, and each place on the page where it was printed", async () => {
    const pdf = await joined([
      { pages: 2, places: { report: 2 } },
      { pages: 3, places: { claims: 1, end: 3 } },
    ]);
    const destinations = await pdf.getDestinations();
    const found = await Promise.all(
      Object.entries(destinations).map(async ([name, [page]]) => [name, (await pdf.getPageIndex(page)) + 1]),
    );
    expect([pdf.numPages, Object.fromEntries(found)]).toEqual([5, { report: 2, claims: 3, end: 5 }]);
  });

  test("have links from one part to a place in another", async () => {
    const pdf = await joined([
      { pages: 1, links: ["far"] },
      { pages: 1, places: { far: 1 } },
    ]);
    const [link] = await (await pdf.getPage(1)).getAnnotations();
    expect(link?.dest).toBe("far");
    expect(Object.keys(await pdf.getDestinations())).toEqual(["far"]);
  });

  test("have one tree of bookmarks, each below the one whose heading is over its own", async () => {
    const headings = (...levels: readonly [string, number][]) =>
      levels.map(([title, level]) => ({ title, level, page: 1 }));
    const pdf = await joined([
      { pages: 1, headings: headings(["Report", 1]) },
      { pages: 2, headings: headings(["Articles", 2], ["One", 3]) },
      // Cut within a part: what comes first is deeper than what follows.
      { pages: 1, headings: headings(["Two", 3], ["Three", 3], ["Index", 2]) },
      { pages: 1 },
      { pages: 1, headings: headings(["Detail", 4], ["End", 2]) },
    ]);
    expect(titles(await pdf.getOutline())).toEqual([
      ["Report", ["Articles", "One", "Two", "Three"], ["Index", "Detail"], "End"],
    ]);
  });

  test("are tagged on every page, though all parts count their pages and name their tags alike", async () => {
    const content = "/P <</MCID 0>> BDC\nEMC\n";
    const pdf = await joined([
      { pages: 2, content },
      { pages: 2, content },
    ]);
    const trees = await Promise.all(
      [1, 2, 3, 4].map(async (page) => (await pdf.getPage(page)).getStructTree()),
    );
    expect(trees.map((tree) => JSON.stringify(tree).match(/"role":"P"/g)?.length)).toEqual([1, 1, 1, 1]);
  });

  test("number their pages’ tags through, and name no two tags alike", () => {
    const written = writtenOf([chromiumPdf({ pages: 2 }), chromiumPdf({ pages: 2 })]);
    const numbers = Array.from(written.matchAll(/\/StructParents (\d+)/g), ([, number]) => Number(number));
    expect(numbers.toSorted()).toEqual([0, 1, 2, 3]);
    const names = Array.from(written.matchAll(/\/ID (\([^)]*\))/g), ([, name]) => name);
    expect([names.length, new Set(names).size]).toEqual([4, 4]);
  });

  test("show their feet beside what a page shows already", () => {
    const page = chromiumPdf({ pages: 1, resources: "\n/XObject <</X5 3 0 R>>" });
    const resources =
      /\/Type \/Page\n\/Resources (.*)\n?\/?.*?\/MediaBox/s.exec(
        writtenOf([page], [chromiumPdf({ pages: 1 })]),
      )?.[1] ?? "";
    expect(resources).toMatch(/\/XObject <<\/Foot \d+ 0 R\s+\/X5 \d+ 0 R>>/);
    expect(resources.match(/\/XObject/g)).toHaveLength(1);
  });

  test("have the title of the first part", async () => {
    const pdf = await joined([{ pages: 1 }, { pages: 1 }]);
    const { info } = await pdf.getMetadata();
    expect(info.Title).toBe("A (title) 7 0 R");
  });
});

test("what looks like a reference stays as it is in a string", () => {
  const head = "<</Title (A \\(7 0 R\\) 7 0 R)\n/P 7 0 R>>";
  expect(moveReferences(head, 5)).toBe(head.replace("/P 7", "/P 12"));
});

test("what Chromium has not printed is refused", () => {
  expect(() => new PrintedPdf(Buffer.from("%PDF-1.4\nstartxref\n9\n%%EOF"))).toThrow("not a PDF");
});
