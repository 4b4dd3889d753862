import type { Range } from "../../../core/text/range.ts";
import { type ComposedText, composeText } from "../compose-text.ts";
import { mostPdfPages, mostReadMilliseconds } from "../limits.ts";
import { type Reading, type Refusal, refusal } from "../reading.ts";
import { readingOrder } from "./columns.ts";
import { loadPdfjs, type PdfDocument, type PdfTask } from "./load-pdfjs.ts";
import { type PdfBlocks, pdfBlocks } from "./pdf-blocks.ts";
import { pdfFacts } from "./pdf-facts.ts";
import { piecesOf } from "./pieces.ts";
import type { PrintedRow } from "./rows.ts";

export interface PdfOptions {
  /**
   * The bytes of one of Adobe's character maps by its file name (`UniGB-UCS2-H.bcmap`; pdfjs-dist has
   * them in its folder `cmaps`). Without it, East Asian text in fonts that are not embedded is missing.
   */
  readonly characterMap?: ((fileName: string) => Promise<Uint8Array>) | undefined;
  /** Milliseconds after which reading stops between two pages. */
  readonly mostMilliseconds?: number | undefined;
}

/**
 * Read the text of a PDF in reading order, page by page: columns one after the other, paragraphs
 * whole, running heads marked as junk, letters and ligatures as the file has them.
 *
 * `pages[n]` is what page n + 1 holds; a paragraph that goes on from the page before begins it in
 * the middle. Scripts, actions, links, attachments and pictures in the file are not looked at.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<Reading> {
  if (bytes.length === 0) return refusal("empty", "it has 0 bytes");
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    // A copy, for pdf.js takes the bytes away from their owner.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    BinaryDataFactory: binaryDataFrom(options.characterMap),
  });
  try {
    return await readDocument(task, options);
  } finally {
    await task.destroy();
  }
}

/** What pdf.js asks for data outside the file; answered by the caller and from nowhere else. */
function binaryDataFrom(characterMap: PdfOptions["characterMap"]) {
  return class {
    async fetch({
      kind,
      filename,
    }: {
      readonly kind: string;
      readonly filename: string;
    }): Promise<Uint8Array> {
      if (kind !== "cMapUrl" || characterMap === undefined || !/^[\w.-]+$/u.test(filename)) {
        throw new Error(`no data for ${filename}`);
      }
      return await characterMap(filename);
    }
  };
}

async function readDocument(task: PdfTask, options: PdfOptions): Promise<Reading> {
  const deadline = performance.now() + (options.mostMilliseconds ?? mostReadMilliseconds);
  let document: PdfDocument;
  try {
    document = await task.promise;
  } catch (problem) {
    return refusalFor(problem);
  }
  const count = document.numPages;
  if (count > mostPdfPages) {
    return refusal(
      "too-large",
      `it has ${count.toLocaleString("en")} pages and ${mostPdfPages.toLocaleString("en")} are the most`,
    );
  }
  const pages: PrintedRow[][][] = [];
  const unread: number[] = [];
  for (let number = 1; number <= count; number++) {
    const regions = await regionsOn(document, number);
    pages.push(regions ?? []);
    if (regions === null) unread.push(number);
    if (performance.now() > deadline) return refusal("too-large", "it takes too long to read");
  }
  if (unread.length === count) return refusal("damaged", "none of its pages can be read");
  const found = pdfBlocks(pages);
  const composed = composeText(found.blocks);
  if (composed.text === "")
    return refusal("scanned", "its pages hold no text, as when they are scanned pictures");
  const blank = pages.flatMap((regions, at) =>
    regions.length === 0 && !unread.includes(at + 1) ? [at + 1] : [],
  );
  return {
    ok: true,
    text: composed.text,
    pages: pageRanges(composed, found.pageStarts),
    lineHints: composed.lineHints,
    facts: await factsOrNone(document),
    notes: [
      ...composed.notes,
      ...pageNote(unread, "could not be read"),
      ...pageNote(blank, "holds no text", "hold no text"),
      ...unreadableNote(composed.text),
      ...hyphenNotes(found),
    ],
  };
}

/** The rows of one page, by region, or null when the page is damaged. */
async function regionsOn(document: PdfDocument, number: number): Promise<PrintedRow[][] | null> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    page.cleanup();
    return piecesOf(items).flatMap(readingOrder);
  } catch (problem) {
    if (isFromPdfjs(problem)) return null;
    throw problem;
  }
}

async function factsOrNone(document: PdfDocument) {
  try {
    return await pdfFacts(document);
  } catch (problem) {
    if (isFromPdfjs(problem)) return {};
    throw problem;
  }
}

/** pdf.js answers damage with errors of its own; a mistake in this room is a TypeError or RangeError here. */
function isFromPdfjs(problem: unknown): problem is Error {
  if (!(problem instanceof Error)) return false;
  return problem.name.endsWith("Exception") || /pdf\.(?:worker\.)?mjs|pdfjs/u.test(problem.stack ?? "");
}

function refusalFor(problem: unknown): Refusal {
  if (!(problem instanceof Error)) throw problem;
  return problem.name === "PasswordException"
    ? refusal("encrypted", "it is protected with a password")
    : refusal("damaged", "it is cut off or damaged");
}

function pageRanges({ text, places }: ComposedText, starts: PdfBlocks["pageStarts"]): Range[] {
  const found = starts.map((start, page) => {
    if (page === 0) return 0;
    return start === null ? null : places[start.block]!.start + start.offset;
  });
  const ranges: Range[] = [];
  let end = text.length;
  for (let page = found.length - 1; page >= 0; page--) {
    const start = Math.min(found[page] ?? end, end);
    ranges.unshift({ start, end });
    end = start;
  }
  return ranges;
}

/** Page numbers that a note lists; more are counted. */
const pagesListed = 10;

function pageNote(pages: readonly number[], one: string, many = one): string[] {
  if (pages.length === 0) return [];
  if (pages.length === 1) return [`Page ${pages[0]} ${one}.`];
  const listed = pages.slice(0, pagesListed).join(", ");
  const others = pages.length - pagesListed;
  return [`Pages ${listed}${others > 0 ? ` and ${others.toLocaleString("en")} others` : ""} ${many}.`];
}

/** Fonts without a list of their characters give private or unknown ones. */
function unreadableNote(text: string): string[] {
  const count = text.match(/[\p{Co}\ufffd\p{Cc}]/gu)?.filter((one) => !/[\n\t]/u.test(one)).length ?? 0;
  if (count * 50 < text.length) return [];
  return ["Many of its characters cannot be told, because their font does not say which letters they are."];
}

function hyphenNotes({ joined, kept }: PdfBlocks): string[] {
  const notes: string[] = [];
  if (joined > 0) {
    const words =
      joined === 1
        ? "1 word that a line’s end broke was"
        : `${joined.toLocaleString("en")} words that line ends broke were`;
    notes.push(`${words} joined without the hyphen.`);
  }
  if (kept > 0) {
    const hyphens =
      kept === 1 ? "1 hyphen at a line’s end was" : `${kept.toLocaleString("en")} hyphens at line ends were`;
    notes.push(`${hyphens} kept, because the word may be a compound.`);
  }
  return notes;
}
