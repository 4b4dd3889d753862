import { flushSync } from "react-dom";
import { useDesk } from "../../../desk.ts";
import type { Opened } from "../../../opened.ts";
import { editorOf } from "../reports-desk.ts";

/**
 * Go to the tab beside the one shown, where either of the two is a report's; tabs of reports stand
 * behind those of articles, round and round. False when both are articles'.
 */
export function stepToReport(by: 1 | -1): boolean {
  const { opened, openReports, openReportId, openArticleId, openArticle, openReport } = useDesk.getState();
  if (openReports.length === 0) return false;
  const ids = [...opened.tabs.map(({ articleId }) => articleId), ...openReports];
  const here = ids.indexOf(openReportId ?? openArticleId ?? "");
  const next = ids[(here + by + ids.length) % ids.length];
  if (next === undefined || (openReportId === null && !openReports.includes(next))) return false;
  flushSync(() => {
    if (openReports.includes(next)) openReport(next);
    else openArticle(next, undefined, true);
  });
  editorOf(next)?.focus();
  return true;
}

/** Turn to a report by Back or Forward; `opened` is how the places before and behind it lie then. */
export function goToReport(opened: Opened, reportId: string): void {
  flushSync(() => {
    useDesk.getState().openReport(reportId);
    useDesk.setState({ opened });
  });
  editorOf(reportId)?.focus();
}

/** Close the report that is shown; false when none is. */
export function closeShownReport(): boolean {
  const { openReportId, closeReport, isSearching, isAnalysing } = useDesk.getState();
  if (openReportId === null || isSearching || isAnalysing) return false;
  closeReport(openReportId);
  return true;
}
