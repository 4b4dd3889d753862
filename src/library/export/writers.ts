import type { ExportFormat } from "../../contract/export-formats.ts";
import type { ExchangeData } from "../../core/exchange/exchange.ts";
import type { Report } from "../../core/report/report.ts";
import { writeBrat } from "../../formats/write/brat/write-brat.ts";
import { writeClaimReview } from "../../formats/write/claimreview/write-claim-review.ts";
import { writeCodebookJson } from "../../formats/write/codebook/write-codebook-json.ts";
import { writeCodebookCsv } from "../../formats/write/csv/write-codebook-csv.ts";
import { writeHighlightsCsv, writeTaggingsCsv } from "../../formats/write/csv/write-highlights-csv.ts";
import { writeMatrixCsv } from "../../formats/write/csv/write-matrix-csv.ts";
import { writeDoccano } from "../../formats/write/doccano/write-doccano.ts";
import { writeDocxReport } from "../../formats/write/docx/write-docx-report.ts";
import { writeHtmlReport } from "../../formats/write/html/write-html-report.ts";
import { writeProjectJson } from "../../formats/write/json/write-project-json.ts";
import { writeWebAnnotations } from "../../formats/write/jsonld/write-web-annotations.ts";
import { writeMarkdownReport } from "../../formats/write/md/write-markdown-report.ts";
import { writeQdc } from "../../formats/write/refi/write-qdc.ts";
import { writeQdpx } from "../../formats/write/refi/write-qdpx.ts";
import { writeXlsx } from "../../formats/write/xlsx/write-xlsx.ts";

type FileContent = string | Uint8Array;

/** What a writer works from: reports are for readers, exchange data for programs. */
export interface Sources {
  readonly report: () => Report;
  readonly exchange: ExchangeData;
}

/** Null when there is nothing that the format is of: no tag, or no finished claim. */
type Writer = (sources: Sources) => FileContent | null | Promise<FileContent>;

export const writers: Record<ExportFormat, Writer> = {
  html: ({ report }) => writeHtmlReport(report()),
  pdf: ({ report }) => writeHtmlReport(report(), { isForPdf: true }),
  docx: ({ report }) => writeDocxReport(report()),
  md: ({ report }) => writeMarkdownReport(report()),
  csv: ({ exchange }) => writeTaggingsCsv(exchange),
  "csv-highlights": ({ exchange }) => writeHighlightsCsv(exchange),
  xlsx: ({ exchange }) => writeXlsx(exchange),
  "codebook-csv": ({ exchange }) => writeCodebookCsv(exchange),
  "matrix-csv": ({ exchange }) => writeMatrixCsv(exchange),
  "codebook-json": ({ exchange }) => (exchange.tags.length === 0 ? null : writeCodebookJson(exchange)),
  json: ({ exchange }) => writeProjectJson(exchange),
  jsonld: ({ exchange }) => writeWebAnnotations(exchange),
  qdpx: ({ exchange }) => writeQdpx(exchange),
  qdc: ({ exchange }) => writeQdc(exchange),
  brat: ({ exchange }) => writeBrat(exchange),
  claimreview: ({ exchange }) => writeClaimReview(exchange),
  doccano: ({ exchange }) => writeDoccano(exchange),
};
