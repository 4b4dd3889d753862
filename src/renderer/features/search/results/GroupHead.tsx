import type { ReactElement } from "react";
import type { SearchHit } from "../../../../contract/records.ts";
import { en } from "../../../wording/en.ts";
import { enSearch } from "../../../wording/en-search.ts";
import type { Chosen } from "./use-chosen.ts";

interface Props {
  readonly articleId: string;
  readonly title: string;
  /** All its hits, also those not fetched yet. */
  readonly count: number;
  readonly hits: readonly SearchHit[];
  readonly chosen: Chosen;
}

/** The article that the hits below it stand in. */
export function GroupHead({ articleId, title, count, hits, chosen }: Props): ReactElement {
  const possible = hits.filter(({ isWhole }) => !isWhole);
  const many = possible.filter(chosen.has).length;
  const isAll = many > 0 && many === possible.length;
  return (
    <div className="flex items-center gap-4 border-b border-line bg-paper pt-4 pb-2">
      <input
        type="checkbox"
        aria-label={enSearch.chooseGroup(title)}
        checked={isAll}
        disabled={possible.length === 0}
        ref={(box) => {
          if (box !== null) box.indeterminate = many > 0 && !isAll;
        }}
        onChange={() => chosen.choose(possible, !isAll)}
        className="size-[15px] shrink-0 accent-[var(--accent)] disabled:invisible"
      />
      <h2 id={`hits-${articleId}`} className="min-w-0 flex-1 truncate text-[13.5px] font-semibold">
        {title}
      </h2>
      <span className="text-[12px] whitespace-nowrap text-ink-3 tabular-nums">
        {en.search.inArticle(count)}
      </span>
    </div>
  );
}
