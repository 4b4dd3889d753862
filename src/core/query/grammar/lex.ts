import type { Range } from "../../text/range.ts";
import type { Problem, TagTerm, TextTerm } from "../query.ts";
import { sentences } from "./problems.ts";
import { quotationMarks, quotationsIn } from "./quotation.ts";
import { readPhrase, readTag, readUnknownFilter, readWord, type Source } from "./terms.ts";

/** One piece of a search as it is written. */
export type Lexeme = Range &
  (
    | { readonly kind: "open" | "close" | "minus" | "and" | "or" | "not" }
    /** Punctuation by itself, as pasted text has it. */
    | { readonly kind: "filler" }
    /** `term` is null where a problem was found: something stands there, but not what it asks. */
    | { readonly kind: "term"; readonly term: TextTerm | TagTerm | null }
  );

/**
 * White space, and what an eye cannot tell from it: control characters, zero-width spaces and
 * direction marks, which come along with pasted text. Zero-width joiners belong to words.
 */
const gap = String.raw`\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069`;
const gapRun = new RegExp(`[${gap}]+`, "uy");
const bareRun = new RegExp(`[^${gap}()${quotationMarks}]+`, "uy");
/** Control characters that are not white space. */
const control = /[^\P{Cc}\t\n\v\f\r]+/gu;

/** The dash of a keyboard, and those a word processor makes of it. */
const minus = "-−–";
const operators: ReadonlyMap<string, "and" | "or" | "not"> = new Map([
  ["AND", "and"],
  ["OR", "or"],
  ["NOT", "not"],
]);

/** Cut a search into its pieces. Never throws; linear. Problems come in no order. */
export function lex(text: string): { readonly lexemes: Lexeme[]; readonly problems: Problem[] } {
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
  return { lexemes, problems: source.problems };
}

/** `isApart` says that no word or phrase ends directly before, so that a dash here means minus. */
function lexemeAt(source: Source, start: number, isApart: boolean): Lexeme {
  const { text } = source;
  const first = text.charAt(start);
  if (first === "(") return { kind: "open", start, end: start + 1 };
  if (first === ")") return { kind: "close", start, end: start + 1 };
  if (quotationMarks.includes(first)) return readPhrase(source, start);
  const run = runAt(bareRun, text, start);
  const end = start + run.length;
  if (isApart && minus.includes(first)) return minusAt(source, run, start);
  const operator = operators.get(run);
  if (operator !== undefined) return { kind: operator, start, end };
  if (/^NEAR(\/\d+)?$/.test(run) && (run !== "NEAR" || text.charAt(end) === "(")) {
    source.problems.push({ start, end, message: sentences.nearUnknown() });
    return { kind: "term", term: null, start, end };
  }
  if (/^[^\P{P}*]+$/u.test(run)) return { kind: "filler", start, end };
  const filter = /^(\p{L}+):/u.exec(run)?.[1];
  if (filter === undefined) return readWord(source, start, end);
  const colon = start + filter.length;
  if (filter.toLowerCase() === "tag") return readTag(source, start, colon + 1, bareRun);
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
  const isFollowed = dashes >= 0 || next === "(" || (next !== "" && quotationMarks.includes(next));
  if (end === start + 1 && isFollowed) return { kind: "minus", start, end };
  const message = isFollowed ? sentences.minusTwice() : sentences.minusAlone();
  source.problems.push({ start, end, message });
  // The dashes stand for one minus or for nothing, so that no second problem follows from this one.
  return isFollowed ? { kind: "minus", start, end } : { kind: "term", term: null, start, end };
}

function isGap(character: string): boolean {
  return runAt(gapRun, character, 0) !== "";
}

/** What a sticky expression matches at a position, or nothing. */
function runAt(expression: RegExp, text: string, at: number): string {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? "";
}
