import { ChevronRight, Ellipsis, Pin } from "lucide-react";
import type { KeyboardEvent, ReactElement } from "react";
import { classNames } from "../../ui/class-names.ts";
import { Swatch } from "../../ui/Swatch.tsx";
import { en } from "../../wording/en.ts";
import { enCodebook } from "../../wording/en-codebook.ts";
import { RenameField } from "./RenameField.tsx";
import type { DropWhere } from "./tag-places.ts";
import type { TagRow } from "./tag-tree.ts";

interface Props {
  readonly row: TagRow;
  readonly id: string;
  readonly isFolded: boolean;
  readonly isSelected: boolean;
  readonly isPinned: boolean;
  readonly isTabStop: boolean;
  readonly isRenaming: boolean;
  /** Where a tag dragged over this row would go. */
  readonly drop: DropWhere | null;
  readonly onRenamed: () => void;
  readonly onFocus: () => void;
  readonly onClick: () => void;
  readonly onFold: () => void;
  readonly onMenu: (x: number, y: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Indentation of one level, in CSS pixels. */
const step = 16;

export function TagTreeRow(props: Props): ReactElement {
  const { row, id, isFolded, isSelected, isTabStop, isRenaming, drop, onMenu } = props;
  const { tag, level, place, siblings, hasChildren, above } = row;
  return (
    <div
      role="treeitem"
      id={id}
      data-tag={tag.id}
      draggable={!isRenaming}
      aria-label={tag.name}
      aria-description={
        props.isPinned ? `${en.tags.used(tag.total)}, ${enCodebook.isPinned}` : en.tags.used(tag.total)
      }
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={hasChildren ? !isFolded : undefined}
      aria-selected={isSelected}
      tabIndex={isTabStop && !isRenaming ? 0 : -1}
      onFocus={props.onFocus}
      onClick={props.onClick}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) props.onKeyDown(event);
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(event.clientX, event.clientY);
      }}
      style={{ paddingLeft: (level - 1) * step }}
      className={classNames(
        "group relative border-l-[3px] pr-2 outline-offset-[-2px]",
        drop === "into" && "shadow-[inset_0_0_0_2px_var(--accent)]",
        drop !== null && drop !== "into" && "after:absolute after:inset-x-1 after:h-0.5 after:bg-accent",
        drop === "before" && "after:top-[-1px]",
        drop === "after" && "after:bottom-[-1px]",
        isSelected ? "border-accent bg-accent-soft" : "border-transparent hover:bg-hover",
      )}
    >
      <div className="flex items-start gap-2">
        {hasChildren ? (
          <span
            aria-hidden="true"
            onClick={(event) => {
              event.stopPropagation();
              props.onFold();
            }}
            className="-mr-2 grid h-[26px] w-5 shrink-0 place-items-center text-ink-3 hover:text-ink"
          >
            <ChevronRight
              size={13}
              className={classNames("transition-transform duration-100", !isFolded && "rotate-90")}
            />
          </span>
        ) : (
          <span className="-mr-2 w-5 shrink-0" />
        )}
        <span className="flex h-[26px] items-center">
          <Swatch colour={tag.colour} pattern={tag.pattern} />
        </span>
        {isRenaming ? (
          <RenameField tag={tag} onDone={props.onRenamed} />
        ) : (
          <>
            <span title={tag.path} className="truncate leading-[26px]">
              {above !== "" && <span className="text-ink-3">{above}</span>}
              {tag.name}
            </span>
            <button
              type="button"
              tabIndex={-1}
              aria-label={en.tags.menu(tag.name)}
              onClick={(event) => {
                event.stopPropagation();
                const box = event.currentTarget.getBoundingClientRect();
                onMenu(box.left, box.bottom);
              }}
              className="my-[3px] ml-auto grid size-5 shrink-0 place-items-center rounded-[5px] text-ink-2 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 hover:bg-sunken hover:text-ink"
            >
              <Ellipsis size={14} aria-hidden="true" />
            </button>
            {props.isPinned && <Pin size={11} aria-hidden="true" className="mt-[7px] shrink-0 text-ink-3" />}
            <span className="min-w-[2ch] text-right leading-[26px] font-medium text-ink-3 tabular-nums">
              {tag.total}
            </span>
          </>
        )}
      </div>
    </div>
  );
}
