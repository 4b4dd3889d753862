/** Where each answer of the library lies in the cache. */
export const keys = {
  project: ["project"],
  articles: ["articles"],
  everyArticle: ["article"],
  article: (articleId: string) => ["article", articleId] as const,
  everyAnnotations: ["annotations"],
  annotations: (articleId: string) => ["annotations", articleId] as const,
  tags: ["tags"],
  claims: ["claims"],
  everyVersion: ["version"],
  versions: (articleId: string) => ["version", articleId, "list"] as const,
  version: (articleId: string, ordinal: number) => ["version", articleId, ordinal] as const,
  difference: (articleId: string, from: number, to: number) => ["version", articleId, from, to] as const,
  review: ["review"],
  log: ["log"],
  everySearch: ["search"],
  search: (query: string) => ["search", query] as const,
} as const;
