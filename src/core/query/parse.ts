import { conflictIn } from "./answers.ts";
import { type Lexeme, lex } from "./grammar/lex.ts";
import { sentences } from "./grammar/problems.ts";
import type { Scope } from "./grammar/source.ts";
import {
  type Asked,
  deepestNesting,
  mostPatterns,
  mostProblems,
  mostTerms,
  mostWords,
  type Place,
  type Problem,
  places,
  type Query,
} from "./query.ts";
import { withSpellings } from "./spelling/variants.ts";

export type Parsed =
  | { readonly ok: true; readonly query: Query }
  /** In the order they stand in the source, at least one and at most {@link mostProblems}. */
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Read a search in the language of the search box.
 *
 *     direct talks            both words              "direct talks"   one after the other
 *     hostage*                words that begin so     -denied          without
 *     ~secret                 also inside words       near(a b, 10)    at most so far apart
 *     /hostages?/i            a regular expression    spelling:any     British and American alike
 *     tag:quote  tag:quote/*  highlights so tagged    AND OR NOT ( )   in capitals
 *     source: author: by:     where a highlight or article is from, who wrote it, who highlighted it
 *     article:002             part of an article's file name or title
 *     date:2025-03  date>=2025-03-01  date:2025-03-01..2025-03-05
 *     has:note  has:tag       highlights with one     annotated:no     articles without highlights
 *     in:quote  in:note  in:article  in:junk  in:quote|note            where the words beside it stand
 *     role:headline  role:caption|deck  -role:list                     in which lines
 *
 * Words side by side mean AND; OR binds weaker than AND; NOT and the minus sign bind strongest.
 * Punctuation between words is passed over. `in:` speaks for what stands beside it, in the same
 * brackets and between the same ORs.
 *
 * Never throws. Linear in the source; nothing recurses here, and brackets nest at most
 * {@link deepestNesting} deep, so nothing that walks a query recurses far either.
 */
export function parseQuery(source: string): Parsed {
  const { lexemes, source: read } = lex(source);
  const { problems } = read;
  let anySpelling = false;
  const enclosing: Group[] = [];
  let group = groupFrom(null);
  for (const lexeme of lexemes) {
    switch (lexeme.kind) {
      case "open":
        if (enclosing.length === deepestNesting) {
          const tooDeep = { ...placeOf(lexeme), message: sentences.bracketsDeep() };
          return refused([...problems, tooDeep]);
        }
        enclosing.push(group);
        group = groupFrom(lexeme);
        break;
      case "close": {
        const around = enclosing.pop();
        if (around === undefined) {
          problems.push({ ...placeOf(lexeme), message: sentences.bracketClosed() });
          break;
        }
        const inside = close(group, lexeme, problems);
        group = around;
        add(group, inside);
        break;
      }
      case "term":
        if (lexeme.term?.kind === "setting") {
          anySpelling = true;
          const sign = group.waiting;
          if (sign?.kind === "not" || sign?.kind === "minus") {
            problems.push({ start: sign.start, end: lexeme.end, message: sentences.spellingSign() });
            add(group, null);
          }
        } else addTerm(group, lexeme.term, lexeme, problems);
        break;
      case "filler":
        if (group.waiting !== null) {
          problems.push(nothingIn(source, lexeme.start, lexeme.end));
          add(group, null);
        }
        break;
      default:
        operate(group, lexeme, problems);
    }
  }
  for (const { open } of [...enclosing, group]) {
    if (open !== null) problems.push({ ...placeOf(open), message: sentences.bracketOpen(), isOpen: true });
  }
  const query = close(group, null, problems);
  problems.push(...tooMuch(lexemes));
  const [first] = lexemes;
  if (query === null && problems.length === 0 && first !== undefined && !anySpelling) {
    problems.push(nothingIn(source, first.start, lexemes.at(-1)?.end ?? first.end));
  }
  if (problems.length > 0) return refused(problems);
  if (query === null) return { ok: true, query: { kind: "nothing" } };
  const conflict = conflictIn(query);
  if (conflict !== null) {
    const message = sentences.answersNothing(...conflict);
    return refused([{ start: first?.start ?? 0, end: lexemes.at(-1)?.end ?? source.length, message }]);
  }
  return { ok: true, query: anySpelling ? withSpellings(query) : query };
}

function nothingIn(source: string, start: number, end: number): Problem {
  return { start, end, message: sentences.noLetters(source.slice(start, end)) };
}

/** What stands between two brackets, or in the whole search, as far as it was read. */
interface Group {
  readonly open: Lexeme | null;
  /** Alternatives that are complete: each a list of things that must all hold. */
  readonly alternatives: (Asked | Scope | null)[][];
  /** The alternative being read. */
  all: (Asked | Scope | null)[];
  /** An odd number of NOT and minus signs stands before what comes next. */
  isNegated: boolean;
  /** The operator that still waits for what comes after it. */
  waiting: Lexeme | null;
}

