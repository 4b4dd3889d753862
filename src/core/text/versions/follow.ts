import { isGraphemeBoundary, snapToGraphemes } from "../graphemes.ts";
import { type Range, withoutOuterSpace } from "../range.ts";
import { commonBlocks } from "./align.ts";
import { type FoldedText, firstAbove, foldTypography, toFolded, toStored } from "./folded.ts";
import { closestPassage, likeness } from "./likeness.ts";
import { tidyBlocks } from "./tidy.ts";
import { type Tokens, type Vocabulary, wordsOf } from "./tokens.ts";

/**
 * What became of a stretch of the old text in the new one.
 *
 * `exact`: the same words to the letter. `followed`: the same words, and only the typography that
 * {@link foldTypography} folds is another. `changed`: other words stand at that place, `similarity`
 * (0 to 1) alike; a person must look. `lost`: nothing there resembles it.
 * Ranges are of the new text, not empty, and split no visible character.
 */
export type Followed =
  | { readonly kind: "exact" | "followed"; readonly range: Range }
  | { readonly kind: "changed"; readonly range: Range; readonly similarity: number }
  | { readonly kind: "lost" };

/** Below this the words at the place are others: shared pairs of letters, where any two English sentences share about a quarter. */
const leastSimilarity = 0.5;

const lost: Followed = { kind: "lost" };

/** A version with its comparison form. */
interface Side {
  readonly stored: string;
  readonly folded: FoldedText;
  readonly tokens: Tokens;
}

/**
 * Compare two versions of one article once, and say of any stretch of the old one what became of it.
 *
 * The function that comes back takes ranges of the old text (UTF-16 code units, not empty) and
 * costs about as much as the stretch is long. A stretch follows when all its words are in one run
 * that both versions share, wherever else in the text the same words may stand; so repeats stay
 * apart. Throws RangeError for a range that is empty or leaves the old text: our bug.
 */
export function compareVersions(oldText: string, newText: string): (range: Range) => Followed {
  const vocabulary: Vocabulary = new Map();
  const old = side(oldText, vocabulary);
  const fresh = side(newText, vocabulary);
  const toNew = new Int32Array(old.tokens.ids.length).fill(-1);
  for (const block of tidyBlocks(commonBlocks(old.tokens.ids, fresh.tokens.ids), old.tokens, fresh.tokens)) {
    for (let step = 0; step < block.length; step++) toNew[block.old + step] = block.new + step;
  }
  const { before, after } = neighbours(toNew, fresh.tokens.ids.length);

  return (range) => {
    if (!(0 <= range.start && range.start < range.end && range.end <= oldText.length)) {
      throw new RangeError(
        `[${range.start}, ${range.end}) is no stretch of a text of ${oldText.length} units.`,
      );
    }
    const visible = withoutOuterSpace(oldText, range);
    if (visible.start === visible.end) return lost;
    const tokens = tokensOver(old, visible);
    if (tokens.start === tokens.end) return lost;
    if (isOneRun(toNew, tokens)) {
      const found = sameWords(old, fresh, visible, tokens, toNew[tokens.start]!);
      const outcome = found === null ? null : whole(oldText, newText, range, visible, found);
      if (outcome !== null) return outcome;
    }
    const place = placeOf(toNew, tokens, { start: before[tokens.start]!, end: after[tokens.end]! });
    return proposal(old, fresh, visible, place);
  };
}

function side(stored: string, vocabulary: Vocabulary): Side {
  const folded = foldTypography(stored);
  return { stored, folded, tokens: wordsOf(folded, stored, vocabulary) };
}

/**
 * For each place between two old tokens: where in the new text lies what stands between the nearest
 * followed token before it and the nearest after it.
 */
function neighbours(toNew: Int32Array, newLength: number): { before: Int32Array; after: Int32Array } {
  const before = new Int32Array(toNew.length + 1);
  const after = new Int32Array(toNew.length + 1).fill(newLength);
  toNew.forEach((place, index) => {
    before[index + 1] = place === -1 ? before[index]! : place + 1;
  });
  for (let index = toNew.length - 1; index >= 0; index--) {
    after[index] = toNew[index] === -1 ? after[index + 1]! : toNew[index]!;
  }
  return { before, after };
}

/** Indexes of the tokens that hold any of this stretch of the stored text. */
function tokensOver({ folded, tokens }: Side, range: Range): Range {
  const units = toFolded(folded, range);
  const start = firstAbove(tokens.ends, units.start);
  return { start, end: Math.max(start, firstAbove(tokens.starts, units.end - 1)) };
}

