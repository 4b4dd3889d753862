import { ChevronRight, Ellipsis, Folder, Search } from "lucide-react";
import type { KeyboardEvent, ReactElement, ReactNode } from "react";
import { useSearchCount } from "../../bridge/search-queries.ts";
import { classNames } from "../../ui/class-names.ts";
import { number } from "../../wording/counts.ts";
import { enSearches as en } from "../../wording/en-searches.ts";
import type { SearchRow } from "./search-tree.ts";
import type { SearchDropMark } from "./use-search-drag.ts";

interface Props {
  readonly row: SearchRow;
  readonly id: string;
  readonly isFolded: boolean;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  /** Where a row dragged over this one would go. */
  readonly drop: SearchDropMark["where"] | null;
  /** The field for another name, in place of the name. */
  readonly field: ReactNode;
  readonly onFocus: () => void;
  readonly onClick: () => void;
  readonly onMenu: (x: number, y: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Indentation of one level, in CSS pixels. */
const step = 16;

/** A saved search with its count as it is now, or a folder of them. */
export function SavedRow(props: Props): ReactElement {
  const { row, id, isFolded, isSelected, isTabStop, drop, field, onMenu } = props;
  const isFolder = row.search === null;
  return (
    <div
      role="treeitem"
      id={id}
      data-key={row.key}
      draggable={field === null}
      aria-label={row.name}
      aria-description={row.search?.query}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-expanded={isFolder ? !isFolded : undefined}
      aria-selected={isSelected}
      tabIndex={isTabStop && field === null ? 0 : -1}
      onFocus={props.onFocus}
      onClick={props.onClick}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) props.onKeyDown(event);
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(event.clientX, event.clientY);
      }}
      style={{ paddingLeft: (row.level - 1) * step }}
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
        <span aria-hidden="true" className="-mr-2 grid h-[28px] w-5 shrink-0 place-items-center text-ink-3">
          {isFolder && (
            <ChevronRight
              size={13}
              className={classNames("transition-transform duration-100", !isFolded && "rotate-90")}
            />
          )}
        </span>
        <span aria-hidden="true" className="flex h-[28px] items-center text-ink-3">
          {isFolder ? <Folder size={14} strokeWidth={1.75} /> : <Search size={14} strokeWidth={1.75} />}
        </span>
        {field ?? (
          <>
            <span title={row.search?.query ?? row.folder} className="truncate leading-[28px]">
              {row.name}
            </span>
            <button
              type="button"
              tabIndex={-1}
              aria-label={en.menu(row.name)}
              onClick={(event) => {
                event.stopPropagation();
                const box = event.currentTarget.getBoundingClientRect();
                onMenu(box.left, box.bottom);
              }}
              className="my-1 ml-auto grid size-5 shrink-0 place-items-center rounded-[5px] text-ink-2 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 hover:bg-sunken hover:text-ink"
            >
              <Ellipsis size={14} aria-hidden="true" />
            </button>
            {row.search !== null && <Count query={row.search.query} />}
          </>
        )}
      </div>
    </div>
  );
}

function Count({ query }: { readonly query: string }): ReactElement {
  const { data } = useSearchCount(query);
  const text = data === undefined ? "" : `${number(data.total)}${data.isComplete ? "" : "+"}`;
  return (
    <span
      title={text === "" ? undefined : en.count(text)}
      className="min-w-[2ch] text-right leading-[28px] font-medium text-ink-3 tabular-nums"
    >
      {text}
    </span>
  );
}
