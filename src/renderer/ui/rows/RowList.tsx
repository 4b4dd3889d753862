import type { ReactElement, ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { useRows } from "./use-rows.ts";
import "./rows.css";

interface Props<Row> {
  /** The accessible name. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** CSS pixels of most rows. */
  readonly estimate: number;
  readonly className?: string;
  readonly children: (row: Row) => ReactNode;
}

/** A long list to be read, with what can be pressed in its rows; it scrolls by keys as well. */
export function RowList<Row>(props: Props<Row>): ReactElement {
  const { label, rows, keyOf, estimate, className, children } = props;
  const { scroller, height, shown, measure } = useRows({
    count: rows.length,
    keyOf: (index) => keyOf(rows[index]!),
    estimate,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <div ref={scroller} tabIndex={0} className={classNames("rows", className)}>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is none to some screen readers. */}
      <ul role="list" aria-label={label} className="rows-all" style={{ height }}>
        {shown.map(({ index, key, top }) => (
          <li
            key={key}
            ref={measure}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={rows.length}
            className="rows-one"
            style={{ translate: `0 ${top}px` }}
          >
            {children(rows[index]!)}
          </li>
        ))}
      </ul>
    </div>
  );
}
