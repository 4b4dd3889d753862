import search from "approx-string-match";
import type { Selector } from "../../../../src/core/anchor/selector.ts";
import type { Range } from "../../../../src/core/text/range.ts";

/** How much each part says about a match; those of Hypothesis. */
const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 } as const;

/** Most errors that are looked for. */
const mostErrors = 256;

/**
 * Where a quotation stands by the method of Hypothesis' client (`anchoring/match-quote`, written anew
 * from its description): the place itself if the words stand there; else every exact copy; else every
 * passage with at most half its characters changed; the best by words, context and distance.
 */
export function anchoredAsHypothesis(text: string, selector: Selector): Range | null {
  const { start: hint, exact, prefix, suffix } = selector;
  if (text.startsWith(exact, hint)) return { start: hint, end: hint + exact.length };
  const matches = allMatches(text, exact, Math.min(mostErrors, exact.length / 2));
  let best: { readonly range: Range; readonly score: number } | null = null;
  for (const { start, end, errors } of matches) {
    const parts = [
      weights.quote * (1 - errors / exact.length),
      weights.prefix * likeness(text.slice(Math.max(0, start - prefix.length), start), prefix),
      weights.suffix * likeness(text.slice(end, end + suffix.length), suffix),
      weights.position * (1 - Math.abs(start - hint) / text.length),
    ];
    const score = parts.reduce((sum, part) => sum + part, 0);
    if (best === null || score > best.score) best = { range: { start, end }, score };
  }
  return best?.range ?? null;
}

function allMatches(
  text: string,
  words: string,
  most: number,
): { start: number; end: number; errors: number }[] {
  const exact = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, words, most);
}

/** 1 where the words are the same, 0 where nothing of them is. */
function likeness(text: string, words: string): number {
  if (words === "" || text === "") return words === "" ? 1 : 0;
  const [closest] = allMatches(text, words, words.length);
  return closest === undefined ? 0 : 1 - closest.errors / words.length;
}
