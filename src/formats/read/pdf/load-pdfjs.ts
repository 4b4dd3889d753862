/** A stretch of characters in one font, as pdf.js finds it on a page. */
export interface PdfItem {
  readonly str: string;
  readonly dir: string;
  /** Text space to the page's user space: [a, b, c, d, x, y], in points, y upwards. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

export interface PdfTextContent {
  readonly items: readonly (PdfItem | { readonly type: string })[];
}

export interface PdfMetadata {
  readonly info: Readonly<Record<string, unknown>>;
  /** The XMP, when there is one. */
  readonly metadata: { get(name: string): unknown } | null;
}

export interface PdfPage {
  getTextContent(options: { readonly disableNormalization: boolean }): Promise<PdfTextContent>;
  cleanup(): void;
}

export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<PdfMetadata>;
}

export interface PdfTask {
  readonly promise: Promise<PdfDocument>;
  destroy(): Promise<void>;
}

export interface Pdfjs {
  getDocument(options: Readonly<Record<string, unknown>>): PdfTask;
}

/**
 * Options for reading and never drawing. What pdf.js is not told it asks the browser, which it takes
 * Electron's processes without a page for, and then it fails.
 */
export const readingOptions = {
  ...{ verbosity: 0, isEvalSupported: false, enableXfa: false, disableFontFace: true, useSystemFonts: false },
  ...{ useWasm: false, useWorkerFetch: false },
  ...{ isOffscreenCanvasSupported: false, isImageDecoderSupported: false },
} as const;

let loading: Promise<Pdfjs> | null = null;

/**
 * pdf.js with its parser in this thread: the process that reads untrusted files is apart already,
 * and a bundle has no second script to start a worker from.
 */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Pdfjs> {
  // pdf.js makes a matrix when it is loaded and draws with these; reading text needs none of them.
  const drawing: Record<string, unknown> = globalThis as unknown as Record<string, unknown>;
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) drawing[name] ??= class {};
  // @ts-expect-error It has no types; it puts its parser where pdf.js looks before it starts a worker.
  await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  return (await import("pdfjs-dist/legacy/build/pdf.mjs")) as unknown as Pdfjs;
}