function isOneRun(toNew: Int32Array, { start, end }: Range): boolean {
  const first = toNew[start]!;
  if (first === -1) return false;
  for (let at = start + 1; at < end; at++) if (toNew[at] !== first + at - start) return false;
  return true;
}

/** Where the same words stand in the new text, null when they cannot be cut out of it alike. */
function sameWords(old: Side, fresh: Side, visible: Range, tokens: Range, newStart: number): Range | null {
  const units = toFolded(old.folded, visible);
  const last = tokens.end - 1;
  const found = toStored(fresh.folded, {
    start: fresh.tokens.starts[newStart]! + units.start - old.tokens.starts[tokens.start]!,
    end: fresh.tokens.ends[newStart + last - tokens.start]! - (old.tokens.ends[last]! - units.end),
  });
  // One dot of an ellipsis, a letter without its mark: part of what folds to one unit.
  const aligned = toStored(old.folded, units);
  const isPart = aligned.start !== visible.start || aligned.end !== visible.end;
  if (isPart && old.stored.slice(aligned.start, aligned.end) !== fresh.stored.slice(found.start, found.end)) {
    return null;
  }
  return {
    start: found.start + visible.start - aligned.start,
    end: found.end - (aligned.end - visible.end),
  };
}

/**
 * The outcome for words that followed, with the white space around them where that is the same too;
 * null when the words have become part of other characters.
 */
function whole(
  oldText: string,
  newText: string,
  range: Range,
  visible: Range,
  found: Range,
): Followed | null {
  const wide = {
    start: found.start - (visible.start - range.start),
    end: found.end + (range.end - visible.end),
  };
  const isSame =
    wide.start >= 0 && newText.slice(wide.start, wide.end) === oldText.slice(range.start, range.end);
  if (isSame && isWhole(newText, wide)) return { kind: "exact", range: wide };
  return isWhole(newText, found) ? { kind: "followed", range: found } : null;
}

function isWhole(text: string, range: Range): boolean {
  return isGraphemeBoundary(text, range.start) && isGraphemeBoundary(text, range.end);
}

/** The new tokens among which the stretch must be sought, and those of it that certainly belong to it. */
interface Place extends Range {
  readonly isStartSure: boolean;
  readonly isEndSure: boolean;
}

function placeOf(toNew: Int32Array, tokens: Range, between: Range): Place {
  const first = toNew[tokens.start]!;
  const last = toNew[tokens.end - 1]!;
  return {
    start: first === -1 ? between.start : first,
    end: last === -1 ? between.end : last + 1,
    isStartSure: first !== -1,
    isEndSure: last !== -1,
  };
}

/** What to show an analyst for words that changed: the passage at their place that resembles them most. */
function proposal(old: Side, fresh: Side, visible: Range, place: Place): Followed {
  if (place.start >= place.end) return lost;
  const quote = foldedSlice(old.folded, toFolded(old.folded, visible));
  const around = { start: fresh.tokens.starts[place.start]!, end: fresh.tokens.ends[place.end - 1]! };
  const isFixed = place.isStartSure && place.isEndSure;
  const closest = isFixed
    ? { start: 0, end: around.end - around.start }
    : closestPassage(foldedSlice(fresh.folded, around), quote);
  if (closest === null) return lost;
  const units = wholeTokens(fresh, place, {
    start: place.isStartSure ? around.start : around.start + closest.start,
    end: place.isEndSure ? around.end : around.start + closest.end,
  });
  if (units.start >= units.end) return lost;
  const similarity = likeness(quote, foldedSlice(fresh.folded, units));
  if (similarity < leastSimilarity) return lost;
  return { kind: "changed", range: snapToGraphemes(fresh.stored, toStored(fresh.folded, units)), similarity };
}

/** The range grown to whole words, but not beyond the place. */
function wholeTokens({ tokens }: Side, place: Range, units: Range): Range {
  const first = Math.max(place.start, firstAbove(tokens.ends, units.start));
  const last = Math.min(place.end, firstAbove(tokens.starts, units.end - 1)) - 1;
  return last < first ? { start: 0, end: 0 } : { start: tokens.starts[first]!, end: tokens.ends[last]! };
}

function foldedSlice(folded: FoldedText, units: Range): string {
  return folded.text.slice(units.start, units.end);
}
