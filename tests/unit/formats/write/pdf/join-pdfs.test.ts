import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { loadPdfjs, readingOptions } from "../../../../../src/formats/read/pdf/load-pdfjs.ts";
import { joinPdfs } from "../../../../../src/formats/write/pdf/join-pdfs.ts";
import { PrintedPdf } from "../../../../../src/formats/write/pdf/printed-pdf.ts";
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
async function joined(parts: readonly (PdfPlan & { readonly under?: number })[]): Promise<ReadPdf> {
  const pages = parts.reduce((sum, part) => sum + part.pages, 0);
  const chunks: Uint8Array[] = [];
  joinPdfs(
    parts.map((part) => ({ read: () => chromiumPdf(part), depth: part.under ?? 0 })),
    Array.from({ length: pages }, () => chromiumPdf({ pages: 1 })),
    { write: (bytes) => void chunks.push(Buffer.from(bytes)), deflate: deflateSync },
  );
  const { getDocument } = await loadPdfjs();
  const task = getDocument({ ...readingOptions, data: new Uint8Array(Buffer.concat(chunks)) });
  return (await task.promise) as unknown as ReadPdf;
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

  test("have one tree of bookmarks, each as deep as its heading", async () => {
    const pdf = await joined([
      { pages: 1, headings: [{ title: "Report", page: 1 }] },
      {
        ...{ pages: 2, under: 1 },
        headings: [
          { title: "Articles", page: 1 },
          { title: "One", page: 1, depth: 1 },
        ],
      },
      {
        ...{ pages: 1, under: 2 },
        headings: [
          { title: "Two", page: 1 },
          { title: "Three", page: 1 },
        ],
      },
      { pages: 1, under: 1, headings: [{ title: "Index", page: 1 }] },
    ]);
    expect(titles(await pdf.getOutline())).toEqual([
      ["Report", ["Articles", "One", "Two", "Three"], "Index"],
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

  test("show their feet beside what a page shows already", async () => {
    const chunks: Uint8Array[] = [];
    const page = chromiumPdf({ pages: 1, resources: "\n/XObject <</X5 3 0 R>>" });
    joinPdfs([{ read: () => page, depth: 0 }], [chromiumPdf({ pages: 1 })], {
      write: (bytes) => void chunks.push(Buffer.from(bytes)),
      // Left as they are, to be looked at.
      deflate: (bytes) => bytes,
    });
    const written = Buffer.concat(chunks).toString("latin1");
    const resources = /\/Type \/Page\n\/Resources (.*)\n?\/?.*?\/MediaBox/s.exec(written)?.[1] ?? "";
    expect(resources).toMatch(/\/XObject <<\/Foot \d+ 0 R\s+\/X5 \d+ 0 R>>/);
    expect(resources.match(/\/XObject/g)).toHaveLength(1);
  });

  test("keep a title that looks like a reference", async () => {
    const pdf = await joined([{ pages: 1 }, { pages: 1 }]);
    const { info } = await pdf.getMetadata();
    expect(info.Title).toBe("A (title) 7 0 R");
  });
});

test("what Chromium has not printed is refused", () => {
  expect(() => new PrintedPdf(Buffer.from("%PDF-1.4\nstartxref\n9\n%%EOF"))).toThrow("not a PDF");
});
