import { cleanTagName, deepestTag, longestTagName, readTagPath } from "../../tag/path.ts";
import type { Range } from "../../text/range.ts";
import type { Problem, TagTerm, TextTerm } from "../query.ts";
import { tokensOf } from "../tokens.ts";
import { sentences } from "./problems.ts";
import { type Quotations, quotationMarks } from "./quotation.ts";

/** A search while it is being read: what is wrong with it is gathered on the way. */
export interface Source {
  readonly text: string;
  readonly quotations: Quotations;
  readonly problems: Problem[];
}

/** A term and where it stands; null where a problem was told instead. */
export interface ReadTerm extends Range {
  readonly kind: "term";
  readonly term: TextTerm | TagTerm | null;
}

/** Twice what the longest path of tags takes: beyond it no cleaning makes a tag of what was typed. */
const longestTyped = 2 * deepestTag * (longestTagName + 1);

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
  const end = endOfStars(source.text, content.end + 1);
  const typed = source.text.slice(content.start, content.end).trim();
  const stem = withoutStars(typed);
  const isPrefix = stem !== typed || end > content.end + 1;
  if (stem === "") return broken(source, { start: open, end }, sentences.phraseEmpty());
  return textTerm(source, { start: open, end }, stem, isPrefix);
}

/**
 * `tag:Leavitt/authority`, `tag:"PM office"/*`, `tag:*`: from `start`, with the name at `at`. Names
 * may be quoted each for itself or all together, since none can hold a slash.
 */
export function readTag(source: Source, start: number, at: number, bareRun: RegExp): ReadTerm {
  const { text, quotations } = source;
  let typed = "";
  let bare = "";
  let end = at;
  while (end < text.length) {
    if (quotationMarks.includes(text.charAt(end))) {
      const content = quotations.after(end);
      if (content === null) return { ...unpaired(source, end), start };
      typed += text.slice(content.start, content.end);
      bare += "x";
      end = content.end + 1;
      continue;
    }
    bareRun.lastIndex = end;
    const run = bareRun.exec(text)?.[0];
    if (run === undefined) break;
    typed += run;
    bare += run;
    end += run.length;
  }
  const place = { start, end };
  if (end === at && text.charAt(end) === "(") return broken(source, place, sentences.tagBracket());
  if (typed.length > longestTyped) return broken(source, place, sentences.tagNameLong());
  if (cleanTagName(typed) === "") return broken(source, place, sentences.tagNameless());
  if (bare.replace(/(^|\/)\*$/, "").includes("*")) return broken(source, place, sentences.tagStar());
  if (typed === "*") return { kind: "term", term: { kind: "tag", path: [], withChildren: true }, ...place };
  const own = typed.replace(/\/\s*\*\s*$/, "");
  const path = readTagPath(own);
  if (path.ok) {
    return { kind: "term", term: { kind: "tag", path: path.names, withChildren: own !== typed }, ...place };
  }
  const why = { empty: sentences.tagGap, "too-long": sentences.tagNameLong, "too-deep": sentences.tagDeep };
  return broken(source, place, why[path.why]());
}

/** `title:x`: a filter the language does not have, with the phrase that hangs on it. */
export function readUnknownFilter(source: Source, name: string, start: number, runEnd: number): ReadTerm {
  const isQuoted = runEnd < source.text.length && quotationMarks.includes(source.text.charAt(runEnd));
  const content = isQuoted ? source.quotations.after(runEnd) : null;
  if (isQuoted && content === null) unpaired(source, runEnd);
  const end = content === null ? runEnd + (isQuoted ? 1 : 0) : content.end + 1;
  return broken(source, { start, end }, sentences.filterUnknown(name));
}

function textTerm(source: Source, place: Range, typed: string, prefix: boolean): ReadTerm {
  const words = tokensOf(typed).map(({ token }) => token);
  if (words.length === 0) return broken(source, place, sentences.noLetters(typed));
  return { kind: "term", term: { kind: "text", words, prefix, source: typed }, ...place };
}

/** A mark without a partner costs only itself: the words after it are read as words. */
function unpaired(source: Source, mark: number): ReadTerm {
  const isLast = source.text.slice(mark + 1).trim() === "";
  const message = isLast ? sentences.quoteOpenAtEnd() : sentences.quoteOpen();
  return broken(source, { start: mark, end: mark + 1 }, message);
}

function broken(source: Source, place: Range, message: string): ReadTerm {
  source.problems.push({ start: place.start, end: place.end, message });
  return { kind: "term", term: null, start: place.start, end: place.end };
}

function withoutStars(typed: string): string {
  let end = typed.length;
  while (end > 0 && typed.charAt(end - 1) === "*") end -= 1;
  return typed.slice(0, end);
}

function endOfStars(text: string, from: number): number {
  let end = from;
  while (text.charAt(end) === "*") end += 1;
  return end;
}
