import type { Block } from "./align.ts";
import { startsLine, type Tokens } from "./tokens.ts";

/** Farthest an edit is slid, in tokens; in a text that repeats itself further it is the same anyway. */
const farthestSlide = 400;

/** A run of this many words between two rewritten passages is no coincidence. */
const tellingWords = 4;

/**
 * The same comparison as people would tell it: an edit that could stand in several places stands
 * at a line's or sentence's edge, and words that a rewritten passage shares with the old one only
 * by chance ("the", "of") are part of the rewriting.
 *
 * In and out: ascending blocks. Every block that comes out lies within equal tokens.
 */
export function tidyBlocks(blocks: readonly Block[], old: Tokens, fresh: Tokens): Block[] {
  return withoutCoincidences(slidToEdges(blocks, old, fresh), old, fresh);
}

/**
 * Deleting "A. The" from "The A. The B." leaves the same as deleting "The A.", which is what was
 * done: slide each pure insertion or deletion to where both its ends are the best places to cut.
 */
function slidToEdges(blocks: readonly Block[], old: Tokens, fresh: Tokens): Block[] {
  const slid = [
    { old: 0, new: 0, length: 0 },
    ...blocks,
    { old: old.ids.length, new: fresh.ids.length, length: 0 },
  ];
  for (let index = 1; index < slid.length; index++) {
    const before = slid[index - 1]!;
    const after = slid[index]!;
    const deleted = { start: before.old + before.length, end: after.old };
    const inserted = { start: before.new + before.length, end: after.new };
    const isDeletion = inserted.start === inserted.end;
    if (isDeletion === (deleted.start === deleted.end)) continue;
    const edit = isDeletion ? deleted : inserted;
    const by = bestSlide(isDeletion ? old : fresh, edit, before.length, after.length);
    slid[index - 1] = { ...before, length: before.length + by };
    slid[index] = { old: after.old + by, new: after.new + by, length: after.length - by };
  }
  return slid.filter((block) => block.length > 0);
}

/** By how many tokens to slide an edit, right or (negative) left; 0 when no place is better. */
function bestSlide(
  { ids, cuts }: Tokens,
  { start, end }: { readonly start: number; readonly end: number },
  roomBefore: number,
  roomAfter: number,
): number {
  let best = 0;
  let bestWorth = cuts[start]! + cuts[end]!;
  const consider = (by: number) => {
    const worth = cuts[start + by]! + cuts[end + by]!;
    if (worth > bestWorth) [best, bestWorth] = [by, worth];
  };
  for (let by = -1; by >= -Math.min(roomBefore, farthestSlide) && ids[start + by] === ids[end + by]; by--) {
    consider(by);
  }
  for (
    let by = 1;
    by <= Math.min(roomAfter, farthestSlide) && ids[start + by - 1] === ids[end + by - 1];
    by++
  ) {
    consider(by);
  }
  return best;
}

function withoutCoincidences(blocks: readonly Block[], old: Tokens, fresh: Tokens): Block[] {
  const kept: Block[] = [];
  const first: Block = { old: 0, new: 0, length: 0 };
  for (const block of [...blocks, { old: old.ids.length, new: fresh.ids.length, length: 0 }]) {
    for (let doubted = kept.at(-1); doubted !== undefined; doubted = kept.at(-1)) {
      const rewritten = Math.min(
        rewrittenBetween(kept.at(-2) ?? first, doubted),
        rewrittenBetween(doubted, block),
      );
      if (!isCoincidence(doubted, rewritten, old, fresh)) break;
      kept.pop();
    }
    kept.push(block);
  }
  kept.pop();
  return kept;
}

/** Tokens that were replaced between two blocks: what is only inserted or only deleted makes no coincidence. */
function rewrittenBetween(before: Block, after: Block): number {
  return Math.min(after.old - before.old - before.length, after.new - before.new - before.length);
}

function isCoincidence(block: Block, rewritten: number, old: Tokens, fresh: Tokens): boolean {
  if (rewritten === 0 || block.length >= 4 * tellingWords) return false;
  if (holdsWholeLine(block, old, fresh)) return false;
  let words = 0;
  for (let at = block.old; at < block.old + block.length; at++) words += old.isWord[at]!;
  return words < Math.min(rewritten, tellingWords);
}

/** Whether a line of both versions stands whole in the block; a short line may be all that is left of a passage. */
function holdsWholeLine(block: Block, old: Tokens, fresh: Tokens): boolean {
  let starts = 0;
  for (let step = 0; step <= block.length; step++) {
    if (startsLine(old, block.old + step) && startsLine(fresh, block.new + step)) starts++;
  }
  return starts > 1;
}
