import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import type {
  ComposedReport,
  FoundEvidence,
  LiveReport,
  ReportEntry,
  ReportPreview,
} from "../../contract/composed-reports.ts";
import type { Reply } from "../../contract/failures.ts";
import type { Question } from "../../contract/library.ts";
import type { ReportSettings } from "../../core/report/settings.ts";
import { keys } from "./keys.ts";
import { ask } from "./library.ts";
import { askOrThrow } from "./query-client.ts";

/** Every report by name. */
export function useReports(): UseQueryResult<readonly ReportEntry[]> {
  return useQuery({ queryKey: keys.reports, queryFn: () => askOrThrow("report.list", {}) });
}

export function useReport(reportId: string): UseQueryResult<ComposedReport> {
  return useQuery({
    queryKey: keys.report(reportId),
    queryFn: () => askOrThrow("report.get", { reportId }),
  });
}

/** What stands now where a report refers to the project. */
export function useLiveReport(asked: Question<"report.live">): UseQueryResult<LiveReport> {
  return useQuery({
    queryKey: keys.liveReport(asked),
    queryFn: () => askOrThrow("report.live", asked),
    enabled: asked.annotationIds.length > 0 || asked.sections.length > 0,
    placeholderData: keepPreviousData,
  });
}

/**
 * Highlights that may become evidence; a query that cannot be understood is an answer like any other.
 * `isEarlier` while they are those of the query before.
 */
export function useFoundEvidence(query: string): {
  readonly reply: Reply<FoundEvidence> | undefined;
  readonly isEarlier: boolean;
} {
  const { data, isPlaceholderData } = useQuery({
    queryKey: keys.foundEvidence(query),
    queryFn: () => ask("report.findEvidence", { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return { reply: data, isEarlier: isPlaceholderData };
}

/** The page an export would write now. `saved` is when the report was last stored. */
export function useReportPreview(
  reportId: string,
  settings: ReportSettings,
  saved: string,
): UseQueryResult<ReportPreview> {
  return useQuery({
    queryKey: keys.reportPreview(reportId, settings, saved),
    queryFn: () => askOrThrow("report.preview", { reportId, settings }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

/** The page of a ready-made report of what this query finds, made of the first highlights. */
export function useExportPreview(query: string, settings: ReportSettings): UseQueryResult<ReportPreview> {
  return useQuery({
    queryKey: keys.exportPreview(query, settings),
    queryFn: () => askOrThrow("export.preview", { ...(query === "" ? {} : { query }), settings }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
