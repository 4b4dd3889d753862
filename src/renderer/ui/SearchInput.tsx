import { X } from "lucide-react";
import type { KeyboardEvent, ReactElement, ReactNode, Ref } from "react";
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
      <input
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
        className="h-full min-w-0 flex-1 bg-transparent text-[13px] text-ink outline-none"
      />
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
