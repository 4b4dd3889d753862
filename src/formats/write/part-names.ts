import type { ReportKind, ReportPart } from "../../core/report/settings.ts";

/** Headings of a report's parts. */
export const partNames: Readonly<Record<ReportPart, string>> = {
  composed: "Report",
  claims: "Claims by tag",
  articles: "Articles",
  "tag-index": "Tag index",
  matrix: "Tags by article",
  codebook: "Codebook",
  "coding-log": "Coding log",
  sources: "List of articles",
};

/** What a report that an analyst has written calls itself. */
export const composedName = "Report";

/** What a report calls itself on its first page. */
export const kindNames: Readonly<Record<ReportKind, string>> = {
  full: "Annotated report",
  articles: "Annotated articles",
  claims: "Claims by tag",
  "tag-index": "Tag index",
  matrix: "Tags by article",
  codebook: "Codebook",
  "coding-log": "Coding log",
};
