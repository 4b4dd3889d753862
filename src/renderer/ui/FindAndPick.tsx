import { type KeyboardEvent, type ReactElement, type ReactNode, useId, useRef, useState } from "react";

interface Props<T> {
  readonly label: string;
  readonly listLabel: string;
  readonly placeholder: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** What was found for what is typed, or, while `isBusy`, for what was typed before. */
  readonly found: readonly T[];
  readonly isBusy?: boolean;
  readonly keyOf: (each: T) => string;
  readonly show: (each: T) => ReactNode;
  readonly optionClass: string;
  /** `isMore`: with Ctrl or Cmd held, for one and another. */
  readonly onPick: (each: T, isMore: boolean) => void;
}

/** A field and below it what it finds; arrows mark one, Enter or the mouse picks it. The focus stays in the field. */
export function FindAndPick<T>({
  label,
  listLabel,
  placeholder,
  typed,
  onType,
  found,
  isBusy = false,
  keyOf,
  show,
  optionClass,
  onPick,
}: Props<T>): ReactElement {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState(0);
  const at = Math.min(marked, found.length - 1);

  const mark = (next: number) => {
    const wrapped = (next + found.length) % found.length;
    setMarked(wrapped);
    list.current?.children[wrapped]?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || found.length === 0) return;
    const chosen = found[at];
    if (event.key === "ArrowDown") mark(at + 1);
    else if (event.key === "ArrowUp") mark(at - 1);
    else if (event.key === "Enter" && chosen !== undefined) {
      // What is found for other words than those in the field must not be taken by a quick Enter.
      if (!isBusy) onPick(chosen, event.ctrlKey || event.metaKey);
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: the dialog is this field.
        autoFocus
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          onType(event.target.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
        className="h-12 border-b border-line bg-transparent px-4 text-[15px] text-ink outline-none"
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-busy={isBusy}
        aria-label={listLabel}
        className="max-h-[52vh] overflow-y-auto p-1.5"
      >
        {found.map((each, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and has the keys.
          <div
            key={keyOf(each)}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            onMouseMove={() => setMarked(i)}
            onClick={() => onPick(each, false)}
            className={`rounded-[7px] px-2.5 aria-selected:bg-accent-soft ${optionClass}`}
          >
            {show(each)}
          </div>
        ))}
      </div>
    </>
  );
}
