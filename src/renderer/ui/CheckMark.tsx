// biome-ignore-all lint/a11y/useSemanticElements: a native box would take the focus from its list.

import { Check } from "lucide-react";
import type { ReactElement } from "react";
import { classNames } from "./class-names.ts";

interface Props {
  /** The accessible name. */
  readonly label: string;
  readonly isChosen: boolean;
  readonly isDisabled: boolean;
}

/** The box by which a row of a list is chosen; the row takes the click, and the list the keys. */
export function CheckMark({ label, isChosen, isDisabled }: Props): ReactElement {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and takes the keys.
    <span
      role="checkbox"
      aria-label={label}
      aria-checked={isChosen}
      aria-disabled={isDisabled}
      className={classNames(
        "grid size-4 place-items-center rounded-[4px] border text-on-accent",
        isChosen ? "border-accent bg-accent" : "border-line-strong bg-paper",
        isDisabled && "opacity-40",
      )}
    >
      {isChosen && <Check size={12} strokeWidth={3} aria-hidden="true" />}
    </span>
  );
}
