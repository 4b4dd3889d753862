import type { ReactElement } from "react";
import type { ProjectInfo } from "../../../contract/records.ts";
import { useDesk } from "../../desk.ts";
import { classNames } from "../../ui/class-names.ts";
import { en } from "../../wording/en.ts";
import { ImportStatus } from "../import/ImportStatus.tsx";
import { ReviewStatus } from "../review/ReviewStatus.tsx";

const dots = {
  saved: "bg-saved",
  saving: "border border-ink-3 bg-transparent",
  failed: "bg-problem",
};

/** Whether everything is on disk, and how much there is. */
export function StatusBar({ project }: { readonly project: ProjectInfo }): ReactElement {
  const saving = useDesk((desk) => desk.saving);
  return (
    <div
      role="status"
      aria-label={en.status.label}
      aria-atomic="false"
      className="col-span-2 flex items-center gap-[18px] border-t border-line bg-panel px-3 text-[12px] whitespace-nowrap text-ink-3 tabular-nums"
    >
      <span
        className={classNames(
          "flex items-center gap-1.5",
          saving === "saved" && "text-saved",
          saving === "failed" && "font-medium text-problem",
        )}
      >
        <i aria-hidden="true" className={`size-2 rounded-full ${dots[saving]}`} />
        <span>{en.status[saving]}</span>
      </span>
      <span>{en.status.counts(project.counts)}</span>
      <ReviewStatus />
      <ImportStatus />
      <span className="ml-auto truncate">{project.person}</span>
    </div>
  );
}
