import type { CitationStyle } from "../anchor/citation.ts";

/** Ready-made reports, in the order they are offered. */
export const reportKinds = [
  "full",
  "articles",
  "claims",
  "tag-index",
  "matrix",
  "codebook",
  "coding-log",
] as const;

export type ReportKind = (typeof reportKinds)[number];

export const paperSizes = ["a4", "letter"] as const;

export type PaperSize = (typeof paperSizes)[number];

/** What a person chooses about a report. */
export interface ReportSettings {
  readonly kind: ReportKind;
  readonly hasNotes: boolean;
  readonly hasPersons: boolean;
  /** Lines that came with the page around an article. One that carries a highlight always stays. */
  readonly hasJunk: boolean;
  readonly citation: CitationStyle;
  readonly paper: PaperSize;
}

export const usualSettings: ReportSettings = {
  kind: "full",
  hasNotes: true,
  hasPersons: true,
  hasJunk: true,
  citation: "plain",
  paper: "a4",
};

/** What a report is made of. */
export type ReportPart =
  | "composed"
  | "claims"
  | "articles"
  | "tag-index"
  | "matrix"
  | "codebook"
  | "coding-log"
  | "sources";

/** The parts of each ready-made report, in the order of its pages. */
export const partsOf: Readonly<Record<ReportKind, readonly ReportPart[]>> = {
  full: ["claims", "articles", "tag-index", "codebook", "sources"],
  articles: ["articles", "sources"],
  claims: ["claims", "sources"],
  "tag-index": ["tag-index", "sources"],
  matrix: ["matrix", "sources"],
  codebook: ["codebook"],
  "coding-log": ["coding-log", "sources"],
};

/** Those of a report that an analyst has written, whatever its kind says. */
export const partsOfComposed: readonly ReportPart[] = ["composed", "sources"];
