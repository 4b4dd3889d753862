import type { AnalysisKind } from "../../contract/analysis-kinds.ts";
import { counted, number } from "./counts.ts";

/** What the analysis of tags says, in English; a part of the one catalogue. */
export const enAnalysis = {
  title: "Analysis",
  kinds: {
    cooccurrence: "Co-occurrence",
    matrix: "Tags by article",
    coverage: "Coverage",
    timeline: "Timeline",
  } satisfies Record<AnalysisKind, string>,
  hints: {
    cooccurrence:
      "Tags on the same highlight. c is the share of highlights with either tag that carry both: 0 never, 1 always.",
    matrix: "How many highlights of each tag stand in each article.",
    coverage:
      "How many highlights each tag has, and how much of the articles’ text stands under it; what several highlights cover counts once.",
    timeline: "Highlights by the date of their article.",
  } satisfies Record<AnalysisKind, string>,
  filter: "Which tags",
  clearFilter: "Clear filter",
  most: "How many tags",
  first: (count: number) => `The ${number(count)} most used`,
  withChildren: "Count tags below",
  csv: "Save as CSV…",
  saved: "Saved the numbers as CSV",
  showInFolder: "Show in folder",
  back: "Back to the article",
  noTags: "No tag is on a highlight yet. Tag some words first; then they can be counted here.",
  noneMatch: (filter: string) => `No tag that is in use has “${filter}” in its path.`,
  noPairs: "No highlight carries two of these tags.",
  noDates: "None of these highlights stands in an article with a date. Set dates in Article Details.",
  undated: (count: number) => `${counted(count, "highlight")} in articles without a date left out.`,
  further: (count: number) => `${counted(count, "further article")} with fewer highlights left out.`,
  picture: (kind: string) => `${kind}, drawn; the table below has the numbers`,
  tag: "Tag",
  highlights: "Highlights",
  articles: "Articles",
  characters: "Characters",
  share: "Share of text",
  sharePercent: "Share of text, %",
  cell: (count: number, what: string) => `${counted(count, "highlight")}: ${what}. Show them`,
  both: (a: string, b: string) => `${a} and ${b}`,
  inPlace: (tag: string, place: string) => `${tag}, ${place}`,
  c: (value: number) => value.toFixed(2),
  percent: (value: number) => `${(value * 100).toFixed(value < 0.1 ? 1 : 0)} %`,
} as const;
