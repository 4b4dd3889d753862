import { type ReactElement, useEffect, useRef } from "react";
import type { Tag } from "../../../../contract/records.ts";
import type { Completion } from "../../../../core/query/typing/complete.ts";
import { Swatch } from "../../../ui/Swatch.tsx";
import { enSearch } from "../../../wording/en-search.ts";

interface Props {
  readonly id: string;
  readonly completions: readonly Completion[];
  readonly marked: number;
  readonly tagByPath: ReadonlyMap<string, Tag>;
  readonly onChoose: (completion: Completion) => void;
}

/** What may be meant, under the search box, which keeps the focus and has the keys. */
export function SuggestionList({ id, completions, marked, tagByPath, onChoose }: Props): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (marked >= 0) list.current?.children[marked]?.scrollIntoView({ block: "nearest" });
  }, [marked]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={enSearch.suggestions}
      className="max-h-[40vh] overflow-y-auto p-1"
    >
      {completions.map((completion, place) => {
        const { kind, label, insert } = completion;
        const tag = kind === "filter" ? undefined : tagByPath.get(label);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and has the keys.
          <div
            key={insert}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === marked}
            onClick={() => onChoose(completion)}
            className="flex h-7 items-center gap-2 rounded-[5px] px-2 hover:bg-hover aria-selected:bg-accent-soft"
          >
            {tag !== undefined && <Swatch colour={tag.colour} pattern={tag.pattern} />}
            <span className="min-w-0 truncate">{label}</span>
            {kind === "tag" && <span className="ml-auto text-[12px] text-ink-3">{insert}</span>}
          </div>
        );
      })}
    </div>
  );
}
