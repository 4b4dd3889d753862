import type { Range } from "../../text/range.ts";
import { bareRun, control, gapRun, isGap, isQuotationMark, minus, runAt } from "./characters.ts";
import { isFilterName } from "./filter-names.ts";
import { readFilter, readUnknownFilter } from "./filters.ts";
import { readNear } from "./near.ts";
import { sentences } from "./problems.ts";
import { quotationsIn } from "./quotation.ts";
import type { ReadTerm, Source } from "./source.ts";
import { readPatternAt, readPhrase, readSubstring, readWord } from "./words.ts";

/** One piece of a search as it is written. */
export type Lexeme =
  | (Range & { readonly kind: "open" | "close" | "minus" | "and" | "or" | "not" })
  /** Punctuation by itself, as pasted text has it. */
  | (Range & { readonly kind: "filler" })
  /** `term` is null where a problem was found: something stands there, but not what it asks. */
  | ReadTerm;

const operators: ReadonlyMap<string, "and" | "or" | "not"> = new Map([
  ["AND", "and"],
  ["OR", "or"],
  ["NOT", "not"],
]);

/** Cut a search into its pieces. Never throws; linear. Problems come in no order. */
export function lex(text: string): { readonly lexemes: Lexeme[]; readonly source: Source } {
  const source: Source = { text, quotations: quotationsIn(text), problems: [] };
  for (const { 0: run, index } of text.matchAll(control)) {
    source.problems.push({ start: index, end: index + run.length, message: sentences.controlCharacter() });
  }
  const lexemes: Lexeme[] = [];
  let isApart = true;
  for (let at = 0; at < text.length; ) {
    const blank = runAt(gapRun, text, at);
    if (blank !== "") {
      at += blank.length;
      isApart = true;
      continue;
    }
    const lexeme = lexemeAt(source, at, isApart);
    lexemes.push(lexeme);
    at = lexeme.end;
    isApart = lexeme.kind !== "term";
  }
  return { lexemes, source };
}

/** `isApart` says that no word or phrase ends directly before, so that a dash here means minus. */
function lexemeAt(source: Source, start: number, isApart: boolean): Lexeme {
  const { text } = source;
  const first = text.charAt(start);
  if (first === "(") return { kind: "open", start, end: start + 1 };
  if (first === ")") return { kind: "close", start, end: start + 1 };
  if (isQuotationMark(first)) return readPhrase(source, start);
  const run = runAt(bareRun, text, start);
  const end = start + run.length;
  if (isApart && minus.includes(first)) return minusAt(source, run, start);
  if (isApart && first === "~") return readSubstring(source, start);
  const pattern = isApart && first === "/" ? readPatternAt(source, start) : null;
  if (pattern !== null) return pattern;
  const operator = operators.get(run);
  if (operator !== undefined) return { kind: operator, start, end };
  if (/^near$/i.test(run) && text.charAt(end) === "(") return readNear(source, start, end);
  if (/^NEAR\/\d+$/.test(run)) {
    source.problems.push({ start, end, message: sentences.nearSlash() });
    return { kind: "term", term: null, start, end };
  }
  if (/^[^\P{P}*]+$/u.test(run)) return { kind: "filler", start, end };
  const compared = /^(?:date(?=[<>≤≥])|importance(?=[<>≤≥=]))/i.exec(run)?.[0];
  if (compared !== undefined) {
    const name = compared.toLowerCase() === "date" ? "date" : "importance";
    return readFilter(source, name, start, start + compared.length);
  }
  const filter = /^(\p{L}+):/u.exec(run)?.[1];
  if (filter === undefined) return readWord(source, start, end);
  const colon = start + filter.length;
  const name = filter.toLowerCase();
  if (isFilterName(name)) return readFilter(source, name, start, colon + 1);
  // `https://…` and the end of “he said:” are words, as `10:30` is; `title:"…"` wants a filter.
  const next = text.charAt(colon + 1);
  const isFilter = next !== "" && next !== "/" && next !== ")" && !isGap(next);
  if (isFilter) return readUnknownFilter(source, filter, start, end);
  return readWord(source, start, end);
}

function minusAt(source: Source, run: string, start: number): Lexeme {
  const { text } = source;
  const dashes = [...run].findIndex((character) => !minus.includes(character));
  const end = start + (dashes < 0 ? run.length : dashes);
  const next = text.charAt(end);
  const isFollowed = dashes >= 0 || next === "(" || isQuotationMark(next);
  if (end === start + 1 && isFollowed) return { kind: "minus", start, end };
  const message = isFollowed ? sentences.minusTwice() : sentences.minusAlone();
  source.problems.push({ start, end, message });
  // The dashes stand for one minus or for nothing, so that no second problem follows from this one.
  return isFollowed ? { kind: "minus", start, end } : { kind: "term", term: null, start, end };
}
