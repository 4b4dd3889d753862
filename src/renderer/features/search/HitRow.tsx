import { Columns2 } from "lucide-react";
import type { DragEvent, ReactElement } from "react";
import type { SearchHit, Tag } from "../../../contract/records.ts";
import { hues } from "../../../core/tag/look.ts";
import { isMac } from "../../ui/platform.ts";
import { TagChip } from "../../ui/TagChip.tsx";
import { tagColourVar } from "../../ui/tag-colour.ts";
import { en } from "../../wording/en.ts";
import { enSearch } from "../../wording/en-search.ts";
import { cutSnippet } from "./results/result-rows.ts";

interface Props {
  readonly hit: SearchHit;
  /** Its place among all hits. */
  readonly place: number;
  readonly tagByPath: ReadonlyMap<string, Tag>;
  readonly isTabStop: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onOpen: (isBeside: boolean) => void;
}

/** One hit in its sentence: words of the text are marked, a highlight looks as it does in the article. */
export function HitRow({
  hit,
  place,
  tagByPath,
  isTabStop,
  isChosen,
  onChoose,
  onDragStart,
  onOpen,
}: Props): ReactElement {
  const [before, found, after] = cutSnippet(hit);
  const isHighlight = hit.kind === "annotation";
  const look = isHighlight ? tagByPath.get(hit.tags[0] ?? "") : undefined;
  const colour = tagColourVar(look?.colour ?? hues.slate);
  return (
    <div className="group flex items-start gap-1">
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={enSearch.choose(found)}
        checked={isChosen}
        disabled={hit.isWhole}
        onChange={(event) => onChoose(event.target.checked)}
        className="mt-[14px] size-[15px] shrink-0 accent-[var(--accent)] disabled:invisible"
      />
      <button
        type="button"
        data-hit={place}
        tabIndex={isTabStop ? 0 : -1}
        draggable={isHighlight}
        onDragStart={onDragStart}
        onClick={(event) => onOpen(event.ctrlKey || event.metaKey)}
        className="flex min-w-0 flex-1 flex-col items-start gap-1.5 rounded-[7px] px-3 py-2.5 text-left outline-offset-[-2px] hover:bg-hover focus-visible:bg-accent-soft"
      >
        <span className="font-serif text-[15.5px] leading-[1.5] [overflow-wrap:anywhere] text-ink-2">
          {before}
          <mark
            className="rounded-[1px] text-ink"
            style={
              isHighlight
                ? {
                    backgroundColor: `color-mix(in oklab, ${colour} var(--tint), transparent)`,
                    textDecoration: `underline 2px ${look?.pattern ?? "solid"} ${colour}`,
                    textUnderlineOffset: 4,
                    textDecorationSkipInk: "none",
                  }
                : { backgroundColor: hit.isWhole ? "transparent" : "var(--found)" }
            }
          >
            {found}
          </mark>
          {after}
        </span>
        {isHighlight && <TagsOf hit={hit} tagByPath={tagByPath} />}
        {hit.isWhole && <span className="text-[11.5px] text-ink-3">{enSearch.wholeArticle}</span>}
      </button>
      <button
        type="button"
        tabIndex={-1}
        aria-label={enSearch.openBesideNamed(found)}
        title={`${enSearch.openBeside} (${isMac ? "⌘" : "Ctrl"} Enter)`}
        onClick={() => onOpen(true)}
        className="mt-2 grid size-7 shrink-0 place-items-center rounded-[6px] text-ink-3 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 hover:bg-sunken hover:text-ink focus-visible:opacity-100"
      >
        <Columns2 size={15} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </div>
  );
}

function TagsOf({ hit, tagByPath }: Pick<Props, "hit" | "tagByPath">): ReactElement {
  return (
    <span className="flex max-w-full flex-wrap items-center gap-1.5">
      {hit.tags.length === 0 && <span className="text-[11.5px] text-ink-3">{en.search.untagged}</span>}
      {hit.tags.map((path) => {
        const { colour, pattern } = tagByPath.get(path) ?? { colour: hues.slate, pattern: "solid" };
        return <TagChip key={path} path={path} colour={colour} pattern={pattern} />;
      })}
    </span>
  );
}
