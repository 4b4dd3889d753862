import { type DragEvent, useRef, useState } from "react";
import type { Tag } from "../../../contract/records.ts";
import { type DropWhere, dropWhere, placeOfDrop, type TagPlace } from "./tag-places.ts";
import type { TagRow } from "./tag-tree.ts";

interface Options {
  readonly rows: readonly TagRow[];
  readonly tags: readonly Tag[];
  readonly folded: ReadonlySet<string>;
  /** Tags stand in their own order, so that a place among siblings means something. */
  readonly canReorder: boolean;
  readonly onDrop: (tagId: string, place: TagPlace) => void;
  readonly onUnfold: (tagId: string) => void;
}

/** Where the dragged tag would go now. */
export interface DropMark {
  readonly tagId: string;
  readonly where: DropWhere;
}

/** Held over a folded tag for so many milliseconds, a drag unfolds it. */
const unfoldAfter = 700;

/** Our own kind, so that no other drop is taken for a tag. */
const kind = "application/x-claimbench-tag";

/** Dragging tags by the pointer. Alt with the arrows, and the menu, do the same by keys. */
export function useTagDrag(options: Options) {
  const { rows, tags, folded, canReorder, onDrop, onUnfold } = options;
  const [mark, setMark] = useState<DropMark | null>(null);
  const dragged = useRef<string | null>(null);
  const unfolding = useRef<{ tagId: string; timer: number } | null>(null);

  const waitOver = (tagId: string | null) => {
    if (unfolding.current?.tagId === tagId) return;
    if (unfolding.current !== null) window.clearTimeout(unfolding.current.timer);
    unfolding.current =
      tagId === null ? null : { tagId, timer: window.setTimeout(() => onUnfold(tagId), unfoldAfter) };
  };
  const end = () => {
    waitOver(null);
    dragged.current = null;
    setMark(null);
  };
  const markAt = (event: DragEvent): DropMark | null => {
    const element = event.target instanceof Element ? event.target.closest("[role='treeitem']") : null;
    const tagId = element?.getAttribute("data-tag");
    if (!element || !tagId || tagId === dragged.current) return null;
    const box = element.getBoundingClientRect();
    return { tagId, where: dropWhere((event.clientY - box.top) / box.height, canReorder) };
  };

  return {
    mark,
    handlers: {
      onDragStart: (event: DragEvent) => {
        const element = event.target instanceof Element ? event.target.closest("[role='treeitem']") : null;
        const tagId = element?.getAttribute("data-tag");
        if (!tagId) return;
        dragged.current = tagId;
        event.dataTransfer.setData(kind, tagId);
        event.dataTransfer.effectAllowed = "move";
      },
      onDragOver: (event: DragEvent) => {
        if (dragged.current === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "move";
        const next = markAt(event);
        waitOver(next?.where === "into" && folded.has(next.tagId) ? next.tagId : null);
        if (next?.tagId !== mark?.tagId || next?.where !== mark?.where) setMark(next);
      },
      onDrop: (event: DragEvent) => {
        const tagId = dragged.current;
        const to = markAt(event);
        end();
        if (tagId === null) return;
        event.preventDefault();
        const row = rows.find(({ tag }) => tag.id === to?.tagId);
        // Below the last row is the end of the top level.
        if (to === null && event.target === event.currentTarget)
          onDrop(tagId, { parentId: null, beforeId: null });
        if (to === null || row === undefined) return;
        onDrop(tagId, placeOfDrop(tags, row.tag, to.where, row.hasChildren && !folded.has(row.tag.id)));
      },
      onDragEnd: end,
      onDragLeave: (event: DragEvent) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setMark(null);
      },
    },
  };
}
