// biome-ignore-all lint/a11y/useSemanticElements: native tables and selects cannot leave rows out that are not in view.

import { type MouseEvent, type ReactElement, type ReactNode, useEffect, useEffectEvent, useId } from "react";
import { classNames } from "../class-names.ts";
import { useCurrentRow } from "./use-current-row.ts";
import { useRows } from "./use-rows.ts";
import "./rows.css";

interface Props<Row> {
  /** The accessible name. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
  /** CSS pixels of most rows. */
  readonly estimate: number;
  readonly selectedKey: string | null;
  /** By the keyboard each row is chosen on the way to another one. */
  readonly onSelect: (key: string, isByKeys: boolean) => void;
  readonly onContextMenu?: (row: Row, x: number, y: number) => void;
  readonly className?: string;
  readonly optionClassName: string;
  /** What stands in an option; what describes it besides its name is given that id. */
  readonly children: (row: Row, descriptionId: string) => ReactNode;
}

/** A list box of any length, one option of which is chosen; only the options in view are in the page. */
export function OptionList<Row>(props: Props<Row>): ReactElement {
  const { label, rows, keyOf, nameOf, estimate, selectedKey, onSelect, onContextMenu } = props;
  const id = useId();
  const selected = rows.findIndex((row) => keyOf(row) === selectedKey);
  const { scroller, height, shown, measure, reveal } = useRows({
    count: rows.length,
    keyOf: (index) => keyOf(rows[index]!),
    estimate,
  });
  const { current, setCurrent, takes } = useCurrentRow({
    names: rows.map(nameOf),
    start: selected,
    onMove: (index) => {
      reveal(index);
      onSelect(keyOf(rows[index]!), true);
    },
  });
  const revealSelected = useEffectEvent(() => {
    if (selected >= 0) reveal(selected);
  });
  // What was opened from elsewhere comes into view.
  useEffect(() => {
    if (selectedKey !== null) revealSelected();
  }, [selectedKey]);

  const openMenu = (event: MouseEvent) => {
    if (onContextMenu === undefined) return;
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-index]") : null;
    const index = option === null ? current : Number(option.dataset.index);
    const row = rows[index];
    if (row === undefined) return;
    event.preventDefault();
    if (option !== null) return onContextMenu(row, event.clientX, event.clientY);
    // By the keyboard there is no pointer to open it at.
    const box = scroller.current?.querySelector(`[data-index="${index}"]`)?.getBoundingClientRect();
    onContextMenu(row, (box?.left ?? 0) + 24, box?.bottom ?? 0);
  };

  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={current < 0 ? undefined : `${id}${current}`}
      className={classNames("rows", props.className)}
      onFocus={() => {
        if (current >= 0) reveal(current);
      }}
      onKeyDown={(event) => {
        if (takes(event) || (event.key !== "Enter" && event.key !== " ") || current < 0) return;
        event.preventDefault();
        onSelect(keyOf(rows[current]!), false);
      }}
      onContextMenu={openMenu}
    >
      <div role="presentation" className="rows-all" style={{ height }}>
        {shown.map(({ index, key, top }) => {
          const row = rows[index]!;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and takes the keys.
            // biome-ignore lint/a11y/useFocusableInteractive: the list box names its option as the one at hand.
            <div
              key={key}
              ref={measure}
              id={`${id}${index}`}
              role="option"
              aria-label={nameOf(row)}
              aria-describedby={`${id}${index}about`}
              aria-selected={index === selected}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              data-index={index}
              data-key={key}
              data-current={index === current}
              data-selected={index === selected || undefined}
              className={classNames("rows-one", props.optionClassName)}
              style={{ translate: `0 ${top}px` }}
              onClick={() => {
                setCurrent(index);
                onSelect(keyOf(row), false);
              }}
            >
              {props.children(row, `${id}${index}about`)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
