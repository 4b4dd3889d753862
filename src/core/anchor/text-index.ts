import { type FoldedText, firstAbove, foldTypography } from "../text/versions/folded.ts";

/** A text made ready to seek many quotations in; made once, for all selectors of the text. */
export interface TextIndex {
  readonly stored: string;
  readonly folded: FoldedText;
  /** `positions` from `buckets[h]` to `buckets[h + 1]` hold, rising, where grams with the hash h begin. */
  readonly buckets: Int32Array;
  readonly positions: Int32Array;
}

/** Characters of a gram; most words of news text hold one that is rare. */
export const gramLength = 4;

const bucketCount = 1 << 17;

/** The index of a text: linear in its length, about 20 bytes a character. */
export function indexText(stored: string): TextIndex {
  const folded = foldTypography(stored);
  const grams = Math.max(0, folded.text.length - gramLength + 1);
  const buckets = new Int32Array(bucketCount + 1);
  for (let at = 0; at < grams; at++) buckets[bucketOf(folded.text, at) + 1]!++;
  for (let bucket = 0; bucket < bucketCount; bucket++) buckets[bucket + 1]! += buckets[bucket]!;
  const next = buckets.slice();
  const positions = new Int32Array(grams);
  for (let at = 0; at < grams; at++) positions[next[bucketOf(folded.text, at)]!++] = at;
  return { stored, folded, buckets, positions };
}

function bucketOf(text: string, at: number): number {
  let hash = 0;
  for (let unit = at; unit < at + gramLength; unit++) {
    hash = Math.imul(hash ^ text.charCodeAt(unit), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash & (bucketCount - 1);
}

/** Where this gram of a quotation may stand, rising; other grams of the same hash among them. */
export function gramPlaces({ buckets, positions }: TextIndex, quote: string, at: number): Int32Array {
  const bucket = bucketOf(quote, at);
  return positions.subarray(buckets[bucket]!, buckets[bucket + 1]!);
}

/** Places of one quotation that are looked at; one that stands oftener cannot be told apart anyway. */
const mostPlaces = 200;

/** Characters compared for one quotation before the search stops: a text that repeats itself costs no more. */
const mostCompared = 2_000_000;

/** Grams of a quotation among which the rarest is chosen. */
const gramsTried = 32;

/**
 * Where a folded quotation (not empty) stands in the folded text to the letter, rising.
 *
 * Overlapping places count. Those nearest to `near` come first into the count of at most 200, so
 * in a text full of the quotation the far ones are left out.
 */
export function placesNear(index: TextIndex, quote: string, near: number): number[] {
  return quote.length < gramLength ? scan(index.folded.text, quote, near) : lookUp(index, quote, near);
}

function lookUp(index: TextIndex, quote: string, near: number): number[] {
  let offset = 0;
  let rarest = gramPlaces(index, quote, 0);
  const step = Math.max(1, Math.floor((quote.length - gramLength) / gramsTried));
  for (let at = step; at + gramLength <= quote.length && rarest.length > 0; at += step) {
    const places = gramPlaces(index, quote, at);
    if (places.length < rarest.length) [offset, rarest] = [at, places];
  }
  const found: number[] = [];
  let after = firstAbove(rarest, near + offset - 1);
  let before = after - 1;
  let left = mostCompared;
  while (found.length < mostPlaces && left > 0 && (before >= 0 || after < rarest.length)) {
    const isAfterNearer =
      before < 0 ||
      (after < rarest.length && rarest[after]! - near - offset <= near + offset - rarest[before]!);
    const start = rarest[isAfterNearer ? after++ : before--]! - offset;
    left -= quote.length;
    if (start >= 0 && index.folded.text.startsWith(quote, start)) found.push(start);
  }
  return found.sort((a, b) => a - b);
}

/** For quotations shorter than a gram: outwards from `near` on both sides. */
function scan(text: string, quote: string, near: number): number[] {
  const found: number[] = [];
  let after = text.indexOf(quote, Math.max(0, near));
  let before = near <= 0 ? -1 : text.lastIndexOf(quote, near - 1);
  while (found.length < mostPlaces && (after !== -1 || before !== -1)) {
    if (before === -1 || (after !== -1 && after - near <= near - before)) {
      found.push(after);
      after = text.indexOf(quote, after + 1);
    } else {
      found.push(before);
      before = before === 0 ? -1 : text.lastIndexOf(quote, before - 1);
    }
  }
  return found.sort((a, b) => a - b);
}
