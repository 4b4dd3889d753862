/** An element of a page that has begun before a place and ends behind it. */
export interface OpenElement {
  readonly name: string;
  /** What stands between its brackets: its name and its attributes. */
  readonly inside: string;
  /** Where it begins on the page. */
  readonly at: number;
  /** How many elements have begun right in it. */
  children: number;
  /** A table's head, once it has been seen. */
  head: string;
}

/**
 * What a page that is cut before an element shows of it: nothing where a page begins anyway, above all a part; a gap
 * before a heading; a gap between two others.
 */
export type Cut = "part" | "page" | "heading" | "between";

const composed = 'div class="part composed"';
/** These begin on a new page, by `print-styles.ts`; the list of articles does not. */
const partStart = /^section class="part" id="(?!sources)/;
const pageStart = /^(?:article class="article"|nav class="part contents")/;
const headingStart = /^(?:section class="(?:part|group|generated|checking)|h[234][ >]|table class="matrix")/;
const pieceStart = /^(?:li class="(?:claim|source|entry|level-)|div class="(?:code|row)|tr(?: |$))/;

/** What a cut before the element `inside` would be, or null where there cannot be any. `before` is what stands there. */
export function sortOfCut(inside: string, open: readonly OpenElement[], before: string): Cut | null {
  const around = open.at(-1);
  if (partStart.test(inside)) return "part";
  // Only behind a table of contents does what an analyst has written begin on a new page.
  if (inside.startsWith(composed) && /<\/nav>\s*<main [^>]*>\s*$/.test(before)) return "part";
  // What comes first stays with what names it, and a heading with what it is over.
  if (around === undefined || around.children === 0) return null;
  if (/<\/h[1-6]>\s*(?:<\/div>\s*)?$/.test(before)) return null;
  if (pageStart.test(inside)) return inside.includes("outline") ? null : "page";
  const isWritten = around.inside.startsWith(composed);
  if (headingStart.test(inside) && (isWritten || !/^h[234]/.test(inside))) return "heading";
  return isWritten || pieceStart.test(inside) || isItemOfWrittenList(inside, open) ? "between" : null;
}

/** An item at the top level of a list that an analyst has written. */
function isItemOfWrittenList(inside: string, open: readonly OpenElement[]): boolean {
  const [above, list] = open.slice(-2);
  return (
    inside.startsWith("li") &&
    list?.inside.includes('class="listed"') === true &&
    above?.inside.startsWith(composed) === true
  );
}
