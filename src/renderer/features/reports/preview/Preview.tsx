import { type ReactElement, useEffect, useLayoutEffect, useRef } from "react";
import type { ReportSettings } from "../../../../core/report/settings.ts";
import { useReportPreview } from "../../../bridge/report-queries.ts";
import { enReports as en } from "../../../wording/en-reports.ts";
import { type ShadowPage, shadowPage } from "./shadow-page.ts";

interface Props {
  readonly reportId: string;
  readonly settings: ReportSettings;
  /** When the report was last stored. */
  readonly saved: string;
}

/** The page that an export to HTML would write now, as it is written. */
export function Preview({ reportId, settings, saved }: Props): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const page = useRef<ShadowPage | null>(null);
  const { data, error } = useReportPreview(reportId, settings, saved);
  useLayoutEffect(() => {
    if (host.current !== null) page.current = shadowPage(host.current);
  }, []);
  const html = data?.html;
  useEffect(() => {
    if (html !== undefined) page.current?.show(html);
  }, [html]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <section aria-label={en.previewOf} tabIndex={0} className="report-preview">
      {error !== null && <p className="report-problem">{error.message}</p>}
      <div ref={host} className="report-page" />
    </section>
  );
}
