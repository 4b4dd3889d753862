import { type KeyboardEvent, type ReactElement, useRef, useState } from "react";
import { useDesk } from "../../desk.ts";
import { en } from "../../wording/en.ts";
import { TagTreeRow } from "./TagTreeRow.tsx";
import { rowByName, type TagRow, treeStep } from "./tag-tree.ts";

interface Props {
  readonly rows: readonly TagRow[];
  readonly folded: ReadonlySet<string>;
  readonly onFold: (tagId: string, isFolded: boolean) => void;
  readonly renaming: string | null;
  readonly onRename: (tagId: string) => void;
  readonly onRenamed: (tagId: string) => void;
  /** At a point of the window, in CSS pixels. */
  readonly onMenu: (tagId: string, x: number, y: number) => void;
  readonly rowId: (tagId: string) => string;
}

/** After so many milliseconds without a letter, the next one starts a new name. */
const typingPause = 700;

/**
 * The tags as an ARIA tree. React Aria's tree is a treegrid, which screen readers announce as a
 * table; tags have nothing for columns.
 */
export function TagTree(props: Props): ReactElement {
  const { rows, folded, onFold, renaming, onRename, onMenu, rowId } = props;
  const tagFilter = useDesk((desk) => desk.tagFilter);
  const setTagFilter = useDesk((desk) => desk.setTagFilter);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const typed = useRef({ text: "", at: 0 });

  const current = rows.find(({ tag }) => tag.id === currentId) ?? rows[0];
  const toggleFilter = (tagId: string) => setTagFilter(tagFilter === tagId ? null : tagId);
  const goTo = (tagId: string) => {
    setCurrentId(tagId);
    document.getElementById(rowId(tagId))?.focus();
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
    const step = treeStep(rows, folded, tagId, key);
    if (step?.kind === "go") goTo(step.tagId);
    else if (step !== null) onFold(step.tagId, step.kind === "fold");
    else if (key === "Enter" || (key === " " && typed.current.text === "")) toggleFilter(tagId);
    else if (key === "F2") onRename(tagId);
    else if (key === "ContextMenu" || (key === "F10" && event.shiftKey)) {
      const box = event.currentTarget.getBoundingClientRect();
      onMenu(tagId, box.left + 28, box.bottom);
    } else if (key === "Escape" && tagFilter !== null) setTagFilter(null);
    else if (key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) typeName(key, tagId);
    else return false;
    return true;
  };

  return (
    <div role="tree" aria-label={en.tags.tree} className="min-h-0 flex-1 overflow-y-auto py-2">
      {rows.map((row) => {
        const tagId = row.tag.id;
        return (
          <TagTreeRow
            key={tagId}
            row={row}
            id={rowId(tagId)}
            isFolded={folded.has(tagId)}
            isSelected={tagFilter === tagId}
            isTabStop={current?.tag.id === tagId}
            isRenaming={renaming === tagId}
            onRenamed={() => props.onRenamed(tagId)}
            onFocus={() => setCurrentId(tagId)}
            onClick={() => toggleFilter(tagId)}
            onFold={() => onFold(tagId, !folded.has(tagId))}
            onMenu={(x, y) => onMenu(tagId, x, y)}
            onKeyDown={(event) => {
              if (press(event, tagId)) event.preventDefault();
            }}
          />
        );
      })}
    </div>
  );
}
