import { type ReactElement, useEffect, useState } from "react";
import type { ReportEntry } from "../../../contract/composed-reports.ts";
import { useExportPreview } from "../../bridge/report-queries.ts";
import { PagePreview } from "../reports/preview/PagePreview.tsx";
import { Preview } from "../reports/preview/Preview.tsx";
import { useExportDesk } from "./export-desk.ts";
import "./export-preview.css";

/** So long typing must pause before the page is made anew, in milliseconds. */
const pause = 250;

interface Props {
  readonly query: string;
  /** A report that an analyst has written, in place of a ready-made one. */
  readonly written: ReportEntry | undefined;
}

/** What the report would be, beside its options, and made anew with each of them. */
export function ExportPreview({ query, written }: Props): ReactElement {
  const settings = useExportDesk((desk) => desk.settings);
  return (
    <div className="export-preview">
      {written === undefined ? (
        <ReadyMade query={query} />
      ) : (
        <Preview reportId={written.id} settings={settings} saved={written.modifiedAt} />
      )}
    </div>
  );
}

function ReadyMade({ query }: Pick<Props, "query">): ReactElement {
  const [settled, setSettled] = useState(query);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(query), pause);
    return () => clearTimeout(timer);
  }, [query]);
  const settings = useExportDesk((desk) => desk.settings);
  const { data, error } = useExportPreview(settled.trim(), settings);
  // What is wrong with a query is said below it, and the page still names the filter it was made for.
  const isSaid = error === null || error.failure.fail === "query-malformed";
  return <PagePreview page={data} problem={isSaid ? null : error.message} />;
}
