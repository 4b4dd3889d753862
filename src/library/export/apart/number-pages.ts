import { readFile, writeFile } from "node:fs/promises";
import { pagesOfPlaces } from "../../../formats/read/pdf/pages-of-places.ts";
import { withPageNumbers } from "../../../formats/write/html/page-numbers.ts";

/** A page on the disk and the PDF that was printed of it. */
export interface PrintedPage {
  readonly page: string;
  readonly pdf: string;
}

/**
 * Write the numbers of the pages into the page's table of contents. False when it has none, so that it
 * need not be printed again. Throws the system's errors, and for a PDF that cannot be read.
 */
export async function numberPages({ page, pdf }: PrintedPage): Promise<boolean> {
  const html = await readFile(page, "utf8");
  if (withPageNumbers(html, new Map()) === null) return false;
  const numbered = withPageNumbers(html, await pagesOfPlaces(await readFile(pdf)));
  await writeFile(page, numbered!);
  return true;
}
