import search from "approx-string-match";
import type { Range } from "../text/range.ts";
import { type Agreement, agreementAt, type FoldedQuotation } from "./quotation.ts";
import { gramLength, gramPlaces, type TextIndex } from "./text-index.ts";

/** A passage that resembles a quotation. Positions are the folded text's. */
export interface Resemblance extends Range {
  /** 1 less the share of characters that would have to change. */
  readonly similarity: number;
  readonly agreement: Agreement;
}

/** Shorter quotations resemble something in every text. */
const shortestQuote = 8;

/** One character in four may differ: the limit below which two readings of one sentence stay apart from others. */
const errorShare = 0.25;

/** More errors than this cost more than they find. */
const mostErrors = 250;

/** Positions from elsewhere are off by what their text has before the quotation; this far is searched first. */
const reach = 2000;

/** A gram that stands oftener than this says nothing about where a quotation stands. */
const commonGram = 64;

/** Grams of a quotation that vote for a place. */
const voters = 96;

/** Places that get the most votes and are searched. */
const mostCandidates = 4;

/**
 * The passages that come closest to a quotation, best first: fewest errors, then best context.
 *
 * Around `near` (folded; null for nowhere) when something is there, else in the whole text, where
 * rare grams of the quotation vote for places and only those are searched. So the cost grows with
 * the quotation, not with the text.
 */
export function resemblances(
  index: TextIndex,
  quotation: FoldedQuotation,
  near: number | null,
): Resemblance[] {
  const { quote } = quotation;
  if (quote.length < shortestQuote) return [];
  const errors = Math.min(mostErrors, Math.floor(quote.length * errorShare));
  if (near !== null) {
    const found = within(index, quotation, errors, near - reach, near + quote.length + reach);
    if (found.length > 0) return found;
  }
  const places = votedPlaces(index, quote, errors);
  const found = places.flatMap((start) =>
    within(index, quotation, errors, start - errors, start + quote.length + 2 * bandWidth + errors),
  );
  const best = Math.max(...found.map((one) => one.similarity));
  return distinct(found.filter((one) => one.similarity === best)).sort(byAgreement);
}

function within(
  { folded }: TextIndex,
  quotation: FoldedQuotation,
  errors: number,
  from: number,
  to: number,
): Resemblance[] {
  const start = Math.max(0, from);
  const found = search(folded.text.slice(start, Math.max(start, to)), quotation.quote, errors).map(
    (match) => {
      const range = { start: start + match.start, end: start + match.end };
      return {
        ...range,
        similarity: 1 - match.errors / quotation.quote.length,
        agreement: agreementAt(folded.text, range, quotation),
      };
    },
  );
  return distinct(found.filter((match) => match.start < match.end)).sort(byAgreement);
}

/** Width of the bands in which votes are counted: insertions shift the voters of one place by some characters. */
const bandWidth = 64;

/** Beginnings of the bands where most grams of the quotation would have it begin. */
function votedPlaces(index: TextIndex, quote: string, errors: number): number[] {
  const votes = new Map<number, number>();
  const step = Math.max(1, Math.floor((quote.length - gramLength) / voters));
  for (let at = 0; at + gramLength <= quote.length; at += step) {
    const places = gramPlaces(index, quote, at);
    if (places.length > commonGram) continue;
    for (const place of places) {
      const band = Math.floor((place - at) / bandWidth);
      // A vote near a band's edge belongs to the next one as well.
      for (const near of [band - 1, band]) votes.set(near, (votes.get(near) ?? 0) + 1);
    }
  }
  return [...votes]
    .filter(([, count]) => count >= (errors < 4 ? 1 : 2))
    .sort(([bandA, a], [bandB, b]) => b - a || bandA - bandB)
    .slice(0, mostCandidates)
    .map(([band]) => band * bandWidth);
}

function byAgreement(a: Resemblance, b: Resemblance): number {
  return b.agreement.share - a.agreement.share || a.start - b.start;
}

/** One of each group of passages that overlap: the search reports every end that costs the same. */
function distinct(found: readonly Resemblance[]): Resemblance[] {
  const kept: Resemblance[] = [];
  for (const one of found.toSorted(byAgreement)) {
    if (kept.every((other) => one.end <= other.start || other.end <= one.start)) kept.push(one);
  }
  return kept;
}
