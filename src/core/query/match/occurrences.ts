import type { Range } from "../../text/range.ts";
import type { TextTerm } from "../query.ts";
import type { Token } from "../words/tokens.ts";

/**
 * Every place where a word, phrase or prefix stands, in any of its spellings.
 *
 * In     the words of a text, as `tokensOf` gives them.
 * Units  UTF-16 code units, half-open; from a phrase's first word to its last, whole words also for
 *        a prefix.
 * Out    in reading order, each range once; ranges overlap where occurrences do.
 * Time   linear in the text for each spelling.
 */
export function occurrencesOf(tokens: readonly Token[], term: TextTerm): Range[] {
  return spansOf(tokens, term).map(({ first, last }) => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
  }));
}

/** Which words of a text a term takes: the first and the last of them. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** As {@link occurrencesOf}, counted in words. */
export function spansOf(tokens: readonly Token[], { words, variants = [], prefix }: TextTerm): Span[] {
  const found = new Map<string, Span>();
  for (const spelling of [words, ...variants]) {
    for (const span of spansAmong(tokens, spelling, prefix)) found.set(`${span.first}-${span.last}`, span);
  }
  const spans = [...found.values()];
  return variants.length === 0 ? spans : spans.sort((a, b) => a.first - b.first || a.last - b.last);
}

/**
 * Matching by Knuth, Morris and Pratt, over words in place of letters. The last word of a prefix
 * term is left out of the pattern and tried wherever the words before it have matched.
 */
function spansAmong(tokens: readonly Token[], words: readonly string[], prefix: boolean): Span[] {
  const pattern = prefix ? words.slice(0, -1) : words;
  const beginning = prefix ? (words.at(-1) ?? "") : null;
  const borders = bordersOf(pattern);
  const found: Span[] = [];
  let matched = 0;
  const add = (last: number) => found.push({ first: last - words.length + 1, last });
  for (const [index, { token }] of tokens.entries()) {
    if (beginning !== null && matched === pattern.length && token.startsWith(beginning)) add(index);
    if (pattern.length === 0) continue;
    while (matched > 0 && pattern[matched] !== token) matched = borders[matched] ?? 0;
    if (pattern[matched] === token) matched += 1;
    if (beginning === null && matched === pattern.length) add(index);
  }
  return found;
}

/** For every length matched so far, the length of its longest proper beginning that is also its end. */
function bordersOf(pattern: readonly string[]): number[] {
  const borders = [0, 0];
  for (let length = 2; length <= pattern.length; length += 1) {
    const word = pattern[length - 1];
    let border = borders[length - 1] ?? 0;
    while (border > 0 && pattern[border] !== word) border = borders[border] ?? 0;
    borders[length] = pattern[border] === word ? border + 1 : 0;
  }
  return borders;
}
