import type { LossName } from "../core/exchange/losses.ts";

interface Format {
  readonly id: string;
  readonly name: string;
  readonly extension: string;
  /** What it cannot carry: said before the export, and counted after it. */
  readonly loses: readonly LossName[];
}

/** Formats that `export.write` knows, in the order of the Export dialog. */
export const exportFormats = [
  {
    id: "html",
    name: "Annotated report (HTML)",
    extension: "html",
    loses: ["pieces", "versions"],
  },
  {
    id: "docx",
    name: "Annotated report (Word)",
    extension: "docx",
    loses: ["pieces", "taggers", "versions"],
  },
  {
    id: "md",
    name: "Annotated report (Markdown)",
    extension: "md",
    loses: ["pieces", "taggers", "colours", "versions"],
  },
  {
    id: "csv",
    name: "Highlights and tags (CSV)",
    extension: "csv",
    loses: ["texts", "otherFacts", "roles", "codebook", "descriptions", "colours", "taggers"],
  },
  {
    id: "csv-highlights",
    name: "Highlights (CSV)",
    extension: "csv",
    loses: ["texts", "otherFacts", "roles", "codebook", "descriptions", "colours", "taggers"],
  },
  {
    id: "xlsx",
    name: "Highlights and codebook (Excel)",
    extension: "xlsx",
    loses: ["texts", "otherFacts", "roles", "longCells", "taggers", "versions"],
  },
  {
    id: "codebook-csv",
    name: "Codebook (CSV)",
    extension: "csv",
    loses: ["texts", "annotations", "notes"],
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
    loses: ["roles", "versions", "codebook", "descriptions", "colours"],
  },
  {
    id: "qdpx",
    name: "REFI-QDA project (QDPX)",
    extension: "qdpx",
    loses: ["roles", "patterns", "versions"],
  },
  {
    id: "qdc",
    name: "REFI-QDA codebook (QDC)",
    extension: "qdc",
    loses: ["texts", "annotations", "notes", "patterns"],
  },
  {
    id: "brat",
    name: "brat folder (ZIP)",
    extension: "zip",
    loses: [
      ...[
        "facts",
        "otherFacts",
        "roles",
        "untagged",
        "authorship",
        "noteLines",
        "descriptions",
        "colours",
        "versions",
      ],
    ] as const,
  },
  {
    id: "doccano",
    name: "doccano (JSONL)",
    extension: "jsonl",
    loses: [
      ...[
        "wholeness",
        "otherFacts",
        "roles",
        "untagged",
        "notes",
        "authorship",
        "codebook",
        "descriptions",
        "colours",
      ],
      "versions",
    ] as const,
  },
] as const satisfies readonly Format[];

export type ExportFormat = (typeof exportFormats)[number]["id"];
