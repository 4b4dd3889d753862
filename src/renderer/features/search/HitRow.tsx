import type { ReactElement } from "react";
import type { SearchHit, Tag } from "../../../contract/records.ts";
import { hues } from "../../../core/tag/look.ts";
import { TagChip } from "../../ui/TagChip.tsx";
import { tagColourVar } from "../../ui/tag-colour.ts";
import { en } from "../../wording/en.ts";
import { cutSnippet } from "./group-hits.ts";

interface Props {
  readonly hit: SearchHit;
  readonly tagByPath: ReadonlyMap<string, Tag>;
  readonly onOpen: () => void;
}

/** One hit in its sentence: words of the text are marked, a highlight looks as it does in the article. */
export function HitRow({ hit, tagByPath, onOpen }: Props): ReactElement {
  const [before, found, after] = cutSnippet(hit);
  const isHighlight = hit.kind === "annotation";
  const look = isHighlight ? tagByPath.get(hit.tags[0] ?? "") : undefined;
  const colour = tagColourVar(look?.colour ?? hues.slate);
  return (
    <li className="-mx-3 [contain-intrinsic-size:auto_76px] [content-visibility:auto]">
      <button
        type="button"
        data-hit={hit.kind}
        onClick={onOpen}
        className="flex w-full scroll-my-12 flex-col items-start gap-1.5 rounded-[7px] px-3 py-2.5 text-left outline-offset-[-2px] hover:bg-hover focus-visible:bg-accent-soft"
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
                : { backgroundColor: "var(--found)" }
            }
          >
            {found}
          </mark>
          {after}
        </span>
        {isHighlight && <TagsOf hit={hit} tagByPath={tagByPath} />}
      </button>
    </li>
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
