import { Check } from "lucide-react";
import type { ReactElement } from "react";
import { Checkbox } from "react-aria-components";

interface Props {
  /** Shown, and the accessible name. */
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** A check box with its words beside it. */
export function CheckField({ label, isSelected, onChange }: Props): ReactElement {
  return (
    <Checkbox
      isSelected={isSelected}
      onChange={onChange}
      className="group/check flex items-center gap-2 text-[13px]"
    >
      <span className="grid size-4 shrink-0 place-items-center rounded-[4px] border border-line-strong bg-paper text-on-accent group-data-[focus-visible]/check:outline-2 group-data-[focus-visible]/check:outline-focus group-data-[selected]/check:border-accent group-data-[selected]/check:bg-accent">
        <Check
          size={12}
          strokeWidth={3}
          aria-hidden="true"
          className="opacity-0 group-data-[selected]/check:opacity-100"
        />
      </span>
      {label}
    </Checkbox>
  );
}
