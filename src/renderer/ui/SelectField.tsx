import { ChevronDown } from "lucide-react";
import { type ReactElement, useId } from "react";
import { classNames } from "./class-names.ts";

interface Props {
  /** The accessible name; shown as well unless `isLabelHidden`. */
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (id: string) => void;
  readonly isDisabled?: boolean;
}

/** The system's own list to choose one of a few from. */
export function SelectField(props: Props): ReactElement {
  const { label, isLabelHidden = false, value, options, onChange, isDisabled = false } = props;
  const id = useId();
  return (
    <span className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className={isLabelHidden ? "sr-only" : "text-[12px] font-medium text-ink-2"}>
        {label}
      </label>
      <span className="relative block min-w-0">
        <select
          id={id}
          value={value}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.value)}
          className={classNames(
            "h-7 w-full appearance-none truncate rounded-[6px] border border-line bg-paper pr-7 pl-2 text-[12.5px] text-ink",
            isDisabled && "opacity-50",
          )}
        >
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
        <ChevronDown
          size={13}
          aria-hidden="true"
          className="pointer-events-none absolute top-[8px] right-2 text-ink-3"
        />
      </span>
    </span>
  );
}
