import { coverOf, type Formula, holdsOnNothing, shorterCover } from "./formula.ts";

/**
 * The FTS5 expression of a formula.
 *
 * FTS5's NOT takes two sides, so “not b” can only be said of something: of a *guard*, matches that
 * hold anyway at that place. `a (b OR -c)` becomes `a NOT (c NOT b)`, and where that would nest to
 * the right without end, `a AND (… OR a NOT c)`.
 *
 * FTS5's parser has a stack of 100. An opening bracket at the front takes one place of it, one
 * behind an operator three, so what nests deepest is written first.
 *
 * Throws RangeError for a formula that {@link holdsOnNothing}: ask for its negation, and take the
 * other rows.
 */
export function expressionOf(formula: Formula): string {
  return pieceOf(formula, coverOf(formula)).text;
}

/**
 * An FTS5 expression, how tightly it binds and how deep it nests. FTS5 binds NOT tighter than AND,
 * and AND tighter than OR.
 */
interface Piece {
  readonly text: string;
  readonly binds: 0 | 1 | 2 | 3;
  readonly depth: number;
}

const byOr = 0;
const byAnd = 1;
const byNot = 2;
const whole = 3;

/** Right for every row among the guard's matches, and finding no row that the formula does not hold for. */
function pieceOf(formula: Formula, guard: readonly string[]): Piece {
  if (formula.kind === "leaf") {
    return formula.isNegated ? without([anyOf(guard)], [leafPiece(formula.match)]) : leafPiece(formula.match);
  }
  if (formula.kind === "or") {
    const excluded = formula.parts.flatMap((part) => (part.kind === "leaf" && part.isNegated ? [part] : []));
    const others = formula.parts.filter((part) => part.kind !== "leaf" || !part.isNegated);
    const pieces = others.map((part) => pieceOf(part, guard));
    if (excluded.length === 0) return joined("OR", pieces);
    const both = joined(
      "AND",
      excluded.map(({ match }) => leafPiece(match)),
    );
    return joined("OR", [...pieces, without([anyOf(guard)], [both])]);
  }
  return conjunctionOf(formula.parts, guard);
}

function conjunctionOf(parts: readonly Formula[], guard: readonly string[]): Piece {
  const grounded = parts.filter((part) => !holdsOnNothing(part));
  const own = grounded.map(coverOf).reduce(shorterCover, guard);
  const excluded: Piece[] = [];
  const held = grounded.length === 0 ? [anyOf(guard)] : [];
  for (const part of parts) {
    const exclusion = flatNegationOf(part);
    if (exclusion === null) held.push(pieceOf(part, own));
    else excluded.push(exclusion);
  }
  return without(held, excluded);
}

/** What a part leaves out, where that is simple: `b` for `-b`, `b NOT c` for `(-b OR c)`. */
function flatNegationOf(part: Formula): Piece | null {
  if (!holdsOnNothing(part)) return null;
  if (part.kind === "leaf") return leafPiece(part.match);
  if (part.kind === "and" || part.parts.some(({ kind }) => kind !== "leaf")) return null;
  const leaves = part.parts.filter((leaf) => leaf.kind === "leaf");
  const matches = (isNegated: boolean) =>
    leaves.filter((leaf) => leaf.isNegated === isNegated).map(({ match }) => leafPiece(match));
  return without(matches(true), matches(false));
}

function anyOf(matches: readonly string[]): Piece {
  return joined("OR", matches.map(leafPiece));
}

function leafPiece(match: string): Piece {
  return { text: match, binds: whole, depth: 0 };
}

/** All of `held`, none of `excluded`. */
function without(held: readonly Piece[], excluded: readonly Piece[]): Piece {
  const all = joined("AND", held);
  if (excluded.length === 0) return all;
  const none = joined("OR", excluded);
  // `a AND b NOT c` reads `a AND (b NOT c)`, which is the same rows; the last of `held` is no OR.
  const left = held.length === 1 ? wrapped(all, byNot) : all;
  return {
    text: `${left.text} NOT ${wrapped(none, whole).text}`,
    binds: held.length === 1 ? byNot : byAnd,
    depth: Math.max(left.depth, wrapped(none, whole).depth + 1),
  };
}

function joined(operator: "AND" | "OR", pieces: readonly Piece[]): Piece {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const binds = operator === "AND" ? byAnd : byOr;
  const sides = pieces.map((piece) => wrapped(piece, binds)).sort((a, b) => b.depth - a.depth);
  return {
    text: sides.map(({ text }) => text).join(` ${operator} `),
    binds,
    depth: Math.max(...sides.map(({ depth }) => depth)),
  };
}

function wrapped(piece: Piece, binding: Piece["binds"]): Piece {
  return piece.binds >= binding ? piece : { text: `(${piece.text})`, binds: whole, depth: piece.depth + 1 };
}
