import type { ReadDb, Value } from "./connection.ts";

/** A query compiled for full-text search; see `search/compile.ts`. */
export type Match =
  | { readonly kind: "none" }
  | { readonly kind: "all" }
  | { readonly kind: "match"; readonly expression: string; readonly complement: boolean };

/** A subquery that gives the numbers of the rows found, with what to bind to it. */
export interface Numbers {
  readonly sql: string;
  readonly values: readonly Value[];
}

export function annotationNumbers(match: Match): Numbers {
  return numbers("annotation", match);
}

export function countAnnotations(db: ReadDb, match: Match): number {
  const { sql, values } = annotationNumbers(match);
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM (${sql})`, ...values)?.n ?? 0;
}

/** Articles whose newest text matches, in order of import. */
export function articlesMatching(db: ReadDb, match: Match): { id: string; name: string }[] {
  const { sql, values } = numbers("article", match);
  return db.all(`SELECT id, name FROM article WHERE number IN (${sql}) ORDER BY number`, ...values);
}

function numbers(table: "annotation" | "article", match: Match): Numbers {
  const every = `SELECT rowid FROM ${table}_search`;
  if (match.kind === "none") return { sql: `${every} WHERE 0`, values: [] };
  if (match.kind === "all") return { sql: every, values: [] };
  const found = `SELECT rowid FROM ${table}_search WHERE ${table}_search MATCH ?`;
  return { sql: match.complement ? `${every} EXCEPT ${found}` : found, values: [match.expression] };
}
