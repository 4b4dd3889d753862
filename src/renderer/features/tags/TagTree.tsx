import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactElement, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Tag } from "../../../contract/records.ts";
import { useCodebookDesk } from "../../codebook-desk.ts";
import { useDesk } from "../../desk.ts";
import { en } from "../../wording/en.ts";
import { TagTreeRow } from "./TagTreeRow.tsx";
import type { TagPlace, TreeMove } from "./tag-places.ts";
import { rowByName, type TagRow, treeStep } from "./tag-tree.ts";
import { useTagDrag } from "./use-tag-drag.ts";

interface Props {
  readonly rows: readonly TagRow[];
  /** Every tag in tree order, shown or not. */
  readonly tags: readonly Tag[];
  readonly folded: ReadonlySet<string>;
  readonly canReorder: boolean;
  /** One step by keys. */
  readonly onMove: (tagId: string, move: TreeMove) => void;
  readonly onDrop: (tagId: string, place: TagPlace) => void;
  readonly onRenamed: (tagId: string) => void;
  readonly rowId: (tagId: string) => string;
}

/** After so many milliseconds without a letter, the next one starts a new name. */
const typingPause = 700;

/** Of a row, in CSS pixels. */
const rowHeight = 26;

const moveKeys: Readonly<Record<string, TreeMove>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};

/**
 * The tags as an ARIA tree, of which only the rows in view are on the page. React Aria's tree is a
 * treegrid, which screen readers announce as a table; tags have nothing for columns.
 */
export function TagTree(props: Props): ReactElement {
  const { rows, tags, folded, onMove, rowId } = props;
  const tagFilter = useDesk((desk) => desk.tagFilter);
  const setTagFilter = useDesk((desk) => desk.setTagFilter);
  const renaming = useCodebookDesk((desk) => (desk.doing?.what === "rename" ? desk.doing.tagId : null));
  const { fold: onFold, start } = useCodebookDesk.getState();
  const pinned = useCodebookDesk((desk) => desk.pinned);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const typed = useRef({ text: "", at: 0 });
  const scroller = useRef<HTMLDivElement>(null);

  const currentIndex = Math.max(
    rows.findIndex(({ tag }) => tag.id === currentId),
    0,
  );
  const current = rows[currentIndex];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]!.tag.id,
    overscan: 12,
    paddingStart: 2,
    paddingEnd: 8,
    // The row that Tab leads to stays on the page, however far it has been scrolled away.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(startIndex - overscan, 0);
      const last = Math.min(endIndex + overscan, count - 1);
      const range = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      if (currentIndex < first) range.unshift(currentIndex);
      else if (currentIndex > last && currentIndex < count) range.push(currentIndex);
      return range;
    },
  });
  const drag = useTagDrag({
    ...{ rows, tags, folded, canReorder: props.canReorder, onDrop: props.onDrop },
    onUnfold: (tagId) => onFold(tagId, false),
  });

  const toggleFilter = (tagId: string) => setTagFilter(tagFilter === tagId ? null : tagId);
  const goTo = (tagId: string) => {
    const index = rows.findIndex(({ tag }) => tag.id === tagId);
    // At once, so that the row is on the page when it is to take the focus.
    flushSync(() => setCurrentId(tagId));
    virtual.scrollToIndex(index, { align: "auto" });
    document.getElementById(rowId(tagId))?.focus({ preventScroll: true });
  };
  const typeName = (letter: string, fromTagId: string) => {
    const now = performance.now();
    const text = now - typed.current.at > typingPause ? letter : typed.current.text + letter;
    typed.current = { text, at: now };
    const row = rowByName(rows, fromTagId, text);
    if (row !== null) goTo(row.tag.id);
  };

  /** True when the key meant something here. */
  const press = (event: KeyboardEvent, tagId: string): boolean => {
    const { key } = event;
    const move = event.altKey && !event.ctrlKey && !event.metaKey ? moveKeys[key] : undefined;
    if (move !== undefined) {
      onMove(tagId, move);
      return true;
    }
    const step = treeStep(rows, folded, tagId, key);
    if (step?.kind === "go") goTo(step.tagId);
    else if (step !== null) onFold(step.tagId, step.kind === "fold");
    else if (key === "Enter" || (key === " " && typed.current.text === "")) toggleFilter(tagId);
    else if (key === "F2") start({ what: "rename", tagId });
    else if (key === "Delete" || key === "Backspace") start({ what: "remove", tagId });
    else if (key === "ContextMenu" || (key === "F10" && event.shiftKey)) {
      const box = event.currentTarget.getBoundingClientRect();
      start({ what: "menu", tagId, x: box.left + 28, y: box.bottom });
    } else if (key === "Escape" && tagFilter !== null) setTagFilter(null);
    else if (key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) typeName(key, tagId);
    else return false;
    return true;
  };

  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto">
      <div
        role="tree"
        aria-label={en.tags.tree}
        className="relative"
        style={{ height: virtual.getTotalSize() }}
        {...drag.handlers}
      >
        {virtual.getVirtualItems().map(({ index, key, start: top }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const tagId = row.tag.id;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              role="none"
              data-index={index}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${top}px)` }}
            >
              <TagTreeRow
                row={row}
                id={rowId(tagId)}
                isFolded={folded.has(tagId)}
                isSelected={tagFilter === tagId}
                isPinned={pinned.includes(tagId)}
                isTabStop={current?.tag.id === tagId}
                isRenaming={renaming === tagId}
                drop={drag.mark?.tagId === tagId ? drag.mark.where : null}
                onRenamed={() => props.onRenamed(tagId)}
                onFocus={() => setCurrentId(tagId)}
                onClick={() => toggleFilter(tagId)}
                onFold={() => onFold(tagId, !folded.has(tagId))}
                onMenu={(x, y) => start({ what: "menu", tagId, x, y })}
                onKeyDown={(event) => {
                  if (press(event, tagId)) event.preventDefault();
                }}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
