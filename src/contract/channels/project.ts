import { z } from "zod";
import type { ReportPreview } from "../composed-reports.ts";
import type { ExportCount, ExportResult, LogEntry, ProjectInfo, Step, VerifyResult } from "../records.ts";
import { reportSettings } from "../report-settings.ts";
import { ask, id, nothing, typed, writeFails } from "./ask.ts";

/** The project as a whole: its checks, its log, its exports. */
export const project = {
  "project.get": ask<ProjectInfo>()(nothing, []),
  /** Check all of it; `job` is what `progress` events call it. */
  "project.verify": ask<VerifyResult>()(z.strictObject({ job: id.optional() }), []),
  "log.list": ask<readonly LogEntry[]>()(nothing, []),
  "log.undo": ask<Step>()(nothing, ["nothing-to-undo", "import-running", ...writeFails]),
  "log.redo": ask<Step>()(nothing, ["nothing-to-redo", ...writeFails]),
  /** Write a report or exchange file. Paths come from main's dialog or the command line, never from a window. */
  "export.write": ask<ExportResult>()(
    z.strictObject({
      format: z.string(),
      path: z.string().min(1),
      query: typed.optional(),
      /** The name of a saved search, in place of a query. */
      search: typed.optional(),
      /** The name or id of a report that an analyst has written, in place of a ready-made one. */
      report: typed.optional(),
      settings: reportSettings.optional(),
      /** What `progress` events and `export.cancel` call it. */
      job: id.optional(),
    }),
    [
      "format-unknown",
      "query-malformed",
      "search-missing",
      "report-missing",
      "report-format",
      "codebook-empty",
      "claims-unfinished",
      "pdf-unavailable",
      "export-cancelled",
      "export-failed",
    ],
    ["main", "cli"],
  ),
  /** Give up a running export; what stood there before is kept. */
  "export.cancel": ask<null>()(z.strictObject({ job: id }), []),
  /** How much an export of what this query finds would hold. */
  "export.count": ask<ExportCount>()(z.strictObject({ query: typed.optional() }), ["query-malformed"]),
  /** The page of a ready-made report, made of the first highlights that the query finds. */
  "export.preview": ask<ReportPreview>()(
    z.strictObject({ query: typed.optional(), settings: reportSettings.optional() }),
    ["query-malformed"],
    ["window"],
  ),
} as const;
