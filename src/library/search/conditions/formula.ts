/**
 * A question of the full-text index, with every negation moved down to the terms, and each term as a
 * match. `and` and `or` have two parts or more, none of their own kind.
 */
export type Formula =
  | { readonly kind: "leaf"; readonly match: string; readonly isNegated: boolean }
  | { readonly kind: "and" | "or"; readonly parts: readonly Formula[] };

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
