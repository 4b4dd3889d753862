import search from "approx-string-match";
import type { Range } from "../range.ts";

/**
 * How alike two short texts are, 0 to 1: twice the pairs of neighbouring characters they share, by
 * the pairs they have (Dice 1945), capitals apart. Unlike an edit distance it is linear, and one
 * inserted clause does not count for every letter in it twice. 1 for equal texts.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 2 <= a.length; at++) {
    const pair = a.slice(at, at + 2).toLowerCase();
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 2 <= b.length; at++) {
    const pair = b.slice(at, at + 2).toLowerCase();
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared++;
  }
  const all = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** Beyond these (code units) a passage is taken whole: approximate search costs their product. */
const longestQuote = 2000;
const longestPassage = 50_000;

/**
 * The part of a passage that comes closest to a quotation (fewest characters to change, Myers
 * 1999), null when more than half of them would have to change.
 */
export function closestPassage(passage: string, quote: string): Range | null {
  const whole = { start: 0, end: passage.length };
  if (passage.length <= quote.length) return whole;
  if (quote.length > longestQuote || passage.length > longestPassage) {
    return passage.length <= 2 * quote.length ? whole : null;
  }
  const [first] = search(passage, quote, Math.floor(quote.length / 2));
  return first === undefined ? null : { start: first.start, end: first.end };
}
