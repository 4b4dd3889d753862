import { readDocx } from "./docx/read-docx.ts";
import type { ArticleKind } from "./file-kind.ts";
import { readHtml } from "./html/read-html.ts";
import { type PdfOptions, readPdf } from "./pdf/read-pdf.ts";
import type { Reading } from "./reading.ts";
import { readText } from "./text/read-text.ts";

export interface ReadOptions extends PdfOptions {
  /** A name from `encodingNames` for text and web pages; otherwise it is detected. */
  readonly encoding?: string | undefined;
}

/**
 * Read a file of one article, of the kind that `kindOf` told.
 *
 * Gives a refusal as a value for everything the bytes can hold, and throws only for a mistake in
 * this program. Opens and requests nothing. What is heavy is loaded when its kind is first read.
 * Run it where it can be killed: the limits on time and memory are the process's.
 */
export async function readArticle(
  kind: ArticleKind,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Reading> {
  switch (kind) {
    case "text":
      return readText(bytes, { encoding: options.encoding });
    case "markdown":
      return readText(bytes, { encoding: options.encoding, isMarkdown: true });
    case "html":
      return await readHtml(bytes, { encoding: options.encoding });
    case "docx":
      return await readDocx(bytes);
    case "pdf":
      return await readPdf(bytes, options);
  }
}
