import type { ReactElement } from "react";
import type { ReportSettings } from "../../../../core/report/settings.ts";
import { useReportPreview } from "../../../bridge/report-queries.ts";
import { PagePreview } from "./PagePreview.tsx";

interface Props {
  readonly reportId: string;
  readonly settings: ReportSettings;
  /** When the report was last stored. */
  readonly saved: string;
}

/** The page that an export of a written report to HTML would write now. */
export function Preview({ reportId, settings, saved }: Props): ReactElement {
  const { data, error } = useReportPreview(reportId, settings, saved);
  return <PagePreview page={data} problem={error?.message ?? null} />;
}
