import type { LossName } from "../core/exchange/losses.ts";

interface Format {
  readonly id: string;
  readonly name: string;
  readonly extension: string;
  /** A report for readers, which settings shape; the others are for programs. */
  readonly isReport?: true;
  /** What it cannot carry: said before the export, and counted after it. */
  readonly loses: readonly LossName[];
}

/** Formats that `export.write` knows, in the order of the Export dialog. */
export const exportFormats = [
  {
    id: "html",
    name: "Report (HTML)",
    extension: "html",
    isReport: true,
    loses: ["examples", "versions", "claims"],
  },
  {
    id: "pdf",
    name: "Report (PDF)",
    extension: "pdf",
    isReport: true,
    loses: ["examples", "versions", "claims"],
  },
  {
    id: "docx",
    name: "Report (Word)",
    extension: "docx",
    isReport: true,
    loses: ["taggers", "examples", "versions", "claims"],
  },
  {
    id: "md",
    name: "Report (Markdown)",
    extension: "md",
    isReport: true,
    loses: ["taggers", "colours", "examples", "versions", "claims"],
  },
  {
    id: "csv",
    name: "Highlights and tags (CSV)",
    extension: "csv",
    loses: [
      ...["texts", "otherFacts", "roles", "codebook", "descriptions", "rules", "colours", "examples"],
      ...["taggers", "versions", "claims", "reports"],
    ] as const,
  },
  {
    id: "csv-highlights",
    name: "Highlights (CSV)",
    extension: "csv",
    loses: [
      ...["texts", "otherFacts", "roles", "codebook", "descriptions", "rules", "colours", "examples"],
      ...["taggers", "versions", "claims", "reports"],
    ] as const,
  },
  {
    id: "xlsx",
    name: "Highlights and codebook (Excel)",
    extension: "xlsx",
    loses: ["texts", "otherFacts", "roles", "longCells", "taggers", "versions", "claims", "reports"],
  },
  {
    id: "matrix-csv",
    name: "Tags by article (CSV)",
    extension: "csv",
    loses: [
      ...["texts", "facts", "otherFacts", "annotations", "notes", "descriptions", "rules", "colours"],
      ...["examples", "claims", "reports"],
    ] as const,
  },
  {
    id: "codebook-csv",
    name: "Codebook (CSV)",
    extension: "csv",
    loses: ["texts", "annotations", "notes", "examples", "claims", "reports"],
  },
  {
    id: "codebook-json",
    name: "Codebook (JSON)",
    extension: "json",
    loses: ["texts", "annotations", "notes", "examples", "claims", "reports"],
  },
  {
    id: "json",
    name: "Project (JSON)",
    extension: "json",
    loses: ["versions"],
  },
  {
    id: "jsonld",
    name: "W3C Web Annotations (JSON-LD)",
    extension: "jsonld",
    loses: [
      ...["roles", "importance", "versions", "codebook", "descriptions", "colours", "examples"],
      ...["claims", "reports"],
    ] as const,
  },
  {
    id: "qdpx",
    name: "REFI-QDA project (QDPX)",
    extension: "qdpx",
    loses: ["roles", "importance", "rules", "patterns", "examples", "versions", "claims", "reports"],
  },
  {
    id: "qdc",
    name: "REFI-QDA codebook (QDC)",
    extension: "qdc",
    loses: ["texts", "annotations", "notes", "rules", "patterns", "examples", "claims", "reports"],
  },
  {
    id: "brat",
    name: "brat folder (ZIP)",
    extension: "zip",
    loses: [
      ...["facts", "otherFacts", "roles", "untagged", "authorship", "noteLines", "descriptions", "colours"],
      ...["importance", "rules", "bars", "examples", "versions", "claims", "reports"],
    ] as const,
  },
  {
    id: "doccano",
    name: "doccano (JSONL)",
    extension: "jsonl",
    loses: [
      ...["wholeness", "otherFacts", "roles", "untagged", "notes", "authorship", "importance", "codebook"],
      ...["descriptions", "rules", "colours", "examples", "versions", "claims", "reports"],
    ] as const,
  },
  {
    id: "claimreview",
    name: "Fact-checks (ClaimReview JSON-LD)",
    extension: "jsonld",
    loses: ["texts", "annotations", "notes", "codebook"],
  },
] as const satisfies readonly Format[];

export type ExportFormat = (typeof exportFormats)[number]["id"];

/** Whether a format is a report for readers, which has settings. */
export function isReportFormat(id: ExportFormat): boolean {
  const format: Format | undefined = exportFormats.find((known) => known.id === id);
  return format?.isReport === true;
}
