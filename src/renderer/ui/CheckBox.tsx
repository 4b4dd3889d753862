import { Check } from "lucide-react";
import type { ReactElement } from "react";
import { Checkbox } from "react-aria-components";

/** The check box by which a row of a list is chosen; the list gives it its name and its state. */
export function CheckBox(): ReactElement {
  return (
    <Checkbox slot="selection" className="group/check flex shrink-0 items-center">
      <span className="grid size-4 place-items-center rounded-[4px] border border-line-strong bg-paper text-on-accent group-data-[disabled]/check:opacity-40 group-data-[focus-visible]/check:outline-2 group-data-[focus-visible]/check:outline-focus group-data-[selected]/check:border-accent group-data-[selected]/check:bg-accent">
        <Check
          size={12}
          strokeWidth={3}
          aria-hidden="true"
          className="opacity-0 group-data-[selected]/check:opacity-100"
        />
      </span>
    </Checkbox>
  );
}
