import { FileText, X } from "lucide-react";
import type { ReactElement } from "react";
import { useDesk } from "../../../desk.ts";
import { classNames } from "../../../ui/class-names.ts";
import { enOpened } from "../../../wording/en-opened.ts";

interface Props {
  readonly reportId: string;
  readonly name: string;
  readonly isShown: boolean;
}

/** One open report, behind the tabs of the articles. */
export function ReportTab({ reportId, name, isShown }: Props): ReactElement {
  const { openReport, closeReport } = useDesk.getState();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of tabs takes the keys (use-tab-keys.ts).
    <div
      id={`tab-${reportId}`}
      role="tab"
      tabIndex={isShown ? 0 : -1}
      aria-selected={isShown}
      aria-keyshortcuts="Delete"
      aria-label={name}
      title={name}
      data-drop-report={reportId}
      className={classNames("article-tab", "report-tab")}
      onClick={() => openReport(reportId)}
      onAuxClick={({ button }) => {
        if (button === 1) closeReport(reportId);
      }}
    >
      <FileText size={13} aria-hidden="true" className="shrink-0 text-ink-3" />
      <span className="article-tab-label">{name}</span>
      {/* For the mouse alone: a tab can hold no second button; by keys Delete closes it. */}
      <span
        aria-hidden="true"
        title={enOpened.closeTab}
        className="article-tab-close"
        onClick={(event) => {
          event.stopPropagation();
          closeReport(reportId);
        }}
      >
        <X size={13} />
      </span>
    </div>
  );
}
