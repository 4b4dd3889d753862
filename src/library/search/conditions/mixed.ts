import type { Condition, Fact } from "../../db/search.ts";
import { expressionOf } from "./expression.ts";
import { type Formula, holdsOnNothing, negationOf } from "./formula.ts";

/**
 * A query for the database with every negation moved down to the terms: matches of the full-text
 * index, trigrams and facts, side by side. `and` and `or` have two parts or more, none of their own kind.
 */
export type Mixed =
  | { readonly kind: "leaf"; readonly match: string; readonly isNegated: boolean }
  | { readonly kind: "fact"; readonly fact: Fact; readonly isNegated: boolean }
  /** For the trigram index. */
  | { readonly kind: "stretch"; readonly expression: string }
  | { readonly kind: "and" | "or"; readonly parts: readonly Mixed[] };

/** Parts joined; one false part settles AND, one true part OR, and the other constant changes nothing. */
export function joinedMixed(kind: "and" | "or", parts: readonly (Mixed | boolean)[]): Mixed | boolean {
  const settling = kind === "or";
  const kept: Mixed[] = [];
  for (const part of parts) {
    if (part === settling) return settling;
    if (typeof part === "boolean") continue;
    if (part.kind === kind) kept.push(...part.parts);
    else kept.push(part);
  }
  const [only] = kept;
  if (only === undefined) return !settling;
  return kept.length === 1 ? only : { kind, parts: kept };
}

/** The condition of a query, with as much of it as possible in one expression for the full-text index. */
export function conditionOf(mixed: Mixed | boolean): Condition {
  if (typeof mixed === "boolean") return { kind: mixed ? "all" : "none" };
  if (isForIndex(mixed)) return matchOf(mixed);
  if (mixed.kind === "fact" || mixed.kind === "stretch") return mixed;
  const forIndex = mixed.parts.filter(isForIndex);
  const others = mixed.parts.filter((part) => !isForIndex(part)).map(conditionOf);
  const [only] = forIndex;
  if (only === undefined) return { kind: mixed.kind, parts: others };
  const match = matchOf(forIndex.length === 1 ? only : { kind: mixed.kind, parts: forIndex });
  return { kind: mixed.kind, parts: [match, ...others] };
}

function isForIndex(mixed: Mixed): mixed is Formula & Mixed {
  if (mixed.kind === "and" || mixed.kind === "or") return mixed.parts.every(isForIndex);
  return mixed.kind === "leaf";
}

function matchOf(formula: Formula): Condition {
  const complement = holdsOnNothing(formula);
  return { kind: "match", expression: expressionOf(complement ? negationOf(formula) : formula), complement };
}
