import type { Asked, TagTerm, TextTerm } from "../../core/query/query.ts";

/**
 * A query with every negation moved down to the terms, and each term as a match of the index.
 * `and` and `or` have two parts or more, none of their own kind.
 */
export type Formula =
  | { readonly kind: "leaf"; readonly match: string; readonly isNegated: boolean }
  | { readonly kind: "and" | "or"; readonly parts: readonly Formula[] };

/**
 * The formula of a query; true or false when terms that match nothing settle it. `matchOf` answers
 * null for such a term.
 */
export function formulaOf(
  asked: Asked,
  matchOf: (term: TextTerm | TagTerm) => string | null,
): Formula | boolean {
  if (asked.kind === "not") {
    const part = formulaOf(asked.part, matchOf);
    return typeof part === "boolean" ? !part : negationOf(part);
  }
  if (asked.kind === "text" || asked.kind === "tag") {
    const match = matchOf(asked);
    return match !== null && { kind: "leaf", match, isNegated: false };
  }
  // One false part settles AND, one true part OR; the other constant changes nothing.
  const { kind } = asked;
  const settling = kind === "or";
  const parts: Formula[] = [];
  for (const each of asked.parts) {
    const part = formulaOf(each, matchOf);
    if (part === settling) return settling;
    if (typeof part === "boolean") continue;
    if (part.kind === kind) parts.push(...part.parts);
    else parts.push(part);
  }
  const [only] = parts;
  if (only === undefined) return !settling;
  return parts.length === 1 ? only : { kind, parts };
}

/** What holds where the formula does not, by De Morgan's laws. */
export function negationOf(formula: Formula): Formula {
  if (formula.kind === "leaf") return { ...formula, isNegated: !formula.isNegated };
  return { kind: formula.kind === "and" ? "or" : "and", parts: formula.parts.map(negationOf) };
}

/** Whether it holds for a row that no term matches; such rows cannot be listed by matches. */
export function holdsOnNothing(formula: Formula): boolean {
  if (formula.kind === "leaf") return formula.isNegated;
  return formula.kind === "and" ? formula.parts.every(holdsOnNothing) : formula.parts.some(holdsOnNothing);
}

/**
 * Matches of which every row of the formula has at least one, as short as they are easily told.
 *
 * Throws RangeError for a formula that {@link holdsOnNothing}, which no matches cover.
 */
export function coverOf(formula: Formula): readonly string[] {
  if (holdsOnNothing(formula)) throw new RangeError("no matches cover a formula that needs none");
  if (formula.kind === "leaf") return [formula.match];
  const covers = formula.parts.filter((part) => !holdsOnNothing(part)).map(coverOf);
  return formula.kind === "or" ? [...new Set(covers.flat())] : covers.reduce(shorterCover);
}

export function shorterCover(a: readonly string[], b: readonly string[]): readonly string[] {
  return b.join("").length < a.join("").length ? b : a;
}
