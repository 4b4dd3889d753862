import type { PageStart } from "../../../core/text/pages.ts";
import { type ComposedText, composeText } from "../compose-text.ts";
import { mostPdfPages, mostReadMilliseconds } from "../limits.ts";
import { type Reading, type Refusal, refusal } from "../reading.ts";
import { readingOrder } from "./layout/columns.ts";
import { type PdfBlocks, pdfBlocks } from "./layout/pdf-blocks.ts";
import { piecesOf } from "./layout/pieces.ts";
import type { PrintedRow } from "./layout/rows.ts";
import {
  loadPdfjs,
  type PdfDocument,
  type PdfMetadata,
  type PdfTask,
  type PdfTextContent,
  readingOptions,
} from "./load-pdfjs.ts";
import { pdfFacts } from "./pdf-facts.ts";
import { hyphenNotes, pageNote, unreadableNote } from "./pdf-notes.ts";

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
 * A page can begin in the middle of a paragraph that goes on from the page before; the foot of that
 * one then stands behind the paragraph. Scripts, actions, links, attachments and pictures in the file are not looked at.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<Reading> {
  if (bytes.length === 0) return refusal("empty", "it has 0 bytes");
  const pdfjs = await loadPdfjs();
  const missingMaps = new Set<string>();
  const task = pdfjs.getDocument({
    // A copy, for pdf.js takes the bytes away from their owner.
    data: new Uint8Array(bytes),
    ...readingOptions,
    stopAtErrors: false,
    BinaryDataFactory: binaryDataFrom(options.characterMap, missingMaps),
  });
  try {
    return await readDocument(task, options, missingMaps);
  } finally {
    await task.destroy();
  }
}

/** What pdf.js asks for data outside the file; answered by the caller and from nowhere else. */
function binaryDataFrom(characterMap: PdfOptions["characterMap"], missing: Set<string>) {
  return class {
    async fetch({
      kind,
      filename,
    }: {
      readonly kind: string;
      readonly filename: string;
    }): Promise<Uint8Array> {
      // Standard fonts and picture decoders are for drawing.
      if (kind !== "cMapUrl") throw new Error(`${filename} is not needed for text`);
      try {
        if (characterMap !== undefined && /^[\w-]+\.bcmap$/u.test(filename))
          return await characterMap(filename);
      } catch (problem) {
        missing.add(filename);
        throw problem;
      }
      missing.add(filename);
      throw new Error(`there is no character map ${filename}`);
    }
  };
}

async function readDocument(
  task: PdfTask,
  options: PdfOptions,
  missingMaps: ReadonlySet<string>,
): Promise<Reading> {
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
    const items = await itemsOn(document, number);
    pages.push(items === null ? [] : piecesOf(items).flatMap(readingOrder));
    if (items === null) unread.push(number);
    if (performance.now() > deadline) return refusal("too-large", "it takes too long to read");
  }
  if (unread.length === count) return refusal("damaged", "none of its pages can be read");
  const found = pdfBlocks(pages);
  const composed = composeText(found.blocks);
  if (composed.text === "" && missingMaps.size > 0) {
    return refusal("damaged", "its letters cannot be told, for it names them by a list that is not at hand");
  }
  if (composed.text === "")
    return refusal("scanned", "its pages hold no text, as when they are scanned pictures");
  const metadata = await metadataOf(document);
  const blank = pages.flatMap((regions, at) =>
    regions.length === 0 && !unread.includes(at + 1) ? [at + 1] : [],
  );
  return {
    ok: true,
    text: composed.text,
    pages: pageStarts(composed, found.pageStarts),
    lineHints: composed.lineHints,
    facts: metadata === null ? {} : pdfFacts(metadata),
    notes: [
      ...composed.notes,
      ...pageNote(unread, "could not be read"),
      ...pageNote(blank, "holds no text", "hold no text"),
      ...unreadableNote(composed.text, missingMaps.size > 0),
      ...hyphenNotes(found),
    ],
  };
}

/** What pdf.js finds on one page, or null when it stumbles over it; its errors have no kinds to tell. */
async function itemsOn(document: PdfDocument, number: number): Promise<PdfTextContent["items"] | null> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    page.cleanup();
    return items;
  } catch (problem) {
    if (problem instanceof Error) return null;
    throw problem;
  }
}

async function metadataOf(document: PdfDocument): Promise<PdfMetadata | null> {
  try {
    return await document.getMetadata();
  } catch (problem) {
    if (problem instanceof Error) return null;
    throw problem;
  }
}

function refusalFor(problem: unknown): Refusal {
  if (!(problem instanceof Error)) throw problem;
  return problem.name === "PasswordException"
    ? refusal("encrypted", "it is protected with a password")
    : refusal("damaged", "it is cut off or damaged");
}

function pageStarts({ places }: ComposedText, found: PdfBlocks["pageStarts"]): PageStart[] {
  return found.map(({ block, offset, page }) => {
    const { start, end } = places[block]!;
    return { start: Math.min(start + offset, end), page };
  });
}
