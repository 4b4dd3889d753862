import { parseQuery } from "./parse.ts";
import { printQuery } from "./print.ts";
import type { Asked, Query } from "./query.ts";

/**
 * A search with one more thing that must hold, as text: `secret OR talks` narrowed by `tag:quote` is
 * `(secret OR talks) tag:quote`. Where that stands in it already, the search without it.
 *
 * In   two searches as typed; `by` asks for something.
 * Out  null when one of the two cannot be read, or they cannot be joined.
 */
export function toggled(search: string, by: string): string | null {
  const [query, wanted] = [read(search), read(by)];
  if (query === null || wanted === null || wanted.kind === "nothing") return null;
  const parts = partsOf(query);
  const key = printQuery(wanted);
  const others = parts.filter((part) => printQuery(part) !== key);
  const text = printQuery(joined(others.length < parts.length ? others : [...parts, wanted]));
  return read(text) === null ? null : text;
}

/** Whether a search is narrowed by something already: it stands beside everything else, as AND. */
export function isNarrowedBy(search: string, by: string): boolean {
  const [query, wanted] = [read(search), read(by)];
  if (query === null || wanted === null) return false;
  return partsOf(query).some((part) => printQuery(part) === printQuery(wanted));
}

/** A question with one more thing that must hold. */
export function narrowedBy(asked: Asked, by: Asked): Asked {
  return { kind: "and", parts: [...partsOf(asked), by] };
}

function read(typed: string): Query | null {
  const parsed = parseQuery(typed);
  return parsed.ok ? parsed.query : null;
}

function partsOf(query: Query): readonly Asked[] {
  if (query.kind === "nothing") return [];
  return query.kind === "and" ? query.parts : [query];
}

function joined(parts: readonly Asked[]): Query {
  const [only] = parts;
  if (only === undefined) return { kind: "nothing" };
  return parts.length === 1 ? only : { kind: "and", parts };
}
