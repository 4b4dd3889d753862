import type { ExportCount } from "../../contract/records.ts";
import type { CitationStyle } from "../../core/anchor/citation.ts";
import type { PaperSize, ReportKind } from "../../core/report/settings.ts";
import { counted } from "./counts.ts";

const steps: Readonly<Record<string, string>> = {
  gather: "Reading the project…",
  compose: "Putting the export together…",
  write: "Writing the file…",
  print: "Printing the pages…",
};

/** What exporting says beside the dialog's first words, in English; a part of the one catalogue to translate. */
export const enExport = {
  report: "Report",
  kinds: {
    full: "Everything",
    articles: "Annotated articles",
    claims: "Claims by tag",
    "tag-index": "Tag index",
    matrix: "Tags by article",
    codebook: "Codebook",
    "coding-log": "Coding log",
  } satisfies Record<ReportKind, string>,
  about: {
    full: "The quotations by tag, the articles with notes beside them, tag index and codebook.",
    articles: "Each text to the letter, its highlights painted, notes in the margin.",
    claims: "The quotations of each tag with their sources.",
    "tag-index": "Each tag with the places it stands in, as in a book.",
    matrix: "How often each tag stands in each article.",
    codebook: "Every tag with what it is for.",
    "coding-log": "Who put which tag on which words, and when.",
  } satisfies Record<ReportKind, string>,
  aboutWritten: "Your own words, with the evidence and sections in them.",
  preview: "Preview",
  include: "Include",
  notes: "Notes",
  persons: "Analysts’ names",
  junk: "Junk lines",
  citation: "Sources cited",
  citations: { plain: "Plain", chicago: "Chicago style" } satisfies Record<CitationStyle, string>,
  paper: "Paper",
  papers: { a4: "A4", letter: "Letter" } satisfies Record<PaperSize, string>,
  takes: ({ annotations, articles }: ExportCount) =>
    `${counted(annotations, "highlight")} from ${counted(articles, "article")}`,
  running: "Exporting",
  /** By the library's name for what it is doing. */
  step: (name: string) => steps[name] ?? "Exporting…",
  cancel: "Cancel export",
  cancelling: "Stopping…",
  cancelled: "The export was cancelled. A file that stood there before was kept.",
  busy: "An export is still running. Wait for it, or cancel it in the status bar.",
  takesNone: "No highlight matches; the file would hold none.",
} as const;
