import type { SearchHit } from "../../../../contract/records.ts";

/** A row of the results: the head of an article, or one of its hits. */
export type ResultRow =
  | { readonly kind: "head"; readonly articleId: string; readonly articleName: string }
  | { readonly kind: "hit"; readonly hit: SearchHit; readonly place: number };

export interface ResultRows {
  readonly rows: readonly ResultRow[];
  /** The row of each hit, by its place among the hits. */
  readonly rowOf: readonly number[];
  /** The row of each head, in order. */
  readonly heads: readonly number[];
}

/** Hits as rows, each article's under its head. Hits of one article must follow one another. */
export function resultRows(hits: readonly SearchHit[]): ResultRows {
  const rows: ResultRow[] = [];
  const rowOf: number[] = [];
  const heads: number[] = [];
  let articleId: string | null = null;
  for (const [place, hit] of hits.entries()) {
    if (hit.articleId !== articleId) {
      articleId = hit.articleId;
      heads.push(rows.length);
      rows.push({ kind: "head", articleId, articleName: hit.articleName });
    }
    rowOf.push(rows.length);
    rows.push({ kind: "hit", hit, place });
  }
  return { rows, rowOf, heads };
}

/** The head under which a row stands: the last at or before it. */
export function headOf(heads: readonly number[], row: number): number | null {
  let [low, high] = [0, heads.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (heads[middle]! <= row) low = middle + 1;
    else high = middle;
  }
  return heads[low - 1] ?? null;
}

/** What tells a hit apart from all others of a project. */
export function hitKey({ annotationId, articleId, start, end }: SearchHit): string {
  return annotationId ?? `${articleId} ${start} ${end}`;
}

/** The snippet in three: before the hit, the hit, after it. */
export function cutSnippet({
  snippet,
  snippetStart,
  snippetEnd,
}: SearchHit): readonly [string, string, string] {
  return [snippet.slice(0, snippetStart), snippet.slice(snippetStart, snippetEnd), snippet.slice(snippetEnd)];
}
