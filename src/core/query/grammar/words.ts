import type { Range } from "../../text/range.ts";
import { readPattern } from "../pattern/program.ts";
import type { TextTerm } from "../query.ts";
import { foldText } from "../words/folded-text.ts";
import { tokensOf } from "../words/tokens.ts";
import { bareRun, isGap, isQuotationMark, runAt } from "./characters.ts";
import { sentences } from "./problems.ts";
import { broken, type ReadTerm, type Source, term, unclosed } from "./source.ts";

/** `hostage`, `hostage*`, `cease-fire`: a bare word, which is a phrase where it holds several. */
export function readWord(source: Source, start: number, end: number): ReadTerm {
  const typed = source.text.slice(start, end);
  const stem = withoutStars(typed);
  if (stem === "") return broken(source, { start, end }, sentences.starAlone());
  if (stem.includes("*")) return broken(source, { start, end }, sentences.starInside());
  return textTerm(source, { start, end }, stem, stem !== typed);
}

/** `"direct talks"`, at its opening mark. The asterisk of a prefix may stand before or after the closing one. */
export function readPhrase(source: Source, open: number): ReadTerm {
  const content = source.quotations.after(open);
  if (content === null) return unpaired(source, open);
  let end = content.end + 1;
  while (source.text.charAt(end) === "*") end += 1;
  const typed = source.text.slice(content.start, content.end).trim();
  const stem = withoutStars(typed);
  const isPrefix = stem !== typed || end > content.end + 1;
  if (stem === "") return broken(source, { start: open, end }, sentences.phraseEmpty());
  return textTerm(source, { start: open, end }, stem, isPrefix);
}

function textTerm(source: Source, place: Range, typed: string, prefix: boolean): ReadTerm {
  const words = tokensOf(typed).map(({ token }) => token);
  if (words.length === 0) return broken(source, place, sentences.noLetters(typed));
  return term({ kind: "text", words, prefix, source: typed } satisfies TextTerm, place);
}

/** `~secret`, `~"interest of"`, at the tilde. */
export function readSubstring(source: Source, start: number): ReadTerm {
  const { text } = source;
  if (isQuotationMark(text.charAt(start + 1))) {
    const content = source.quotations.after(start + 1);
    if (content === null) return unpaired(source, start + 1);
    const typed = text.slice(content.start, content.end);
    return substringTerm(source, { start, end: content.end + 1 }, typed);
  }
  const typed = runAt(bareRun, text, start + 1);
  const place = { start, end: start + 1 + typed.length };
  if (typed.endsWith("*")) return broken(source, place, sentences.substringStar());
  return substringTerm(source, place, typed);
}

function substringTerm(source: Source, place: Range, typed: string): ReadTerm {
  const folded = foldText(typed).text;
  if (folded.trim() === "") return broken(source, place, sentences.substringEmpty());
  return term({ kind: "substring", folded, source: typed }, place);
}

/**
 * `/hostages? (in|from)/i`, at the first slash; null where a slash is only punctuation or begins a
 * path, which is words.
 */
export function readPatternAt(source: Source, start: number): ReadTerm | null {
  const { text } = source;
  const first = text.charAt(start + 1);
  if (first === "" || first === "/" || isGap(first)) return null;
  let slash = start + 1;
  while (slash < text.length && text.charAt(slash) !== "/") slash += text.charAt(slash) === "\\" ? 2 : 1;
  if (slash >= text.length) return unclosed(source, { start, end: start + 1 }, sentences.patternOpen());
  const ignoresCase = /[iI]/.test(text.charAt(slash + 1));
  const end = slash + (ignoresCase ? 2 : 1);
  const next = text.charAt(end);
  if (next !== "" && next !== ")" && !isGap(next)) return null;
  const pattern = text.slice(start + 1, slash);
  const read = readPattern(pattern, ignoresCase);
  if (read.ok) return term({ kind: "pattern", pattern, ignoresCase }, { start, end });
  const why = {
    broken: sentences.patternBroken,
    around: sentences.patternAround,
    back: sentences.patternBack,
    flags: sentences.patternFlags,
    big: sentences.patternBig,
  };
  return broken(source, { start, end }, why[read.why]());
}

/** A mark without a partner costs only itself: the words after it are read as words. */
export function unpaired(source: Source, mark: number): ReadTerm {
  const isLast = source.text.slice(mark + 1).trim() === "";
  const message = isLast ? sentences.quoteOpenAtEnd() : sentences.quoteOpen();
  return unclosed(source, { start: mark, end: mark + 1 }, message);
}

/** Without asterisks at the end, nor the white space that stood before one. */
function withoutStars(typed: string): string {
  let end = typed.length;
  while (end > 0 && typed.charAt(end - 1) === "*") end -= 1;
  return end === typed.length ? typed : withoutStars(typed.slice(0, end).trimEnd());
}
