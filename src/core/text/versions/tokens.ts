import { once } from "../../once.ts";
import type { FoldedText } from "./folded.ts";

/** A text cut into words and marks for comparison. */
export interface Tokens {
  /** Equal numbers are equal tokens, in every text cut with the same vocabulary. */
  readonly ids: Int32Array;
  /** Where each token begins and ends, in code units of the text that was cut. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 for a word (letters or digits), 0 for a mark or white space. */
  readonly isWord: Uint8Array;
  /** How good it is to cut before each token, and behind the last: see {@link cutBefore}. */
  readonly cuts: Uint8Array;
}

/** Numbers given to tokens so far; the texts of one comparison share one. */
export type Vocabulary = Map<string, number>;

/**
 * Scripts that are written without spaces are cut into characters: their words are a dictionary's
 * guess, and one changed character would move the guess.
 */
const unspaced = "\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmr}\\p{scx=Mymr}";
const token = `[${unspaced}]\\p{M}*|[[\\p{L}\\p{N}]--[${unspaced}]][[\\p{L}\\p{N}\\p{M}]--[${unspaced}]]*|\\S\\p{M}*`;
const withoutSpace = once(() => new RegExp(token, "gv"));
const withSpace = once(() => new RegExp(`\\n|[^\\S\\n]+|${token}`, "gv"));

const wordStart = /^[\p{L}\p{N}]/u;
const sentenceEnd = /^[.!?…。！？]/u;

/** How good a place to cut is; two edits of one effect differ only in these. */
const cutBefore = { line: 3, sentence: 2, mark: 1, word: 0 } as const;

/**
 * Words and marks of a folded text; white space is no token, so it is nothing that could have
 * changed. Positions are the folded text's; lines are those of the stored text.
 */
export function wordsOf(folded: FoldedText, stored: string, vocabulary: Vocabulary): Tokens {
  return cut(folded.text, withoutSpace(), vocabulary, (from, to) => {
    for (let at = from; at < to; at++) {
      if (stored.slice(folded.starts[at], folded.ends[at]).includes("\n")) return true;
    }
    return false;
  });
}

/** Words, marks, spaces and line ends, to the letter: together they are the whole text. */
export function lettersOf(text: string, vocabulary: Vocabulary): Tokens {
  return cut(text, withSpace(), vocabulary, (from, to) =>
    text.slice(Math.max(0, from - 1), to).includes("\n"),
  );
}

function cut(
  text: string,
  pattern: RegExp,
  vocabulary: Vocabulary,
  hasLineEnd: (from: number, to: number) => boolean,
): Tokens {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const isWord: number[] = [];
  const cuts: number[] = [cutBefore.line];
  let before = "";
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [found] = match;
    const id = vocabulary.get(found) ?? vocabulary.size;
    if (id === vocabulary.size) vocabulary.set(found, id);
    if (ids.length > 0) cuts.push(hasLineEnd(end, match.index) ? cutBefore.line : cutBehind(before));
    ids.push(id);
    starts.push(match.index);
    end = match.index + found.length;
    ends.push(end);
    isWord.push(wordStart.test(found) ? 1 : 0);
    // A closing quotation mark or bracket belongs to the sentence before it.
    if (!(/^["')\]\s]/u.test(found) && sentenceEnd.test(before))) before = found;
  }
  if (ids.length > 0) cuts.push(cutBefore.line);
  return {
    ids: Int32Array.from(ids),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    isWord: Uint8Array.from(isWord),
    cuts: Uint8Array.from(cuts),
  };
}

function cutBehind(before: string): number {
  if (sentenceEnd.test(before)) return cutBefore.sentence;
  return wordStart.test(before) || before.trim() === "" ? cutBefore.word : cutBefore.mark;
}

/** Whether a line begins before this token; true behind the last one. */
export function startsLine(tokens: Tokens, index: number): boolean {
  return tokens.cuts[index] === cutBefore.line;
}
