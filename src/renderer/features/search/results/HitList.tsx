import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useMemo, useRef } from "react";
import type { SearchHit, Tag } from "../../../../contract/records.ts";
import { useSearchDesk } from "../../../search-desk.ts";
import { classNames } from "../../../ui/class-names.ts";
import { enSearch } from "../../../wording/en-search.ts";
import { dragHighlights } from "../../reports/drag/dragged.ts";
import { HitRow } from "../HitRow.tsx";
import { GroupHead } from "./GroupHead.tsx";
import { cutSnippet, headOf, hitKey, resultRows } from "./result-rows.ts";
import type { Chosen } from "./use-chosen.ts";

interface Props {
  readonly hits: readonly SearchHit[];
  readonly labelOf: (articleId: string, name: string) => string;
  readonly countOf: (articleId: string) => number;
  readonly tagByPath: ReadonlyMap<string, Tag>;
  readonly chosen: Chosen;
  /** The current hit, or the first, should take the focus. */
  readonly isFocusWanted: boolean;
  readonly onFocused: () => void;
  readonly onOpen: (hit: SearchHit, place: number, isBeside: boolean) => void;
  readonly onLeave: () => void;
  /** The end of what was fetched comes into view, or is asked for. */
  readonly onEnd: () => void;
  readonly onLast: () => Promise<readonly SearchHit[]>;
  /** What stands above the first article and scrolls with it. */
  readonly children: ReactNode;
}

/** Heights in CSS pixels before a row is measured. */
const heights = { head: 49, hit: 86 };

/** Hits by article, of which only those near the window's part of the list are drawn. */
export function HitList(props: Props): ReactElement {
  const { hits, chosen, isFocusWanted, onFocused } = props;
  const current = useSearchDesk((desk) => desk.current);
  const { goTo } = useSearchDesk.getState();
  const { rows, rowOf, heads } = useMemo(() => resultRows(hits), [hits]);
  const byArticle = useMemo(() => Map.groupBy(hits, ({ articleId }) => articleId), [hits]);
  const scroller = useRef<HTMLDivElement>(null);
  const above = useRef<HTMLDivElement>(null);
  const focusOn = useRef<number | null>(null);
  const sticky = useRef<number | null>(null);
  const currentRow = rowOf[current];

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[rows[index]!.kind],
    getItemKey: (index) => {
      const row = rows[index]!;
      return row.kind === "head" ? row.articleId : hitKey(row.hit);
    },
    scrollMargin: above.current?.offsetHeight ?? 0,
    scrollPaddingStart: heights.head + 8,
    scrollPaddingEnd: 8,
    overscan: 6,
    rangeExtractor: (range) => {
      // The head of the article in view stays above it, and the row with the focus stays in the page.
      sticky.current = headOf(heads, range.startIndex);
      const also = [sticky.current, currentRow].filter((row) => row !== null && row !== undefined);
      return [...new Set([...also, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
    },
  });
  const items = virtualizer.getVirtualItems();
  const isAtEnd = (items.at(-1)?.index ?? 0) >= rows.length - 10 && rows.length > 0;
  const { onEnd } = props;
  useEffect(() => {
    if (isAtEnd) onEnd();
  }, [isAtEnd, onEnd]);

  const focus = (place: number) => {
    const to = rowOf[place];
    if (to === undefined) return;
    focusOn.current = place;
    goTo(place);
    virtualizer.scrollToIndex(to, { align: place === 0 ? "center" : "auto" });
    // Nothing is drawn anew when the focus only comes back to where it was.
    scroller.current?.querySelector<HTMLElement>(`[data-hit="${place}"]`)?.focus({ preventScroll: true });
  };
  useEffect(() => {
    if (!isFocusWanted || hits.length === 0) return;
    focus(Math.max(0, useSearchDesk.getState().current));
    onFocused();
  });
  useEffect(() => {
    if (focusOn.current === null) return;
    const wanted = scroller.current?.querySelector<HTMLElement>(`[data-hit="${focusOn.current}"]`);
    if (wanted === null || wanted === undefined) return;
    wanted.focus({ preventScroll: true });
    focusOn.current = null;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list comes back from the article.
  useEffect(() => {
    const row = rowOf[useSearchDesk.getState().current];
    if (row !== undefined) virtualizer.scrollToIndex(row, { align: "center" });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = Number((event.target as HTMLElement).dataset.hit ?? Number.NaN);
    const hit = hits[at];
    if (event.key === "Escape") props.onLeave();
    else if (hit === undefined) return;
    else if ((event.ctrlKey || event.metaKey) && event.key === "a") chosen.choose(hits, true);
    else if ((event.ctrlKey || event.metaKey) && event.key === "Enter") props.onOpen(hit, at, true);
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.key === "ArrowDown") focus(Math.min(at + 1, hits.length - 1));
    else if (event.key === "ArrowUp") focus(Math.max(at - 1, 0));
    else if (event.key === "PageDown") focus(Math.min(at + 8, hits.length - 1));
    else if (event.key === "PageUp") focus(Math.max(at - 8, 0));
    else if (event.key === "Home") focus(0);
    else if (event.key === "End") {
      void props.onLast().then((all) => {
        // The rows are there with the next drawing.
        requestAnimationFrame(() => focusLast.current(all.length - 1));
      });
    } else if (event.key === " ") chosen.choose([hit], !chosen.has(hit));
    else return;
    event.preventDefault();
  };
  const focusLast = useRef(focus);
  focusLast.current = focus;

  /** A chosen highlight takes the others that are chosen along. */
  const draggedWith = (hit: SearchHit) =>
    (chosen.has(hit) ? chosen.hits : [hit]).flatMap(({ annotationId }) => annotationId ?? []);

  const margin = virtualizer.options.scrollMargin;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the results inside.
    <div ref={scroller} onKeyDown={onKeyDown} className="min-h-0 min-w-0 flex-1 overflow-y-auto">
      <div className="mx-auto w-[min(80ch,100%)] px-6 pt-7 pb-16">
        <div ref={above}>{props.children}</div>
        <ul aria-label={enSearch.list} className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const isSticky = item.index === sticky.current;
            return (
              <li
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className={classNames("inset-x-0", isSticky ? "sticky top-0 z-10" : "absolute top-0")}
                style={isSticky ? {} : { transform: `translateY(${item.start - margin}px)` }}
              >
                {row.kind === "head" ? (
                  <GroupHead
                    articleId={row.articleId}
                    title={props.labelOf(row.articleId, row.articleName)}
                    count={props.countOf(row.articleId)}
                    hits={byArticle.get(row.articleId) ?? []}
                    chosen={chosen}
                  />
                ) : (
                  <HitRow
                    hit={row.hit}
                    place={row.place}
                    tagByPath={props.tagByPath}
                    isTabStop={row.place === Math.max(0, current)}
                    isChosen={chosen.has(row.hit)}
                    onChoose={(isChosen) => chosen.choose([row.hit], isChosen)}
                    onDragStart={(event) => dragHighlights(event, draggedWith(row.hit), wordsOf(row.hit))}
                    onOpen={(isBeside) => props.onOpen(row.hit, row.place, isBeside)}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

function wordsOf(hit: SearchHit): string {
  return cutSnippet(hit)[1];
}
