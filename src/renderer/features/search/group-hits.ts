import type { SearchHit } from "../../../contract/records.ts";

export interface HitGroup {
  readonly articleId: string;
  readonly articleName: string;
  readonly hits: readonly SearchHit[];
}

/** Hits by article, both in the order in which they came. */
export function groupHits(hits: readonly SearchHit[]): readonly HitGroup[] {
  return [...Map.groupBy(hits, (hit) => hit.articleId)].map(([articleId, ofArticle]) => ({
    articleId,
    articleName: ofArticle[0]!.articleName,
    hits: ofArticle,
  }));
}

/** The snippet in three: before the hit, the hit, after it. */
export function cutSnippet({
  snippet,
  snippetStart,
  snippetEnd,
}: SearchHit): readonly [string, string, string] {
  return [snippet.slice(0, snippetStart), snippet.slice(snippetStart, snippetEnd), snippet.slice(snippetEnd)];
}
