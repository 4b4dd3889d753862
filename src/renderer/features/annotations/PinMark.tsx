import { Pin } from "lucide-react";
import type { ReactElement } from "react";
import type { Tag } from "../../../contract/records.ts";
import { useCodebookDesk } from "../../codebook-desk.ts";
import { enCodebook as en } from "../../wording/en-codebook.ts";
import { keepFocus } from "./keep-focus.ts";

interface Props {
  readonly tagId: string;
  readonly isPinned: boolean;
}

/** In a row of the tag box: pins the tag. For the pointer alone; by keys the tag's menu in the tree does it. */
export function PinMark({ tagId, isPinned }: Props): ReactElement {
  return (
    <span
      aria-hidden="true"
      className="tag-box-pin"
      data-pinned={isPinned}
      title={isPinned ? en.unpinTag : en.pinTag}
      onMouseDown={keepFocus}
      onClick={(event) => {
        event.stopPropagation();
        useCodebookDesk.getState().pin(tagId, !isPinned);
      }}
    >
      <Pin size={12} />
    </span>
  );
}

/** Tags in their order, but pinned ones before the others, in the order of their pinning. */
export function pinnedFirst(tags: readonly Tag[], pinnedIds: readonly string[]): readonly Tag[] {
  if (pinnedIds.length === 0) return tags;
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const pinned = pinnedIds.flatMap((id) => byId.get(id) ?? []);
  return [...pinned, ...tags.filter(({ id }) => !pinnedIds.includes(id))];
}
