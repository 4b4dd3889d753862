import { html, type Markup, nothing } from "./markup.ts";

/** Where the number of the page on which a place stands will be written; nothing where nobody numbers pages. */
export function pageOf(place: string, isForPdf: boolean): Markup {
  return isForPdf ? html`<span class="leaf" data-page-of="${place}"></span>` : nothing;
}

/**
 * The same page with the numbers in its table of contents, for printing it once more: they take no
 * room of the text, so everything stands where it stood. Null for a page that asks for none.
 */
export function withPageNumbers(page: string, pages: ReadonlyMap<string, number>): string | null {
  let asked = 0;
  const numbered = page.replaceAll(/(<span class="leaf" data-page-of="([\w-]+)">)(<\/span>)/g, (...match) => {
    const [, begin, place, end] = match as unknown as [string, string, string, string];
    asked += 1;
    return `${begin}${pages.get(place) ?? ""}${end}`;
  });
  return asked === 0 ? null : numbered;
}
