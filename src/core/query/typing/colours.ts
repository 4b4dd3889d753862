import type { Range } from "../../text/range.ts";
import { isQuotationMark } from "../grammar/characters.ts";
import { type Lexeme, lex } from "../grammar/lex.ts";
import type { ReadTerm } from "../grammar/source.ts";

/** What a piece of a search is, for whoever colours the field it is typed into. */
export type PieceKind =
  | "word"
  | "phrase"
  | "near"
  | "substring"
  | "pattern"
  /** A filter's name with its colon, and what follows it. */
  | "filter"
  | "value"
  | "operator"
  | "bracket"
  /** A piece that cannot be read; `parseQuery` says why. */
  | "mistake";

export interface Piece extends Range {
  readonly kind: PieceKind;
}

/**
 * The pieces of a search as it is typed, in order and without overlap. White space and punctuation
 * that means nothing are in none. Never throws; linear.
 */
export function highlightsOf(source: string): Piece[] {
  return lex(source).lexemes.flatMap((lexeme) => piecesOf(source, lexeme));
}

function piecesOf(source: string, lexeme: Lexeme): Piece[] {
  const { start, end } = lexeme;
  switch (lexeme.kind) {
    case "filler":
      return [];
    case "open":
    case "close":
      return [{ kind: "bracket", start, end }];
    case "term":
      return termPieces(source, lexeme);
    default:
      return [{ kind: "operator", start, end }];
  }
}

function termPieces(source: string, { term, start, end }: ReadTerm): Piece[] {
  switch (term?.kind) {
    case undefined:
      return [{ kind: "mistake", start, end }];
    case "text":
      return [{ kind: isQuotationMark(source.charAt(start)) ? "phrase" : "word", start, end }];
    case "near":
    case "substring":
    case "pattern":
      return [{ kind: term.kind, start, end }];
    default: {
      const name = /^\p{L}+:?/u.exec(source.slice(start, end))?.[0] ?? "";
      const middle = start + name.length;
      return [
        { kind: "filter", start, end: middle },
        { kind: "value", start: middle, end },
      ];
    }
  }
}
