import type { PdfBlocks } from "./layout/pdf-blocks.ts";

/** Page numbers that a note lists; more are counted. */
const pagesListed = 10;

/** A sentence on some pages, by their numbers; none on no pages. */
export function pageNote(pages: readonly number[], one: string, many = one): string[] {
  if (pages.length === 0) return [];
  if (pages.length === 1) return [`Page ${pages[0]} ${one}.`];
  const listed = pages.slice(0, pagesListed).join(", ");
  const others = pages.length - pagesListed;
  return [`Pages ${listed}${others > 0 ? ` and ${others.toLocaleString("en")} others` : ""} ${many}.`];
}

/**
 * A sentence on letters that could not be told, or none. Fonts without a list of their characters
 * give private or unknown ones, or none.
 */
export function unreadableNote(text: string, isMapMissing: boolean): string[] {
  if (isMapMissing) {
    return [
      "Some of its text is missing or wrong, because it names its letters by a list that is not at hand.",
    ];
  }
  const count = text.match(/[\p{Co}\ufffd\p{Cc}]/gu)?.filter((one) => !/[\n\t]/u.test(one)).length ?? 0;
  if (count * 50 < text.length) return [];
  return ["Many of its characters cannot be told, because their font does not say which letters they are."];
}

/** Sentences on the hyphens at line ends that went and that stayed. */
export function hyphenNotes({ joined, kept }: PdfBlocks): string[] {
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
