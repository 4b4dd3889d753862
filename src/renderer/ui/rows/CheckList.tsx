// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the row at hand.
// biome-ignore-all lint/a11y/useSemanticElements: native tables and selects cannot leave rows out that are not in view.

import { type KeyboardEvent, type ReactElement, type ReactNode, useId } from "react";
import { CheckMark } from "../CheckMark.tsx";
import { classNames } from "../class-names.ts";
import { useCurrentRow } from "./use-current-row.ts";
import { useRows } from "./use-rows.ts";
import "./rows.css";

interface Props<Row> {
  /** The accessible name. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => number;
  readonly nameOf: (row: Row) => string;
  readonly isDisabled: (row: Row) => boolean;
  /** CSS pixels of most rows. */
  readonly estimate: number;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (keys: ReadonlySet<number>) => void;
  readonly className?: string;
  readonly children: (row: Row) => ReactNode;
}

/**
 * A list of any length from which several rows are chosen: by a click, Space at the row where the
 * arrows are, or Ctrl+A for all that can be. Only the rows in view are in the page.
 */
export function CheckList<Row>(props: Props<Row>): ReactElement {
  const { label, rows, keyOf, nameOf, isDisabled, estimate, chosen, onChoose } = props;
  const id = useId();
  const { scroller, height, shown, measure, reveal } = useRows({
    count: rows.length,
    keyOf: (index) => keyOf(rows[index]!),
    estimate,
  });
  const { current, setCurrent, takes } = useCurrentRow({
    names: rows.map(nameOf),
    start: -1,
    onMove: reveal,
  });
  const toggle = (row: Row) => {
    if (isDisabled(row)) return;
    const next = new Set(chosen);
    if (!next.delete(keyOf(row))) next.add(keyOf(row));
    onChoose(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isAll = event.key === "a" && (event.ctrlKey || event.metaKey);
    if (isAll) onChoose(new Set(rows.filter((row) => !isDisabled(row)).map(keyOf)));
    else if (event.key === " " && current >= 0) toggle(rows[current]!);
    else {
      takes(event);
      return;
    }
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-multiselectable
      aria-rowcount={rows.length}
      tabIndex={0}
      aria-activedescendant={current < 0 ? undefined : `${id}${current}`}
      className={classNames("rows", props.className)}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="rows-all" style={{ height }}>
        {shown.map(({ index, key, top }) => {
          const row = rows[index]!;
          const isOff = isDisabled(row);
          const isChosen = chosen.has(keyOf(row));
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the focus and takes the keys.
            <div
              key={key}
              ref={measure}
              id={`${id}${index}`}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={isChosen}
              aria-disabled={isOff}
              data-index={index}
              data-current={index === current}
              className="rows-one flex items-start gap-2.5 rounded-[5px] px-1.5 py-[5px] hover:bg-hover"
              style={{ translate: `0 ${top}px` }}
              onClick={() => {
                setCurrent(index);
                toggle(row);
              }}
            >
              <span role="gridcell" className="pt-[1px]">
                <CheckMark label={nameOf(row)} isChosen={isChosen} isDisabled={isOff} />
              </span>
              <span role="gridcell" className="min-w-0 flex-1">
                {props.children(row)}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
