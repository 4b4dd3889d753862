import type { Range } from "../text/range.ts";

/**
 * Where a highlight stands, by position and by words, so that it can be found again in another
 * version of the text (the position and quote selectors of the W3C Web Annotation model in one).
 */
export interface Selector extends Range {
  /** The words themselves, `text.slice(start, end)`. */
  readonly exact: string;
  /** Up to {@link contextLength} code units before them. */
  readonly prefix: string;
  /** Up to {@link contextLength} code units after them. */
  readonly suffix: string;
}

/** Code units of context kept on each side; enough to tell repeats in news text apart. */
const contextLength = 32;

/**
 * The selector of a range in its text.
 *
 * Units UTF-16 code units. Context is shorter at the text's ends, and one unit shorter where it
 * would begin or end with half a surrogate pair.
 * Throws RangeError for a range that is empty, leaves the text or splits a surrogate pair: ranges
 * are checked where they come in, so this is our bug.
 */
export function describeRange(text: string, range: Range): Selector {
  const { start, end } = range;
  if (
    !(0 <= start && start < end && end <= text.length) ||
    splitsPair(text, start) ||
    splitsPair(text, end)
  ) {
    throw new RangeError(`[${start}, ${end}) cannot be described in a text of ${text.length} units.`);
  }
  const before = Math.max(0, start - contextLength);
  const after = Math.min(text.length, end + contextLength);
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(splitsPair(text, before) ? before + 1 : before, start),
    suffix: text.slice(end, splitsPair(text, after) ? after - 1 : after),
  };
}

/**
 * Every place where these words stand to the letter, overlapping ones too, in reading order.
 *
 * An empty quote stands nowhere. A place where half a surrogate pair would be cut off is not one.
 * Linear in text and quote together, whatever they repeat (Knuth, Morris and Pratt 1977); a plain
 * `indexOf` loop takes minutes on "aaaa…".
 */
export function findQuote(text: string, quote: string): Range[] {
  if (quote === "" || quote.length > text.length) return [];
  const found: Range[] = [];
  const borders = bordersOf(quote);
  let matched = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && quote.charCodeAt(matched) !== unit) matched = borders[matched - 1]!;
    if (quote.charCodeAt(matched) === unit) matched++;
    if (matched < quote.length) continue;
    const start = at + 1 - quote.length;
    if (!splitsPair(text, start) && !splitsPair(text, at + 1)) found.push({ start, end: at + 1 });
    matched = borders[matched - 1]!;
  }
  return found;
}

/** For each length of the quote's beginning: how long its longest own beginning is that also ends it. */
function bordersOf(quote: string): Uint32Array {
  const borders = new Uint32Array(quote.length);
  let border = 0;
  for (let at = 1; at < quote.length; at++) {
    while (border > 0 && quote.charCodeAt(at) !== quote.charCodeAt(border)) border = borders[border - 1]!;
    if (quote.charCodeAt(at) === quote.charCodeAt(border)) border++;
    borders[at] = border;
  }
  return borders;
}

function splitsPair(text: string, position: number): boolean {
  return (
    position > 0 &&
    (text.charCodeAt(position) & 0xfc00) === 0xdc00 &&
    (text.charCodeAt(position - 1) & 0xfc00) === 0xd800
  );
}
