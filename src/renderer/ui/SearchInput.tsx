import { X } from "lucide-react";
import type { InputHTMLAttributes, KeyboardEvent, ReactElement, ReactNode, Ref } from "react";
import { classNames } from "./class-names.ts";
import { IconButton } from "./IconButton.tsx";

interface Props {
  /** The accessible name. */
  readonly label: string;
  readonly clearLabel: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onFocus?: () => void;
  readonly look: "sunken" | "raised";
  readonly icon: ReactNode;
  /** What stands at the end of an empty field. */
  readonly hint?: ReactNode;
  /** What stands at the very end, always. */
  readonly trailing?: ReactNode;
  /** Id of the sentence that says what is wrong with the text. */
  readonly problemId?: string | undefined;
  /** What is painted under the letters. With it the letters themselves are transparent. */
  readonly behind?: ReactNode;
  /** Further attributes of the field, such as those of a list of suggestions. */
  readonly field?: InputHTMLAttributes<HTMLInputElement>;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field to look for something, with a way to empty it. */
export function SearchInput(props: Props): ReactElement {
  const { label, clearLabel, placeholder = label, value, onChange, look, icon, hint, problemId } = props;
  const isWrong = problemId !== undefined;
  return (
    <div
      className={classNames(
        "flex h-7 items-center gap-2 rounded-[7px] px-[9px] text-ink-3 focus-within:outline-2 focus-within:outline-focus",
        look === "sunken" ? "bg-sunken" : "border bg-raised",
        isWrong ? "border-problem" : "border-line",
      )}
    >
      {icon}
      <span className="relative flex h-full min-w-0 flex-1">
        {props.behind}
        <input
          {...props.field}
          ref={props.ref}
          type="search"
          aria-label={label}
          aria-invalid={isWrong}
          aria-describedby={problemId}
          placeholder={placeholder}
          value={value}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={props.onKeyDown}
          onFocus={props.onFocus}
          className={classNames(
            "relative h-full min-w-0 flex-1 bg-transparent text-[13px] outline-none",
            props.behind ? "query-painted" : "text-ink",
          )}
        />
      </span>
      {value === "" ? (
        hint
      ) : (
        <IconButton size="small" label={clearLabel} onPress={() => onChange("")}>
          <X size={13} aria-hidden="true" />
        </IconButton>
      )}
      {props.trailing}
    </div>
  );
}
