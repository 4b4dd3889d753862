import { lineRoles } from "../../text/line.ts";
import type { Range } from "../../text/range.ts";
import { isQuotationMark } from "../grammar/characters.ts";
import { type FilterName, filterExamples, isFilterName } from "../grammar/filter-names.ts";
import { lex } from "../grammar/lex.ts";
import { quotedIfNeeded } from "../print.ts";
import { places } from "../query.ts";
import { foldText } from "../words/folded-text.ts";

/** Names in a project that a search may use. */
export interface KnownNames {
  /** Paths, in the order of the tag tree. */
  readonly tags: readonly string[];
  readonly sources: readonly string[];
  readonly authors: readonly string[];
  readonly persons: readonly string[];
  /** File names. */
  readonly articles: readonly string[];
}

/** Something that may be meant: put `insert` where `start` to `end` is. */
export interface Completion extends Range {
  readonly kind: "filter" | "value" | "tag";
  /** What to show in a list. */
  readonly label: string;
  readonly insert: string;
}

/** Longest list of completions: more than this nobody reads. */
const mostCompletions = 20;

/** So many letters of a plain word, and tags are offered for it too; so many of them. */
const tagsFromLetter = 2;
const mostTags = 6;

const fixedValues: Partial<Record<FilterName, readonly string[]>> = {
  has: ["note", "tag", "claim", "importance"],
  importance: ["1", "2", "3"],
  in: places,
  role: lineRoles,
  annotated: ["yes", "no"],
  spelling: ["any"],
};

/**
 * What may be meant at the caret: the name of a filter, or a whole tag, while a word is typed, and a
 * tag, source, author, person, article or fixed value after a filter's colon. Those that begin with
 * what was typed come first, then those that hold it.
 *
 * In   `caret` in UTF-16 code units.
 * Out  at most {@link mostCompletions}; none inside a phrase.
 */
export function completionsFor(source: string, caret: number, known: KnownNames): Completion[] {
  const here = lex(source).lexemes.find(({ start, end }) => start < caret && caret < end);
  if (here?.kind === "term" && isQuotationMark(source.charAt(here.start))) return [];
  const before = source.slice(0, caret);
  const [, typedName, value] = /(?:^|[\s(\-−–])(\p{L}+):([^\s()"“”„‟]*|["“„‟][^"“”„‟]*)$/u.exec(before) ?? [];
  if (typedName !== undefined && value !== undefined) {
    const name = typedName.toLowerCase();
    if (!isFilterName(name)) return [];
    if (name === "in" || name === "role")
      return alternativesAt(source, caret, value, fixedValues[name] ?? []);
    const place = { start: caret - value.length, end: endOfValue(source, caret, value) };
    const typed = value.replace(/^["“„‟]/, "");
    return fitting(valuesOf(name, known), typed).map((each) => {
      return { kind: "value", label: each, insert: quotedIfNeeded(each), ...place };
    });
  }
  const word = /(?:^|[\s(\-−–])(\p{L}+)$/u.exec(before)?.[1];
  if (word === undefined) return [];
  const rest = /^\p{L}*:?/u.exec(source.slice(caret))?.[0] ?? "";
  const place = { start: caret - word.length, end: caret + rest.length };
  const filters = Object.keys(filterExamples)
    .filter((name) => name.startsWith(word.toLowerCase()))
    .map((name): Completion => ({ kind: "filter", label: `${name}:`, insert: `${name}:`, ...place }));
  if (word.length < tagsFromLetter) return filters;
  const tags = tagsNamed(known.tags, word).map((path): Completion => {
    const insert = `tag:${quotedIfNeeded(path)}`;
    return { kind: "tag", label: path, insert, ...place };
  });
  return [...filters, ...tags];
}

/** Of `role:caption|deck` the one at the caret; those that are named already are not offered again. */
function alternativesAt(source: string, caret: number, value: string, all: readonly string[]): Completion[] {
  const typed = value.slice(value.lastIndexOf("|") + 1);
  const rest = /^[\p{L}-]*/u.exec(source.slice(caret))?.[0] ?? "";
  const others = value.slice(0, value.length - typed.length) + endOfAlternatives(source, caret + rest.length);
  const named = others.toLowerCase().split("|");
  return fitting(all, typed.replace(/^["“„‟]/, "")).flatMap((each): Completion[] => {
    if (named.includes(each)) return [];
    const place = { start: caret - typed.length, end: caret + rest.length };
    return [{ kind: "value", label: each, insert: each, ...place }];
  });
}

function endOfAlternatives(source: string, at: number): string {
  return /^[^\s()"“”„‟]*/u.exec(source.slice(at))?.[0] ?? "";
}

/** Tags one of whose names begins with the word. */
function tagsNamed(tags: readonly string[], word: string): string[] {
  const wanted = foldText(word).text;
  return foldedOf(tags)
    .filter(({ text }) => text.split("/").some((name) => name.startsWith(wanted)))
    .slice(0, mostTags)
    .map(({ value }) => value);
}

function valuesOf(name: FilterName, known: KnownNames): readonly string[] {
  switch (name) {
    case "tag":
      return known.tags;
    case "source":
      return known.sources;
    case "author":
      return known.authors;
    case "by":
      return known.persons;
    case "article":
      return known.articles;
    default:
      return fixedValues[name] ?? [];
  }
}

/** To the end of the name that the caret stands in: to the closing mark when it was opened, if there is one. */
function endOfValue(source: string, caret: number, value: string): number {
  const after = source.slice(caret);
  const rest = isQuotationMark(value.charAt(0))
    ? /^[^"“”„‟]*["“”„‟]/u.exec(after)
    : /^[^\s()"“”„‟]*/u.exec(after);
  return caret + (rest?.[0].length ?? 0);
}

function fitting(values: readonly string[], typed: string): string[] {
  const wanted = foldText(typed).text;
  const folded = foldedOf(values);
  const first = folded.filter(({ text }) => text.startsWith(wanted));
  const others = folded.filter(({ text }) => !text.startsWith(wanted) && text.includes(wanted));
  return [...first, ...others].slice(0, mostCompletions).map(({ value }) => value);
}

interface FoldedName {
  readonly value: string;
  readonly text: string;
}

/** A project's names are the same lists at every key, and folding thousands at each would be felt. */
const folds = new WeakMap<readonly string[], readonly FoldedName[]>();

function foldedOf(values: readonly string[]): readonly FoldedName[] {
  const known = folds.get(values);
  if (known !== undefined) return known;
  const folded = values.map((value) => ({ value, text: foldText(value).text }));
  folds.set(values, folded);
  return folded;
}
