import { type DragEvent, useRef, useState } from "react";
import type { SavedSearch } from "../../../contract/search-records.ts";
import { dropOf, type SearchDrop } from "./search-drop.ts";
import type { SearchRow } from "./search-tree.ts";

/** Where the dragged row would go now. */
export interface SearchDropMark {
  readonly key: string;
  readonly where: "before" | "into" | "after";
}

/** Our own kind, so that no other drop is taken for a search. */
const kind = "application/x-claimbench-search";

/** Dragging saved searches and their folders by the pointer. The menu, Alt with the arrows and F2 do the same by keys. */
export function useSearchDrag(
  rows: readonly SearchRow[],
  searches: readonly SavedSearch[],
  onDrop: (drop: SearchDrop) => void,
) {
  const [mark, setMark] = useState<SearchDropMark | null>(null);
  const dragged = useRef<SearchRow | null>(null);

  const rowAt = (event: DragEvent) => {
    const element = event.target instanceof Element ? event.target.closest("[role='treeitem']") : null;
    const row = rows.find(({ key }) => key === element?.getAttribute("data-key")) ?? null;
    const box = element?.getBoundingClientRect();
    return { row, isBelow: box !== undefined && event.clientY > box.top + box.height / 2 };
  };
  const end = () => {
    dragged.current = null;
    setMark(null);
  };

  return {
    mark,
    handlers: {
      onDragStart: (event: DragEvent) => {
        const { row } = rowAt(event);
        if (row === null) return;
        dragged.current = row;
        event.dataTransfer.setData(kind, row.key);
        event.dataTransfer.effectAllowed = "move";
      },
      onDragOver: (event: DragEvent) => {
        if (dragged.current === null) return;
        const { row, isBelow } = rowAt(event);
        const drop = dropOf(searches, dragged.current, row, isBelow);
        if (drop === null) return setMark(null);
        event.preventDefault();
        event.dataTransfer.dropEffect = "move";
        if (row === null) return setMark(null);
        const isInto = row.search === null || dragged.current.search === null;
        const where = isInto ? "into" : isBelow ? "after" : "before";
        if (mark?.key !== row.key || mark.where !== where) setMark({ key: row.key, where });
      },
      onDrop: (event: DragEvent) => {
        const from = dragged.current;
        const { row, isBelow } = rowAt(event);
        end();
        const drop = from === null ? null : dropOf(searches, from, row, isBelow);
        if (drop === null) return;
        event.preventDefault();
        onDrop(drop);
      },
      onDragEnd: end,
      onDragLeave: (event: DragEvent) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setMark(null);
      },
    },
  };
}
