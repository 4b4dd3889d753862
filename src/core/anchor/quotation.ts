import type { Range } from "../text/range.ts";
import { foldTypography } from "../text/versions/folded.ts";
import { findQuote } from "./selector.ts";

/** A selector as others write it: the words, and whatever else they know. Positions are UTF-16 code units. */
export interface ForeignSelector {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/**
 * Every place that the text quote selector of the W3C Web Annotation model describes, to the
 * letter: the words with the whole prefix before them and the whole suffix behind them, in reading
 * order, overlapping places too. An empty quotation stands nowhere.
 */
export function placesOf(text: string, { exact, prefix = "", suffix = "" }: ForeignSelector): Range[] {
  return findQuote(text, exact).filter(
    ({ start, end }) =>
      start >= prefix.length &&
      text.startsWith(prefix, start - prefix.length) &&
      text.startsWith(suffix, end),
  );
}

/** A foreign selector in the folded form in which it is sought. */
export interface FoldedQuotation {
  /** Without white space at its ends; "" when there is nothing to seek. */
  readonly quote: string;
  /** What stands before and after, with the white space that the quotation began or ended with. */
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Fold words and context together, since white space at their seams is one space. What folds to one
 * unit across a seam (a dash from each side) belongs to the words.
 */
export function foldQuotation({ exact, prefix = "", suffix = "" }: ForeignSelector): FoldedQuotation {
  const { text, starts, ends } = foldTypography(prefix + exact + suffix);
  let start = 0;
  while (start < text.length && (ends[start]! <= prefix.length || text[start] === " ")) start++;
  let end = text.length;
  const limit = prefix.length + exact.length;
  while (end > start && (starts[end - 1]! >= limit || text[end - 1] === " ")) end--;
  return { quote: text.slice(start, end), prefix: text.slice(0, start), suffix: text.slice(end) };
}

/** How well the surroundings of a place agree with a quotation's context. */
export interface Agreement {
  /** Share of the given context that agrees, by characters, 0 to 1; 0 when none is given. */
  readonly share: number;
  /** Whether one side of the context agrees whole and is long enough to mean something. */
  readonly hasWholeSide: boolean;
}

/** Fewer agreeing characters than this beside a quotation are a space and the start of any word. */
const tellingSide = 4;

/** Compare context from the quotation outwards; behind the first difference nothing counts. */
export function agreementAt(
  text: string,
  { start, end }: Range,
  { prefix, suffix }: FoldedQuotation,
): Agreement {
  let before = 0;
  const room = Math.min(prefix.length, start);
  while (before < room && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  const given = prefix.length + suffix.length;
  return {
    share: given === 0 ? 0 : (before + after) / given,
    hasWholeSide:
      (before >= tellingSide && before === prefix.length) ||
      (after >= tellingSide && after === suffix.length),
  };
}
