import type { ReactElement } from "react";
import { ProgressBar } from "react-aria-components";

interface Props {
  /** The accessible name. */
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** How far it is, in words. */
  readonly text: string;
}

/** How far long work has come, as wide as its surroundings. */
export function ProgressLine({ label, done, total, text }: Props): ReactElement {
  return (
    <ProgressBar
      aria-label={label}
      value={done}
      maxValue={Math.max(1, total)}
      valueLabel={text}
      className="w-full"
    >
      {({ percentage = 0 }) => (
        <div className="h-1.5 overflow-hidden rounded-full bg-sunken">
          <div
            className="h-full rounded-full bg-accent transition-[width] duration-100"
            style={{ width: `${percentage}%` }}
          />
        </div>
      )}
    </ProgressBar>
  );
}
