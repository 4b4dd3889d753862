import type { Range } from "../../text/range.ts";
import type { Place, Problem, Term } from "../query.ts";
import type { Quotations } from "./quotation.ts";

/** A search while it is being read: what is wrong with it is gathered on the way. */
export interface Source {
  readonly text: string;
  readonly quotations: Quotations;
  readonly problems: Problem[];
}

/** `in:quote`, before it is known what stands beside it. */
export interface Scope {
  readonly kind: "scope";
  readonly places: readonly Place[];
}

/** `spelling:any`, which asks for nothing itself. */
export interface Setting {
  readonly kind: "setting";
}

/** A term and where it stands; null where a problem was told instead. */
export interface ReadTerm extends Range {
  readonly kind: "term";
  readonly term: Term | Scope | Setting | null;
}

export function term(asked: ReadTerm["term"], { start, end }: Range): ReadTerm {
  return { kind: "term", term: asked, start, end };
}

/** What is opened and not closed, at its opening mark. */
export function unclosed(source: Source, { start, end }: Range, message: string): ReadTerm {
  source.problems.push({ start, end, message, isOpen: true });
  return term(null, { start, end });
}

/** What is broken still stands there, so that no second problem follows from it. */
export function broken(source: Source, { start, end }: Range, message: string): ReadTerm {
  source.problems.push({ start, end, message });
  return term(null, { start, end });
}
