/** What a search asks for, as a tree. Built by {@link parseQuery}; everything else only reads it. */
export type Query = Nothing | Asked;

/** A question with something in it. `and` and `or` have two parts or more, none of their own kind. */
export type Asked = AndQuery | OrQuery | NotQuery | TextTerm | TagTerm;

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

/** A word, or several that stand one directly after another. */
export interface TextTerm {
  readonly kind: "text";
  /** As the index has them (see `tokensOf`), in order, at least one. */
  readonly words: readonly string[];
  /** The last word may go on: `hostage*`. */
  readonly prefix: boolean;
  /** What was typed, without quotation marks and asterisk. */
  readonly source: string;
}

/** A tag, by its name or by the last names of its path. */
export interface TagTerm {
  readonly kind: "tag";
  /** As typed, cleaned as tag names are; empty only for `tag:*`, any tag at all. */
  readonly path: readonly string[];
  /** The tags below it count too. */
  readonly withChildren: boolean;
}

/** Something to mend in a search. */
export interface Problem {
  /** UTF-16 code units into the source, half-open; never empty. */
  readonly start: number;
  readonly end: number;
  /** A plain sentence about what to mend. */
  readonly message: string;
}

/** Deepest nesting of brackets; also what bounds every recursion over a query. */
export const deepestNesting = 50;

/** Most words, phrases and tags in one search. */
export const mostTerms = 200;

/** Most words in all, phrases counted word by word: room for a long quotation. */
export const mostWords = 1000;

/** Most problems told at once; more would be noise. */
export const mostProblems = 20;
