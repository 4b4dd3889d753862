import type { Query, TagTerm, TextTerm } from "../../core/query/query.ts";
import { asksForTags } from "../../core/query/tag-terms.ts";
import { expressionOf } from "./expression.ts";
import { formulaOf, holdsOnNothing, negationOf } from "./formula.ts";

/** What to ask a full-text index. */
export type Compiled =
  | { readonly kind: "none" }
  | { readonly kind: "all" }
  /** For `MATCH ?`. With `complement`, every row that does *not* match is meant. */
  | { readonly kind: "match"; readonly expression: string; readonly complement: boolean };

/**
 * A query for the index of highlights, whose columns are `quote`, `note` and `facet`.
 *
 * In   `tagTokens` names the facet tokens of the tags that a term means (`t12` for tag number 12);
 *      none when there is no such tag, and then the term finds nothing.
 * Out  one FTS5 expression. What was typed reaches it only as words of `tokensOf` in double quotes.
 *      It stays inside FTS5's limits (parser stack 100, tree depth 256) for every parsed query.
 *
 * A query that asks for nothing finds nothing.
 */
export function compileQuery(query: Query, tagTokens: (term: TagTerm) => readonly string[]): Compiled {
  return compiled(query, (term) => {
    if (term.kind === "text") return textMatch("{quote note}", term);
    const tokens = tagTokens(term);
    if (tokens.length === 0) return null;
    const [only = "", ...more] = tokens.map(quoted);
    return `facet : ${more.length === 0 ? only : `(${[only, ...more].join(" OR ")})`}`;
  });
}

/**
 * A query for the index of articles, whose columns are `title` and `body`.
 *
 * Throws RangeError when the query asks for tags: articles carry none, so a caller that has not
 * looked ({@link asksForTags}) has a bug.
 */
export function compileForArticles(query: Query): Compiled {
  if (asksForTags(query)) throw new RangeError("a query with tags cannot be asked of article text");
  return compiled(query, (term) => (term.kind === "text" ? textMatch("{title body}", term) : null));
}

function textMatch(columns: string, { words, prefix }: TextTerm): string | null {
  if (words.length === 0) return null;
  return `${columns} : ${quoted(words.join(" "))}${prefix ? " *" : ""}`;
}

/** An FTS5 string: nothing in it is syntax. */
function quoted(words: string): string {
  return `"${words.replaceAll('"', '""').replaceAll("\0", " ")}"`;
}

function compiled(query: Query, matchOf: (term: TextTerm | TagTerm) => string | null): Compiled {
  if (query.kind === "nothing") return { kind: "none" };
  const asked = formulaOf(query, matchOf);
  if (typeof asked === "boolean") return { kind: asked ? "all" : "none" };
  const complement = holdsOnNothing(asked);
  return { kind: "match", expression: expressionOf(complement ? negationOf(asked) : asked), complement };
}