function groupFrom(open: Lexeme | null): Group {
  return { open, alternatives: [], all: [], isNegated: false, waiting: null };
}

/** Something to search for; null where a problem was told, which still is something between operators. */
function add(group: Group, asked: Asked | null): void {
  group.all.push(asked !== null && group.isNegated ? negationOf(asked) : asked);
  group.isNegated = false;
  group.waiting = null;
}

/** The same for what was read as one word, phrase or filter; an `in:` turned around means the other places. */
function addTerm(group: Group, asked: Asked | Scope | null, place: Lexeme, problems: Problem[]): void {
  if (asked?.kind !== "scope") {
    add(group, asked);
    return;
  }
  const meant = group.isNegated ? places.filter((each) => !asked.places.includes(each)) : asked.places;
  if (meant.length === 0) problems.push({ ...placeOf(place), message: sentences.inNowhere() });
  if (group.all.some((other) => other?.kind === "scope")) {
    problems.push({ ...placeOf(place), message: sentences.inTwice() });
  }
  group.all.push({ kind: "scope", places: meant });
  group.isNegated = false;
  group.waiting = null;
}

function operate(group: Group, lexeme: Lexeme, problems: Problem[]): void {
  const { kind } = lexeme;
  if (kind === "not" || kind === "minus") {
    group.isNegated = !group.isNegated;
    group.waiting = lexeme;
  } else if (group.waiting !== null) {
    problems.push({ ...placeOf(lexeme), message: sentences.operatorTwice(written(lexeme)) });
    group.isNegated = false;
    group.waiting = null;
  } else if (group.all.length === 0) {
    problems.push({ ...placeOf(lexeme), message: sentences.operatorFirst(written(lexeme)) });
    group.all.push(null);
  } else {
    if (kind === "or") {
      group.alternatives.push(group.all);
      group.all = [];
    }
    group.waiting = lexeme;
  }
}

/** What a group asks for, at its closing bracket or at the end; null when there is nothing to ask. */
function close(group: Group, bracket: Lexeme | null, problems: Problem[]): Asked | null {
  const { open, waiting } = group;
  if (waiting !== null) {
    problems.push({ ...placeOf(waiting), message: sentences.operatorLast(written(waiting)) });
  } else if (open !== null && bracket !== null && group.alternatives.length === 0 && group.all.length === 0) {
    problems.push({ start: open.start, end: bracket.end, message: sentences.bracketsEmpty() });
  }
  return joined(
    "or",
    [...group.alternatives, group.all].map((all) => {
      const scope = all.find((part) => part?.kind === "scope");
      const part = joined(
        "and",
        all.map((each) => (each?.kind === "scope" ? null : each)),
      );
      return scope === undefined ? part : within(scope.places, part);
    }),
  );
}

function within(where: readonly Place[], part: Asked | null): Asked {
  return { kind: "within", places: where, part };
}

/** Parts joined, with those of the same kind taken in, so that brackets without meaning leave no trace. */
function joined(kind: "and" | "or", parts: readonly (Asked | null)[]): Asked | null {
  const flat = parts.flatMap((part): readonly Asked[] => {
    if (part === null) return [];
    return part.kind === kind ? part.parts : [part];
  });
  const [only] = flat;
  if (only === undefined) return null;
  return flat.length === 1 ? only : { kind, parts: flat };
}

function negationOf(asked: Asked): Asked {
  return asked.kind === "not" ? asked.part : { kind: "not", part: asked };
}

function tooMuch(lexemes: readonly Lexeme[]): Problem[] {
  const terms = lexemes.filter((lexeme) => lexeme.kind === "term");
  const end = terms.at(-1)?.end ?? 0;
  const firstTooMany = terms[mostTerms];
  if (firstTooMany !== undefined) {
    return [{ start: firstTooMany.start, end, message: sentences.termsMany(terms.length) }];
  }
  const patterns = terms.filter(({ term }) => term?.kind === "pattern");
  const pattern = patterns[mostPatterns];
  if (pattern !== undefined) {
    return [{ ...placeOf(pattern), message: sentences.patternsMany(patterns.length) }];
  }
  let words = 0;
  let start: number | null = null;
  for (const { term, ...place } of terms) {
    words += wordsOf(term);
    if (words > mostWords) start ??= place.start;
  }
  return start === null ? [] : [{ start, end, message: sentences.wordsMany(words) }];
}

function wordsOf(term: Asked | Scope | { readonly kind: "setting" } | null): number {
  if (term?.kind === "text") return term.words.length;
  if (term?.kind === "near") return term.terms.reduce((sum, { words }) => sum + words.length, 0);
  return 1;
}

function refused(problems: readonly Problem[]): Parsed {
  const ordered = [...problems].sort((a, b) => a.start - b.start || a.end - b.end);
  return { ok: false, problems: ordered.slice(0, mostProblems) };
}

function placeOf({ start, end }: Lexeme): { start: number; end: number } {
  return { start, end };
}

function written({ kind }: Lexeme): string {
  return kind === "minus" ? "-" : kind.toUpperCase();
}
