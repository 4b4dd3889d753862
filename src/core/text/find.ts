import { findQuote } from "../anchor/selector.ts";
import { isGraphemeBoundary } from "./graphemes.ts";
import { isWhiteSpace, type Range } from "./range.ts";
import { snapToWords } from "./words.ts";

export interface FindOptions {
  /** Capitals and accents make a difference. */
  readonly isCaseMatched: boolean;
  readonly isWholeWord: boolean;
}

/** A text folded for finding, with where each folded code unit came from. */
interface Folded {
  readonly text: string;
  /** One more than there are folded units: the last is the end of the text. */
  readonly starts: Uint32Array;
}

/**
 * Finds words in one text, again and again as they are typed: the text is folded once for each way
 * of matching.
 */
export class Finder {
  readonly #text: string;
  readonly #folded = new Map<boolean, Folded>();

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Every place where the words stand, in reading order, none over another.
   *
   * Units  UTF-16 code units of the text, half-open; no place splits a visible character.
   * Folds  always: runs of white space, typographic quotation marks and apostrophes, dashes; and
   *        unless `isCaseMatched`, capitals and diacritics. Words of white space alone stand nowhere.
   * Time   linear in the text, and for whole words in the number of places.
   */
  find(words: string, { isCaseMatched, isWholeWord }: FindOptions): Range[] {
    const needle = fold(words.trim(), isCaseMatched).text;
    if (needle === "") return [];
    const { text, starts } = this.#fold(isCaseMatched);
    const found: Range[] = [];
    for (const place of findQuote(text, needle)) {
      const range = { start: starts[place.start]!, end: starts[place.end]! };
      const isFree = range.start >= (found.at(-1)?.end ?? 0);
      if (isFree && this.#isWhole(range) && (!isWholeWord || isWholeWords(this.#text, range)))
        found.push(range);
    }
    return found;
  }

  #isWhole({ start, end }: Range): boolean {
    return isGraphemeBoundary(this.#text, start) && isGraphemeBoundary(this.#text, end);
  }

  #fold(isCaseMatched: boolean): Folded {
    const known = this.#folded.get(isCaseMatched);
    if (known !== undefined) return known;
    const folded = fold(this.#text, isCaseMatched);
    this.#folded.set(isCaseMatched, folded);
    return folded;
  }
}

function isWholeWords(text: string, range: Range): boolean {
  const snapped = snapToWords(text, range);
  return snapped.start === range.start && snapped.end === range.end;
}

/** Typographic marks, each with the one that stands on every keyboard. */
const plainMarks: ReadonlyMap<string, string> = new Map(
  ["‘'", "’'", "‚'", "‛'", "ʼ'", "′'", '“"', '”"', '„"', '‟"', '″"', "‐-", "‑-", "‒-", "–-", "—-", "―-"].map(
    (pair) => [pair.charAt(0), pair.charAt(1)],
  ),
);

function fold(text: string, isCaseMatched: boolean): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  let end = 0;
  for (let at = 0; at < text.length; at = end) {
    const code = text.codePointAt(at)!;
    end = at + (code > 0xffff ? 2 : 1);
    if (isWhiteSpace(code)) {
      while (end < text.length && isWhiteSpace(text.charCodeAt(end))) end++;
      parts.push(" ");
      starts.push(at);
      continue;
    }
    const folded = foldCharacter(text.slice(at, end), isCaseMatched);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit++) starts.push(at);
  }
  starts.push(text.length);
  return { text: parts.join(""), starts: Uint32Array.from(starts) };
}

const known = new Map<string, string>();

function foldCharacter(character: string, isCaseMatched: boolean): string {
  if (isCaseMatched) return plainMarks.get(character) ?? character;
  let folded = known.get(character);
  if (folded === undefined) {
    // Inherited marks are those that any script may carry: accents go, vowel signs of a script stay.
    const bare = character
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{Script=Inherited}/gu, "");
    folded = plainMarks.get(character) ?? bare.normalize("NFC");
    known.set(character, folded);
  }
  return folded;
}
