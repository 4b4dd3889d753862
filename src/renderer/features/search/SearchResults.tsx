import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef } from "react";
import { useArticles, useSearch, useTags } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { Button } from "../../ui/Button.tsx";
import { en } from "../../wording/en.ts";
import { groupHits } from "./group-hits.ts";
import { HitRow } from "./HitRow.tsx";

/** The answer to the search, in place of the article. */
export function SearchResults(): ReactElement {
  const query = useDesk((desk) => desk.query);
  const isFirstResultWanted = useDesk((desk) => desk.isFirstResultWanted);
  const openArticle = useDesk((desk) => desk.openArticle);
  const { leaveSearch, firstResultReached } = useDesk.getState();
  const { result, isRunning } = useSearch(query);
  const { data: articles } = useArticles();
  const { data: tags } = useTags();
  const list = useRef<HTMLDivElement>(null);

  const groups = useMemo(() => groupHits(result?.hits ?? []), [result]);
  const labels = useMemo(() => new Map(articles?.map(({ id, label }) => [id, label])), [articles]);
  const tagByPath = useMemo(() => new Map(tags?.map((tag) => [tag.path, tag])), [tags]);

  useEffect(() => {
    if (!isFirstResultWanted || isRunning) return;
    hitsIn(list.current)[0]?.focus();
    firstResultReached();
  }, [isFirstResultWanted, isRunning, firstResultReached]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") return leaveSearch();
    const hits = hitsIn(list.current);
    const at = hits.indexOf(document.activeElement as HTMLElement);
    const to = nextIndex(event.key, at, hits.length);
    if (to === null) return;
    event.preventDefault();
    hits[to]?.focus();
  };

  return (
    <main className="min-h-0 flex-1 overflow-y-auto" onKeyDown={onKeyDown} aria-busy={isRunning}>
      <div ref={list} className="mx-auto flex w-[min(76ch,100%)] flex-col px-6 pt-7 pb-16 font-sans">
        <div className="flex items-start gap-4 pb-3">
          <div className="min-w-0 flex-1">
            <h1 className="font-serif text-[26px] leading-tight font-semibold tracking-[-0.01em] tabular-nums">
              {result === null ? en.search.running : en.search.total(result.total)}
            </h1>
            {result !== null && (
              <p className="selectable mt-1 [overflow-wrap:anywhere] text-ink-2 first-letter:uppercase">
                {result.explanation}
              </p>
            )}
            {result?.notice && <p className="mt-1 text-problem">{result.notice}</p>}
          </div>
          <Button kind="quiet" onPress={leaveSearch}>
            {en.search.back}
          </Button>
        </div>
        {result !== null && result.total === 0 && (
          <p className="max-w-[56ch] text-[14px] leading-relaxed text-ink-2">{en.search.none}</p>
        )}
        {groups.map(({ articleId, articleName, hits }) => (
          <section key={articleId} aria-labelledby={`hits-${articleId}`} className="pt-5">
            <h2
              id={`hits-${articleId}`}
              className="sticky top-0 z-10 flex items-baseline gap-3 border-b border-line bg-paper py-2 text-[13.5px] font-semibold"
            >
              <span className="min-w-0 flex-1 truncate">{labels.get(articleId) ?? articleName}</span>
              <span className="text-[12px] font-normal whitespace-nowrap text-ink-3 tabular-nums">
                {en.search.inArticle(hits.length)}
              </span>
            </h2>
            <ul>
              {hits.map((hit) => (
                <HitRow
                  key={`${hit.annotationId ?? "text"} ${hit.start} ${hit.end}`}
                  hit={hit}
                  tagByPath={tagByPath}
                  onOpen={() =>
                    openArticle(hit.articleId, {
                      start: hit.start,
                      end: hit.end,
                      ...(hit.annotationId === null ? {} : { annotationId: hit.annotationId }),
                    })
                  }
                />
              ))}
            </ul>
          </section>
        ))}
        {result !== null && result.hits.length < result.total && (
          <p className="pt-6 text-ink-3">{en.search.shown(result.hits.length, result.total)}</p>
        )}
      </div>
    </main>
  );
}

function hitsIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[data-hit]") ?? [])];
}

function nextIndex(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}
