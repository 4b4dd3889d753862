import type { KeyboardEvent } from "react";
import { useDesk } from "../../desk.ts";
import { close } from "../../opened.ts";
import { focusText } from "../../reader/open-readers.ts";
import { editorOf } from "../reports/reports-desk.ts";

/** Keys on a tab, as in every list of tabs; Enter goes into the text. */
export function useTabKeys(): (event: KeyboardEvent) => void {
  return (event) => {
    const { opened, openArticle, openReports, openReport, arrange, closeReport } = useDesk.getState();
    const { openReportId, openArticleId } = useDesk.getState();
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const ids = [...opened.tabs.map(({ articleId }) => articleId), ...openReports];
    const here = ids.indexOf(openReportId ?? openArticleId ?? "");
    const turn = (to: number) => {
      const id = ids[(to + ids.length) % ids.length];
      if (id === undefined) return;
      if (openReports.includes(id)) openReport(id);
      else openArticle(id, undefined, true);
      focusTab(id);
    };
    const focusShown = () => {
      const now = useDesk.getState();
      focusTab(now.openReportId ?? now.openArticleId);
    };
    if (event.key === "ArrowRight") turn(here + 1);
    else if (event.key === "ArrowLeft") turn(here - 1);
    else if (event.key === "Home") turn(0);
    else if (event.key === "End") turn(-1);
    else if ((event.key === "Enter" || event.key === " ") && openReportId !== null) {
      editorOf(openReportId)?.focus();
    } else if (event.key === "Delete" && openReportId !== null) {
      closeReport(openReportId);
      focusShown();
    } else if ((event.key === "Enter" || event.key === " ") && openArticleId !== null)
      focusText(openArticleId);
    else if (event.key === "Delete" && openArticleId !== null) {
      arrange((before) => close(before, openArticleId));
      focusShown();
    } else return;
    event.preventDefault();
  };
}

/** After the tabs have been drawn with the new one at hand. */
function focusTab(articleId: string | null): void {
  if (articleId === null) return;
  requestAnimationFrame(() => document.getElementById(`tab-${articleId}`)?.focus());
}
