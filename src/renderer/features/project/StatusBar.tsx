import { Pin } from "lucide-react";
import type { ReactElement } from "react";
import { useProject, useTags } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { classNames } from "../../ui/class-names.ts";
import { TagChip } from "../../ui/TagChip.tsx";
import { en } from "../../wording/en.ts";
import { enCoding } from "../../wording/en-coding.ts";
import { useUsedTags } from "../annotations/recent-tags.ts";
import { ExportStatus } from "../export/ExportStatus.tsx";
import { ImportStatus } from "../import/ImportStatus.tsx";
import { ReviewStatus } from "../review/ReviewStatus.tsx";

const dots = {
  saved: "bg-saved",
  saving: "border border-ink-3 bg-transparent",
  failed: "bg-problem",
};

/** The tag that sticks to every new highlight, as long as it does. */
function StickyTag(): ReactElement | null {
  const { data: tags } = useTags();
  const stickyIds = useUsedTags((used) => used.stickyIds);
  const stick = useUsedTags((used) => used.stick);
  const sticky = tags?.filter((tag) => stickyIds.includes(tag.id)) ?? [];
  if (sticky.length === 0) return null;
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-ink-2">
      <Pin size={12} aria-hidden="true" className="shrink-0 text-accent" />
      <span>{enCoding.stickyStatus}</span>
      {sticky.map((tag) => (
        <TagChip
          key={tag.id}
          path={tag.path}
          colour={tag.colour}
          pattern={tag.pattern}
          onRemove={() => stick(stickyIds.filter((id) => id !== tag.id))}
          removeLabel={enCoding.stickyStop}
        />
      ))}
    </span>
  );
}

/** Whether everything is on disk, and how much there is. */
export function StatusBar(): ReactElement {
  const { data: project } = useProject();
  const saving = useDesk((desk) => desk.saving);
  return (
    <div
      role="status"
      aria-label={en.status.label}
      aria-atomic="false"
      className="col-span-2 flex items-center gap-[18px] border-t border-line bg-panel px-3 text-[12px] whitespace-nowrap text-ink-3 tabular-nums"
    >
      {project !== undefined && (
        <>
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
          <ExportStatus />
          <StickyTag />
          <span className="ml-auto truncate">{project.person}</span>
        </>
      )}
    </div>
  );
}
