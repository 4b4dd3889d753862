import { type KeyboardEvent, type ReactElement, useId, useMemo, useRef, useState } from "react";
import type { Tag } from "../../../contract/records.ts";
import { Swatch } from "../../ui/Swatch.tsx";
import { enCodebook as en } from "../../wording/en-codebook.ts";
import { matchTags } from "../annotations/tag-matches.ts";
import { field } from "./form-looks.ts";

interface Props {
  /** The accessible name; shown as well. */
  readonly label: string;
  readonly tags: readonly Tag[];
  /** Null is the top of the tree, which is offered when `topLabel` names it. */
  readonly chosen: string | null | undefined;
  readonly topLabel?: string;
  readonly onChoose: (tagId: string | null) => void;
}

/** More rows than these are not read; typing narrows them down. */
const mostRows = 60;

/** Find one tag by any part of its path. Arrows and clicks choose; Enter is the form's. */
export function TagChooser({ label, tags, chosen, topLabel, onChoose }: Props): ReactElement {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const matches = useMemo(() => matchTags(tags, typed).tags, [tags, typed]);
  const top = topLabel !== undefined && typed.trim() === "" ? [null] : [];
  const options: readonly (Tag | null)[] = [...top, ...matches.slice(0, mostRows)];
  const idOf = (option: Tag | null) => option?.id ?? null;
  const at = options.findIndex((option) => idOf(option) === chosen);

  const choose = (index: number) => {
    onChoose(idOf(options[index] ?? null));
    list.current?.children[index]?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || options.length === 0) return;
    if (event.key === "ArrowDown") choose(Math.min(at + 1, options.length - 1));
    else if (event.key === "ArrowUp") choose(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the dialog asks for nothing before it.
        autoFocus
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={en.placeholder}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        className={field}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className="h-[168px] overflow-y-auto rounded-[7px] border border-line p-1"
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and has the keys.
          <div
            key={idOf(option) ?? ""}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => choose(index)}
            className="flex h-7 items-center gap-2 rounded-[5px] px-2 hover:bg-hover aria-selected:bg-accent-soft"
          >
            {option !== null && <Swatch colour={option.colour} pattern={option.pattern} />}
            <span className="truncate">{option === null ? topLabel : option.path}</span>
            {option !== null && <span className="ml-auto text-ink-3 tabular-nums">{option.total}</span>}
          </div>
        ))}
      </div>
      {options.length === 0 && <p className="text-[12px] text-ink-3">{en.noTag}</p>}
      {matches.length > mostRows && (
        <p className="text-[12px] text-ink-3">{en.moreTags(matches.length - mostRows)}</p>
      )}
    </div>
  );
}
