import type { TextTerm } from "../query.ts";
import { gapRun, isQuotationMark, listRun, runAt } from "./characters.ts";
import { sentences } from "./problems.ts";
import { broken, type ReadTerm, type Source, term, unclosed } from "./source.ts";
import { readPhrase, readWord } from "./words.ts";

/** Where no number is written: about the length of a sentence's half. */
const usualDistance = 10;
const furthest = 100;
const mostNear = 10;

/**
 * `near(hostages "direct talks", 10)`, with the opening bracket at `open`. Commas may stand between
 * the words; what stands alone after the last one and is a number is the distance.
 */
export function readNear(source: Source, start: number, open: number): ReadTerm {
  const { text, problems } = source;
  const before = problems.length;
  const items: { readonly item: ReadTerm; readonly isBareNumber: boolean }[] = [];
  let hasComma = false;
  let at = open + 1;
  while (at < text.length && text.charAt(at) !== ")") {
    const gap = runAt(gapRun, text, at);
    if (gap !== "") at += gap.length;
    else if (text.charAt(at) === ",") {
      hasComma = true;
      at += 1;
    } else if (text.charAt(at) === "(") {
      // What is in these brackets is read as if they stood outside, so that nothing is read twice.
      broken(source, { start: at, end: at + 1 }, sentences.nearTakes());
      return term(null, { start, end: at });
    } else if (isQuotationMark(text.charAt(at))) {
      const item = readPhrase(source, at);
      items.push({ item, isBareNumber: false });
      hasComma = false;
      at = item.end;
    } else {
      const run = runAt(listRun, text, at);
      const place = { start: at, end: at + run.length };
      if (hasComma && /^\d+$/.test(run)) items.push({ item: term(null, place), isBareNumber: true });
      else items.push({ item: readListed(source, run, place), isBareNumber: false });
      hasComma = false;
      at = place.end;
    }
  }
  if (at >= text.length) {
    unclosed(source, { start, end: open + 1 }, sentences.nearOpen());
    return term(null, { start, end: at });
  }
  const place = { start, end: at + 1 };
  const last = items.at(-1);
  const number = last?.isBareNumber ? items.pop()?.item : undefined;
  const distance = number === undefined ? usualDistance : Number(text.slice(number.start, number.end));
  const terms: TextTerm[] = [];
  for (const { item, isBareNumber } of items) {
    const read = isBareNumber ? readWord(source, item.start, item.end).term : item.term;
    if (read?.kind !== "text") continue;
    if (terms.some((other) => isSame(other, read))) broken(source, item, sentences.nearSame());
    terms.push(read);
  }
  if (problems.length > before) return term(null, place);
  if (terms.length < 2) return broken(source, place, sentences.nearFew());
  if (terms.length > mostNear) return broken(source, place, sentences.nearMany(mostNear));
  if (number !== undefined && distance > furthest) {
    broken(source, number, sentences.nearFar(furthest));
    return term(null, place);
  }
  return term({ kind: "near", terms, distance }, place);
}

function readListed(source: Source, run: string, place: { start: number; end: number }): ReadTerm {
  const isOther = /^(AND|OR|NOT|[-−–~/].*|\p{L}+:.*)$/u.test(run);
  if (isOther) return broken(source, place, sentences.nearTakes());
  return readWord(source, place.start, place.end);
}

function isSame(a: TextTerm, b: TextTerm): boolean {
  return a.prefix === b.prefix && a.words.join(" ") === b.words.join(" ");
}
