import type { LineRole } from "../text/line.ts";

/** What a search asks for, as a tree. Built by {@link parseQuery}; everything else only reads it. */
export type Query = Nothing | Asked;

/** A question with something in it. `and` and `or` have two parts or more, none of their own kind. */
export type Asked = AndQuery | OrQuery | NotQuery | WithinQuery | Term;

/** A question that cannot be taken apart. */
export type Term = Findable | Filter;

/** What stands somewhere in a text. */
export type Findable = TextTerm | NearTerm | SubstringTerm | PatternTerm;

/** What is known about a highlight or an article. */
export type Filter =
  | TagTerm
  | NamedFilter
  | DateFilter
  | NoteFilter
  | ClaimFilter
  | ImportantFilter
  | ImportanceFilter
  | RoleFilter
  | AnnotatedFilter;

/** Nothing was typed but white space. */
export interface Nothing {
  readonly kind: "nothing";
}

export interface AndQuery {
  readonly kind: "and";
  readonly parts: readonly Asked[];
}

export interface OrQuery {
  readonly kind: "or";
  readonly parts: readonly Asked[];
}

export interface NotQuery {
  readonly kind: "not";
  readonly part: Exclude<Asked, NotQuery>;
}

/** Where words may stand: a highlight has a quotation and perhaps a note, an article its text and perhaps junk. */
export const places = ["quote", "note", "article", "junk"] as const;
export type Place = (typeof places)[number];

/** Where words are looked for unless a search says otherwise: everywhere but in junk. */
export const usualPlaces: readonly Place[] = ["quote", "note", "article"];

/**
 * `in:note`: something has such a place, and the words beside the filter, in the same brackets,
 * stand in it. An `in:` further inside speaks for itself alone.
 */
export interface WithinQuery {
  readonly kind: "within";
  /** In the order of {@link places}, each once, at least one. */
  readonly places: readonly Place[];
  /** What must hold there; null asks only for the place. */
  readonly part: Asked | null;
}

/** A word, or several that stand one directly after another. */
export interface TextTerm {
  readonly kind: "text";
  /** As the index has them (see `tokensOf`), in order, at least one. */
  readonly words: readonly string[];
  /** The last word may go on: `hostage*`. */
  readonly prefix: boolean;
  /** What was typed, without quotation marks and asterisk. */
  readonly source: string;
  /** Under `spelling:any`: other ways to spell the words, where there are any. */
  readonly variants?: readonly (readonly string[])[];
}

/** Words and phrases close to each other, in any order: `near(a "b c", 10)`. */
export interface NearTerm {
  readonly kind: "near";
  /** Two or more, all different. */
  readonly terms: readonly TextTerm[];
  /** Most words between the end of any of them and the start of the last. */
  readonly distance: number;
}

/** `~secret`: also inside words; capitals, diacritics and typography do not count. */
export interface SubstringTerm {
  readonly kind: "substring";
  /** By `foldText`, not blank. */
  readonly folded: string;
  readonly source: string;
}

/** `/hostages? (in|from)/i`: a regular expression that `readPattern` takes. */
export interface PatternTerm {
  readonly kind: "pattern";
  readonly pattern: string;
  readonly ignoresCase: boolean;
}

/** A tag, by its name or by the last names of its path. */
export interface TagTerm {
  readonly kind: "tag";
  /** As typed, cleaned as tag names are; empty only for `tag:*`, any tag at all. */
  readonly path: readonly string[];
  /** The tags below it count too. */
  readonly withChildren: boolean;
}

/** Filters that name something; see `match/filters.ts` for what each name means. */
export const namedFilters = ["source", "author", "by", "article"] as const;

export interface NamedFilter {
  readonly kind: "named";
  readonly filter: (typeof namedFilters)[number];
  /** As typed, white space folded. */
  readonly value: string;
}

/** The date an article states, both ends included, `YYYY-MM-DD`; null for no end. One is no null. */
export interface DateFilter {
  readonly kind: "date";
  readonly from: string | null;
  readonly to: string | null;
}

/** `has:note`. */
export interface NoteFilter {
  readonly kind: "has-note";
}

/** `has:claim`: a highlight that speaks for, against or of a claim. */
export interface ClaimFilter {
  readonly kind: "has-claim";
}

/** `has:importance`: highlights marked as important, however much. */
export interface ImportantFilter {
  readonly kind: "has-importance";
}

/** `importance>=2`: highlights of some importance, both ends included; 0 is none. */
export interface ImportanceFilter {
  readonly kind: "importance";
  readonly least: number;
  readonly most: number;
}

/** The highest importance a highlight can have. */
export const mostImportant = 3;

/**
 * `role:caption`: highlights that stand, at least partly, in a line of one of these roles, and places
 * in texts where the words beside it, in the same brackets, stand in such lines.
 */
export interface RoleFilter {
  readonly kind: "role";
  /** In the order of {@link lineRoles}, each once, at least one. */
  readonly roles: readonly LineRole[];
}

/** `annotated:yes`, `annotated:no`: articles with or without highlights. */
export interface AnnotatedFilter {
  readonly kind: "annotated";
  readonly isAnnotated: boolean;
}

/** Something to mend in a search. */
export interface Problem {
  /** UTF-16 code units into the source, half-open; never empty. */
  readonly start: number;
  readonly end: number;
  /** A plain sentence about what to mend. */
  readonly message: string;
  /** It opens what may yet be closed by typing on. */
  readonly isOpen?: true;
}

/** Deepest nesting of brackets; also what bounds every recursion over a query. */
export const deepestNesting = 50;

/** Most words, phrases and filters in one search. */
export const mostTerms = 200;

/** Most words in all, phrases counted word by word: room for a long quotation. */
export const mostWords = 1000;

/** Most patterns in one search: each is tried at every character. */
export const mostPatterns = 5;

/** Most problems told at once; more would be noise. */
export const mostProblems = 20;

export function isFindable(asked: Asked): asked is Findable {
  return ["text", "near", "substring", "pattern"].includes(asked.kind);
}
