import { type ReactElement, useMemo } from "react";
import type { Tag } from "../../../contract/records.ts";
import { similarNames } from "../../../core/tag/similar.ts";
import { useCodebookDesk } from "../../codebook-desk.ts";
import { Button } from "../../ui/Button.tsx";
import { Swatch } from "../../ui/Swatch.tsx";
import { enCodebook as en } from "../../wording/en-codebook.ts";

interface Props {
  readonly tags: readonly Tag[];
  readonly filter: string;
}

/** More pairs than these are not looked through at once; merging some brings others. */
const mostPairs = 200;

/** Pairs of tags whose names may be slips of each other, each with a way to make them one. */
export function SimilarTags({ tags, filter }: Props): ReactElement {
  const pairs = useMemo(() => {
    const byId = new Map(tags.map((tag) => [tag.id, tag]));
    return similarNames(tags).map(({ a, b }) => {
      const [first, second] = [byId.get(a)!, byId.get(b)!];
      // The one used less goes into the one used more.
      return first.total > second.total ? { from: second, into: first } : { from: first, into: second };
    });
  }, [tags]);
  const wanted = filter.trim().toLowerCase();
  const shown = pairs.filter(({ from, into }) => `${from.path} ${into.path}`.toLowerCase().includes(wanted));

  if (shown.length === 0) {
    return (
      <p className="px-3 py-2 text-pretty text-ink-2">
        {wanted === "" ? en.noneInView.similar : en.noneMatch(filter.trim())}
      </p>
    );
  }
  return (
    <ul aria-label={en.views.similar} className="min-h-0 flex-1 overflow-y-auto px-3 pb-3">
      {shown.slice(0, mostPairs).map(({ from, into }) => (
        <li
          key={`${from.id} ${into.id}`}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-2 border-b border-line py-2 last:border-0"
        >
          <span className="flex min-w-0 flex-col gap-0.5">
            {[from, into].map((tag) => (
              <span key={tag.id} className="flex min-w-0 items-center gap-2">
                <Swatch colour={tag.colour} pattern={tag.pattern} />
                <span className="truncate" title={tag.path}>
                  {tag.path}
                </span>
                <span className="ml-auto text-ink-3 tabular-nums">{tag.total}</span>
              </span>
            ))}
          </span>
          <Button
            aria-label={en.mergeA(from.path, into.path)}
            onPress={() =>
              useCodebookDesk.getState().start({ what: "merge", tagId: from.id, intoId: into.id })
            }
          >
            {en.mergeInto}
          </Button>
        </li>
      ))}
      {shown.length > mostPairs && <li className="py-2 text-ink-3">{en.more(shown.length - mostPairs)}</li>}
    </ul>
  );
}
