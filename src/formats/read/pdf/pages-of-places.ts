import { loadPdfjs, readingOptions } from "./load-pdfjs.ts";

/** On which page each named place of a PDF of our own stands, counted from 1. Throws for what is no PDF. */
export async function pagesOfPlaces(pdf: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const { getDocument } = await loadPdfjs();
  const task = getDocument({ ...readingOptions, data: new Uint8Array(pdf) });
  try {
    const document = await task.promise;
    const pages = new Map<string, number>();
    const numbers = new Map<string, number>();
    for (const [name, place] of Object.entries(await document.getDestinations())) {
      const [page] = place ?? [];
      if (page === undefined || page === null) continue;
      const key = JSON.stringify(page);
      const number = numbers.get(key) ?? (await document.getPageIndex(page)) + 1;
      numbers.set(key, number);
      pages.set(name, number);
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
