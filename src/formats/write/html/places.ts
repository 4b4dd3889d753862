import type { Highlight, ReportTag } from "../../../core/report/report.ts";

/** The ids of the page: a place and all links to it take its name from here. */
export const places = {
  articles: "articles",
  checking: "checking",
  claims: "claims",
  codebook: "codebook",
  codingLog: "coding-log",
  contents: "contents",
  main: "report",
  matrix: "matrix",
  sources: "sources",
  tagIndex: "tag-index",
  untagged: "untagged",
} as const;

export function articlePlace(article: number): string {
  return `article-${article}`;
}

/** An article in the list of articles. */
export function sourcePlace(article: number): string {
  return `source-${article}`;
}

/** Where a highlight begins in its article's text. */
export function highlightPlace(highlight: number): string {
  return `highlight-${highlight}`;
}

/** A highlight's note in the margin. */
export function notePlace(highlight: number): string {
  return `note-${highlight}`;
}

/** A tag's claims. */
export function tagPlace(tag: ReportTag | null): string {
  return tag === null ? places.untagged : `tag-${tag.number}`;
}

/** A highlight among a tag's claims. */
export function claimPlace(tag: ReportTag | null, highlight: Highlight): string {
  return tag === null ? `untagged-${highlight.number}` : `claim-${tag.number}-${highlight.number}`;
}
