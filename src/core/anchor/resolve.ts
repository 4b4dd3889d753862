import { snapToGraphemes } from "../text/graphemes.ts";
import type { Range } from "../text/range.ts";
import { toFolded, toStored } from "../text/versions/folded.ts";
import { type Resemblance, resemblances } from "./approximate.ts";
import { agreementAt, type FoldedQuotation, type ForeignSelector, foldQuotation } from "./quotation.ts";
import { indexText, placesNear, type TextIndex } from "./text-index.ts";

/**
 * Where a selector points in a text it was not made for. Ranges are of the stored text (UTF-16
 * code units), not empty, and split no visible character.
 */
export type Resolution =
  | { readonly kind: "sure"; readonly range: Range }
  | {
      /** A proposal for "Needs review". */
      readonly kind: "doubtful";
      readonly range: Range;
      /** 1 when the words are the same and only which copy is meant is open. */
      readonly similarity: number;
      /** Places that are as good, in reading order, at most 20. */
      readonly alternatives: readonly Range[];
    }
  | { readonly kind: "lost" };

/**
 * Share of the context that must agree for a single copy of the words, when no side agrees whole:
 * three quarters, so that one changed word beside the quotation does not call for a review and a
 * chance agreement of a few letters does not do without one.
 */
const agreeing = 0.75;

/** Two copies whose agreement differs by less than this cannot be told apart by context. */
const telling = 0.15;

/** From this many characters on, words that stand once in a text say by themselves where they are from. */
const distinctive = 24;

const mostAlternatives = 20;

/**
 * Find a quotation whose old text is not there: an annotation from elsewhere.
 *
 * In this order, and the first that gives an answer decides:
 * 1. the words at their position, with the context that is given: sure;
 * 2. the words (typography folded) anywhere: sure where context or position tell the copies apart
 *    or there is one copy only that nothing speaks against, else doubtful;
 * 3. similar words within 2,000 characters of the position, then in the whole text: doubtful;
 * 4. lost.
 *
 * Context outranks position, since a position counts everything that stands before it, and context
 * only what stands beside it. A position decides only between copies that context leaves equal, and
 * only when the words stand exactly there.
 * Make the index once for many selectors of one text ({@link indexText}).
 */
export function resolve(index: TextIndex, selector: ForeignSelector): Resolution {
  const quotation = foldQuotation(selector);
  if (quotation.quote === "") return { kind: "lost" };
  const stated = statedRange(index.stored, selector);
  if (stated !== null && agreesToTheLetter(index.stored, stated, selector)) return settled(index, stated);
  const hint = selector.start;
  const near =
    hint === undefined || !(hint >= 0) ? null : toFolded(index.folded, { start: hint, end: hint + 1 }).start;
  return amongCopies(index, quotation, near, stated) ?? similar(index, quotation, near);
}

/** The selector's own range when the words stand there to the letter. */
function statedRange(text: string, { start, end, exact }: ForeignSelector): Range | null {
  if (start === undefined || !(start >= 0) || !text.startsWith(exact, start)) return null;
  const range = { start, end: start + exact.length };
  return end === undefined || end === range.end ? range : null;
}

function agreesToTheLetter(
  text: string,
  range: Range,
  { prefix = "", suffix = "" }: ForeignSelector,
): boolean {
  return (
    text.slice(Math.max(0, range.start - prefix.length), range.start) === prefix &&
    text.startsWith(suffix, range.end)
  );
}

/** The answer for a place whose words are right; a cut through a visible character still needs a look. */
function settled(index: TextIndex, range: Range): Resolution {
  const snapped = snapToGraphemes(index.stored, range);
  if (snapped.start === range.start && snapped.end === range.end) return { kind: "sure", range };
  return { kind: "doubtful", range: snapped, similarity: 1, alternatives: [] };
}

/** Decide between the places where the words stand; null when they stand nowhere. */
function amongCopies(
  index: TextIndex,
  quotation: FoldedQuotation,
  near: number | null,
  stated: Range | null,
): Resolution | null {
  const { text } = index.folded;
  const { length } = quotation.quote;
  const copies = placesNear(index, quotation.quote, near ?? 0).map((start) => {
    const range = { start, end: start + length };
    return { ...range, agreement: agreementAt(text, range, quotation) };
  });
  if (copies.length === 0) return null;
  const hasContext = quotation.prefix !== "" || quotation.suffix !== "";
  const best = Math.max(...copies.map((copy) => copy.agreement.share));
  const whole = copies.filter((copy) => copy.agreement.share === 1);
  // What agrees in all of its context is what was meant, however little another copy differs.
  const equals = whole.length === 1 ? whole : copies.filter((copy) => copy.agreement.share > best - telling);
  const [only] = equals;
  if (equals.length === 1 && only !== undefined) {
    const isSupported = only.agreement.hasWholeSide || only.agreement.share >= agreeing;
    const isAlone = copies.length === 1 && (!hasContext || length >= distinctive);
    const range = toStored(index.folded, only);
    return isSupported || isAlone ? settled(index, range) : doubtful(index, [only], 1);
  }
  const atPosition = equals.find(
    (copy) => stated !== null && toStored(index.folded, copy).start === stated.start,
  );
  if (atPosition !== undefined && stated !== null) return settled(index, stated);
  const target = near ?? 0;
  return doubtful(
    index,
    equals.toSorted((a, b) => Math.abs(a.start - target) - Math.abs(b.start - target) || a.start - b.start),
    1,
  );
}

function similar(index: TextIndex, quotation: FoldedQuotation, near: number | null): Resolution {
  const found: Resemblance[] = resemblances(index, quotation, near);
  const [best] = found;
  return best === undefined ? { kind: "lost" } : doubtful(index, found, best.similarity);
}

/** A proposal and what is as good; `places` are the folded text's, best first, not none. */
function doubtful(index: TextIndex, places: readonly Range[], similarity: number): Resolution {
  const [range, ...alternatives] = places
    .slice(0, mostAlternatives + 1)
    .map((place) => snapToGraphemes(index.stored, toStored(index.folded, place)));
  return {
    kind: "doubtful",
    range: range!,
    similarity,
    alternatives: alternatives.sort((a, b) => a.start - b.start),
  };
}
