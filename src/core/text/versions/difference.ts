import type { Range } from "../range.ts";
import { commonBlocks } from "./align.ts";
import { tidyBlocks } from "./tidy.ts";
import { lettersOf, type Tokens, type Vocabulary } from "./tokens.ts";

/** A run of words that two versions share, or that only one of them has. */
export interface Hunk {
  readonly kind: "same" | "deleted" | "inserted";
  /** In the old text; empty, where the words would stand, for inserted ones. */
  readonly old: Range;
  /** In the new text; empty, where the words stood, for deleted ones. */
  readonly new: Range;
}

/**
 * What changed between two versions, word by word and to the letter, for a view of both.
 *
 * Out  hunks in the order of both texts that cover each of them exactly, without gaps; what was
 *      replaced is a deleted hunk and then an inserted one; no two of one kind follow each other.
 */
export function differenceOf(oldText: string, newText: string): Hunk[] {
  const vocabulary: Vocabulary = new Map();
  const old = lettersOf(oldText, vocabulary);
  const fresh = lettersOf(newText, vocabulary);
  const hunks: Hunk[] = [];
  let at = 0;
  let freshAt = 0;
  const add = (kind: Hunk["kind"], oldEnd: number, newEnd: number) => {
    const hunk = { kind, old: { start: at, end: oldEnd }, new: { start: freshAt, end: newEnd } };
    [at, freshAt] = [oldEnd, newEnd];
    if (hunk.old.start < oldEnd || hunk.new.start < newEnd) hunks.push(hunk);
  };
  const end = { old: old.ids.length, new: fresh.ids.length, length: 0 };
  for (const block of [...tidyBlocks(commonBlocks(old.ids, fresh.ids), old, fresh), end]) {
    add("deleted", positionOf(old, block.old, oldText), freshAt);
    add("inserted", at, positionOf(fresh, block.new, newText));
    add(
      "same",
      positionOf(old, block.old + block.length, oldText),
      positionOf(fresh, block.new + block.length, newText),
    );
  }
  return hunks;
}

/** Where a token begins; the text's end behind the last. */
function positionOf(tokens: Tokens, index: number, text: string): number {
  return tokens.starts[index] ?? text.length;
}
