import { z } from "zod";
import type {
  ComposedReport,
  FoundEvidence,
  LiveReport,
  ReportEntry,
  ReportPreview,
} from "../composed-reports.ts";
import { reportDocument, sectionSource } from "../report-document.ts";
import { reportSettings } from "../report-settings.ts";
import { ask, id, nothing, position, typed, writeFails } from "./ask.ts";

const nameFails = ["report-name-empty", "report-name-too-long", "report-name-taken"] as const;

/** Reports that analysts write, and what of the project stands in them. */
export const reports = {
  /** By name. */
  "report.list": ask<readonly ReportEntry[]>()(nothing, []),
  "report.get": ask<ComposedReport>()(z.strictObject({ reportId: id }), ["report-missing"]),
  /** An empty one; without a name it gets a new one. */
  "report.create": ask<ComposedReport>()(z.strictObject({ name: typed.optional() }), [
    ...nameFails,
    ...writeFails,
  ]),
  "report.rename": ask<ComposedReport>()(z.strictObject({ reportId: id, name: typed }), [
    "report-missing",
    ...nameFails,
    ...writeFails,
  ]),
  /** Store what is written; one step of undo. */
  "report.edit": ask<ComposedReport>()(z.strictObject({ reportId: id, document: reportDocument }), [
    "report-missing",
    "report-too-long",
    ...writeFails,
  ]),
  /** Put highlights at the end, as they are now. */
  "report.addEvidence": ask<ComposedReport>()(
    z.strictObject({ reportId: id, annotationIds: z.array(id).min(1).max(100_000) }),
    ["report-missing", "annotation-missing", "report-too-long", ...writeFails],
  ),
  "report.duplicate": ask<ComposedReport>()(z.strictObject({ reportId: id }), [
    "report-missing",
    ...writeFails,
  ]),
  "report.remove": ask<{ readonly reportId: string }>()(z.strictObject({ reportId: id }), [
    "report-missing",
    ...writeFails,
  ]),
  /** What stands now where a report refers to it; `sections` as the report has them, written or not yet stored. */
  "report.live": ask<LiveReport>()(
    z.strictObject({
      annotationIds: z.array(id).max(20_000),
      sections: z.array(sectionSource).max(1000),
    }),
    [],
  ),
  /** Highlights that a query finds, the newest first; an empty one finds all. */
  "report.findEvidence": ask<FoundEvidence>()(
    z.strictObject({ query: typed, limit: position.max(1000).default(50) }),
    ["query-malformed"],
  ),
  /** The page that an export to HTML would write; of a long one its beginning, unless all of it is asked for. */
  "report.preview": ask<ReportPreview>()(
    z.strictObject({
      reportId: id,
      settings: reportSettings.optional(),
      isWhole: z.boolean().default(false),
    }),
    ["report-missing"],
    ["window", "main"],
  ),
} as const;
