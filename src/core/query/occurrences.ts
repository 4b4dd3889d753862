import { byPosition, type Range } from "../text/range.ts";
import type { Asked, Query, TextTerm } from "./query.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** The words and phrases a query wants to see, in its order: those under no NOT, or an even number. */
export function positiveTerms(query: Query): TextTerm[] {
  return query.kind === "nothing" ? [] : termsWanted(query, true);
}

function termsWanted(asked: Asked, isWanted: boolean): TextTerm[] {
  switch (asked.kind) {
    case "text":
      return isWanted ? [asked] : [];
    case "tag":
      return [];
    case "not":
      return termsWanted(asked.part, !isWanted);
    default:
      return asked.parts.flatMap((part) => termsWanted(part, isWanted));
  }
}

/**
 * Every place in a text where one of the terms stands.
 *
 * Units  UTF-16 code units, half-open; from a phrase's first word to its last, whole words also for
 *        a prefix.
 * Out    in reading order, each range once; ranges overlap where occurrences do.
 * Time   linear in the text for each term.
 */
export function occurrencesOf(text: string, terms: readonly TextTerm[]): Range[] {
  if (terms.length === 0) return [];
  const tokens = tokensOf(text);
  const found = new Map<string, Range>();
  for (const term of terms) {
    for (const range of occurrencesAmong(tokens, term)) found.set(`${range.start}-${range.end}`, range);
  }
  return [...found.values()].sort(byPosition);
}

/**
 * Matching by Knuth, Morris and Pratt, over words in place of letters. The last word of a prefix
 * term is left out of the pattern and tried wherever the words before it have matched.
 */
function occurrencesAmong(tokens: readonly Token[], { words, prefix }: TextTerm): Range[] {
  const pattern = prefix ? words.slice(0, -1) : words;
  const beginning = prefix ? (words.at(-1) ?? "") : null;
  const borders = bordersOf(pattern);
  const found: Range[] = [];
  let matched = 0;
  const add = (last: number) => {
    const from = tokens[last - words.length + 1];
    const to = tokens[last];
    if (from !== undefined && to !== undefined) found.push({ start: from.start, end: to.end });
  };
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
