import type { ReactElement } from "react";
import { useTags } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { TagChip } from "../../ui/TagChip.tsx";
import { en } from "../../wording/en.ts";

/** Says that only some cards are shown, and shows all again. Nothing when no tag filters them. */
export function TagFilterBar(): ReactElement | null {
  const { data: tags } = useTags();
  const tagFilter = useDesk((desk) => desk.tagFilter);
  const setTagFilter = useDesk((desk) => desk.setTagFilter);
  const tag = tags?.find(({ id }) => id === tagFilter);
  if (tag === undefined) return null;
  return (
    <section
      aria-label={en.tags.filteredBy}
      className="flex h-8 shrink-0 items-center justify-end gap-2 border-b border-line bg-panel px-4 text-[12px] text-ink-2"
    >
      <span>{en.tags.filteredBy}</span>
      <TagChip
        path={tag.path}
        colour={tag.colour}
        pattern={tag.pattern}
        removeLabel={en.tags.clearFilter}
        onRemove={() => setTagFilter(null)}
      />
    </section>
  );
}
