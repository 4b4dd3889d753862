/** Where each answer of the library lies in the cache. */
export const keys = {
  project: ["project"],
  articles: ["articles"],
  everyArticle: ["article"],
  article: (articleId: string) => ["article", articleId] as const,
  everyAnnotations: ["annotations"],
  annotations: (articleId: string) => ["annotations", articleId] as const,
  tags: ["tags"],
  log: ["log"],
  everySearch: ["search"],
  search: (query: string) => ["search", query] as const,
} as const;
