import type { Range } from "../../text/range.ts";
import { foldCodePoint } from "./fold.ts";
import { foldedMarks, separators } from "./separators.ts";

/** A word of a text as the search index knows it, and where it stands. */
export interface Token extends Range {
  /** Lower case, Latin diacritics removed. */
  readonly token: string;
}

/**
 * The words of a text, the same that SQLite's FTS5 indexes with `unicode61 remove_diacritics 2`.
 *
 * Units  UTF-16 code units, half-open; a token's end takes in the combining marks folded away.
 * Time   linear; never throws, whatever the string holds.
 *
 * Consequences worth knowing: an apostrophe or hyphen separates (`don’t` is two words), and so do
 * the vowel signs of Hebrew, Arabic and Indic scripts; Chinese and Japanese run on until a
 * punctuation mark. The one difference from SQLite: it cuts words at 32,768 bytes, this does not.
 *
 * Source  `fts5UnicodeTokenize` in SQLite 3.54, by its behaviour.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let start = -1;
  let isAscii = true;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const role = roleOf(code);
    if (role === inWord || (role === vanishing && start >= 0)) {
      if (start < 0) [start, isAscii] = [at, true];
      if (code > 0x7f) isAscii = false;
    } else if (start >= 0) {
      tokens.push(tokenAt(text, start, at, isAscii));
      start = -1;
    }
    at += code > 0xffff ? 2 : 1;
  }
  if (start >= 0) tokens.push(tokenAt(text, start, text.length, isAscii));
  return tokens;
}

/**
 * Where a word, or several one directly after another, stand in a text: what `tokensOf` would find,
 * without taking the text apart.
 *
 * In     `words` as `tokensOf` has them; with `prefix` the last may go on.
 * Units  UTF-16 code units, half-open, from the first word to the last.
 * Time   linear in the text, times the words at worst.
 */
export function placesOfWords(text: string, words: readonly string[], prefix: boolean): Range[] {
  const [first = ""] = words;
  if (words.length === 1 && isPlain(text)) return placesOfPlainWord(text, first, prefix);
  const places: Range[] = [];
  const word = new WordWalk(text);
  const following = new WordWalk(text);
  while (word.next()) {
    if (!word.is(first, prefix && words.length === 1)) continue;
    following.end = word.end;
    let matched = 1;
    while (matched < words.length && following.next()) {
      if (!following.is(words[matched] ?? "", prefix && matched === words.length - 1)) break;
      matched += 1;
    }
    if (matched === words.length) places.push({ start: word.start, end: following.end });
  }
  return places;
}

/** Whether all letters of a text are ASCII, so that only their case is folded; typography only separates. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f && (basic[code] !== separating || (code >= 0xd800 && code <= 0xdfff))) return false;
  }
  return true;
}

/** The same for one word in such a text: a string is sought many times faster than words are walked. */
function placesOfPlainWord(text: string, word: string, prefix: boolean): Range[] {
  const places: Range[] = [];
  if (word === "") return places;
  const lower = text.toLowerCase();
  const isInWord = (at: number) => at >= 0 && at < lower.length && basic[lower.charCodeAt(at)] === inWord;
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
    let end = at + word.length;
    if (isInWord(at - 1) || (!prefix && isInWord(end))) continue;
    while (isInWord(end)) end += 1;
    places.push({ start: at, end });
  }
  return places;
}

/** Goes from word to word of a text. */
class WordWalk {
  start = 0;
  end = 0;
  readonly #text: string;
  #isAscii = true;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next word after `end`; false when there is none. */
  next(): boolean {
    const text = this.#text;
    let at = this.end;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code >= 0xd800 && code <= 0xdfff) {
        if (roleOf(text.codePointAt(at) ?? 0) === inWord) break;
        at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      } else if (basic[code] === inWord) break;
      else at += 1;
    }
    this.start = at;
    this.#isAscii = true;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code >= 0xd800 && code <= 0xdfff) {
        const point = text.codePointAt(at) ?? 0;
        if (roleOf(point) === separating) break;
        at += point > 0xffff ? 2 : 1;
      } else if (basic[code] === separating) break;
      else at += 1;
      if (code > 0x7f) this.#isAscii = false;
    }
    this.end = at;
    return at > this.start;
  }

  is(word: string, isPrefix: boolean): boolean {
    const length = this.end - this.start;
    if (!this.#isAscii) {
      const token = foldWord(this.#text.slice(this.start, this.end));
      return isPrefix ? token.startsWith(word) : token === word;
    }
    if (isPrefix ? length < word.length : length !== word.length) return false;
    for (let at = 0; at < word.length; at += 1) {
      const code = this.#text.charCodeAt(this.start + at);
      const lower = code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
      if (lower !== word.charCodeAt(at)) return false;
    }
    return true;
  }
}

function tokenAt(text: string, start: number, end: number, isAscii: boolean): Token {
  const typed = text.slice(start, end);
  return { token: isAscii ? typed.toLowerCase() : foldWord(typed), start, end };
}

function foldWord(typed: string): string {
  let token = "";
  for (const letter of typed) {
    const code = letter.codePointAt(0) ?? 0;
    if (roleOf(code) === inWord) token += foldCodePoint(code);
  }
  return token;
}

const inWord = 0;
const separating = 1;
const vanishing = 2;

/** The basic plane as a table, since every character of every article passes here. */
const basic = new Uint8Array(0x10000);
/** Separators beyond it, in order: both ends included. */
const beyond: (readonly [number, number])[] = [];

for (const [first, last] of rangesIn(separators)) {
  if (last < basic.length) basic.fill(separating, first, last + 1);
  else beyond.push([first, last]);
}
for (const [first, last] of rangesIn(foldedMarks)) basic.fill(vanishing, first, last + 1);

function rangesIn(list: string): (readonly [number, number])[] {
  return list
    .trim()
    .split(/\s+/)
    .map((range) => {
      const [first = "", last = first] = range.split("-");
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    });
}

/** What a character is to the words of a text; a vanishing one counts as nothing at all. */
export function roleOfCharacter(code: number): "in word" | "separating" | "vanishing" {
  const role = roleOf(code);
  if (role === inWord) return "in word";
  return role === vanishing ? "vanishing" : "separating";
}

function roleOf(code: number): number {
  if (code < basic.length) return basic[code] ?? separating;
  return beyond.some(([first, last]) => first <= code && code <= last) ? separating : inWord;
}
