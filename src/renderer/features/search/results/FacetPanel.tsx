import { type ReactElement, useMemo, useState } from "react";
import type { SearchFacets } from "../../../../contract/records.ts";
import type { LineRoleCounts } from "../../../../contract/search-records.ts";
import { isNarrowedBy, toggled } from "../../../../core/query/narrow.ts";
import { classNames } from "../../../ui/class-names.ts";
import { number } from "../../../wording/counts.ts";
import { enSearch } from "../../../wording/en-search.ts";
import { type FacetGroup, facetGroups } from "./facet-groups.ts";

interface Props {
  readonly facets: SearchFacets;
  /** Null until they are counted. */
  readonly lines: LineRoleCounts | null;
  /** The search as typed; choosing a facet edits its text. */
  readonly query: string;
  readonly labelOf: (articleId: string) => string;
  readonly onNarrow: (query: string) => void;
}

/** So many of each are shown at first, and so many at most: a longer list is found by typing. */
const few = 6;
const most = 200;

/** What the hits have in common, with counts: a press narrows the search, another takes that back. */
export function FacetPanel({ facets, lines, query, labelOf, onNarrow }: Props): ReactElement {
  const groups = useMemo(() => facetGroups(facets, lines, labelOf), [facets, lines, labelOf]);
  return (
    <section
      aria-label={enSearch.facets}
      className="flex w-[248px] shrink-0 flex-col gap-5 overflow-y-auto border-l border-line px-4 py-7 max-[960px]:hidden"
    >
      {groups.map((group) => (
        <Group key={group.id} group={group} query={query} onNarrow={onNarrow} />
      ))}
    </section>
  );
}

function Group({
  group,
  query,
  onNarrow,
}: Pick<Props, "query" | "onNarrow"> & { readonly group: FacetGroup }): ReactElement {
  const [isLong, setIsLong] = useState(false);
  const { title, facets, notice } = group;
  const shown = facets.slice(0, isLong ? most : few);
  const hidden = Math.min(facets.length, most) - shown.length;
  return (
    <fieldset aria-label={title} className="min-w-0">
      <h2 className="mb-1 px-2 text-[12px] font-medium text-ink-3">{title}</h2>
      <ul>
        {shown.map(({ filter, label, count }) => {
          const isChosen = isNarrowedBy(query, filter);
          const narrowed = toggled(query, filter);
          return (
            <li key={filter}>
              <button
                type="button"
                aria-pressed={isChosen}
                disabled={narrowed === null}
                title={label}
                onClick={() => narrowed !== null && onNarrow(narrowed)}
                className={classNames(
                  "flex min-h-[26px] w-full items-center gap-3 rounded-[6px] px-2 text-left outline-offset-[-2px] disabled:opacity-60",
                  isChosen ? "bg-accent-soft font-medium" : "hover:bg-hover",
                )}
              >
                <span className="min-w-0 flex-1 truncate">{label}</span>
                <span className="text-[12px] text-ink-3 tabular-nums">{number(count)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {(hidden > 0 || isLong) && (
        <button
          type="button"
          onClick={() => setIsLong(!isLong)}
          className="h-[26px] rounded-[6px] px-2 text-[12px] text-ink-2 hover:bg-hover hover:text-ink"
        >
          {isLong ? enSearch.fewer : enSearch.more(hidden)}
        </button>
      )}
      {notice !== null && <p className="mt-1 px-2 text-[12px] leading-snug text-ink-3">{notice}</p>}
    </fieldset>
  );
}
