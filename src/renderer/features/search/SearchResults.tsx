import { type ReactElement, useCallback, useEffect, useMemo } from "react";
import type { SearchHit, SearchResult } from "../../../contract/records.ts";
import { useArticles, useTags } from "../../bridge/queries.ts";
import { useLineRoles, useSearch } from "../../bridge/search-queries.ts";
import { runCommand } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { askedFor, useSearchDesk } from "../../search-desk.ts";
import { en } from "../../wording/en.ts";
import { openHit } from "./open-hit.ts";
import { BulkBar } from "./results/BulkBar.tsx";
import { FacetPanel } from "./results/FacetPanel.tsx";
import { HitList } from "./results/HitList.tsx";
import { ResultsHead } from "./results/ResultsHead.tsx";
import { useChosen } from "./results/use-chosen.ts";
import { useMarking } from "./results/use-marking.ts";

/** The answer to the search, in place of the article. */
export function SearchResults(): ReactElement {
  const query = useDesk((desk) => desk.query);
  const isFirstResultWanted = useDesk((desk) => desk.isFirstResultWanted);
  const anySpelling = useSearchDesk((desk) => desk.anySpelling);
  const order = useSearchDesk((desk) => desk.order);
  const { leaveSearch, firstResultReached } = useDesk.getState();
  const asked = askedFor(query, anySpelling);
  const { result, hits, answered, isRunning, hasMore, fetchMore, fetchNext, fetchAll } = useSearch(
    asked,
    order,
  );
  const lines = useLineRoles(answered);
  const { data: articles } = useArticles();
  const { data: tags } = useTags();
  const chosen = useChosen(answered, hits);
  const marking = useMarking();

  const labels = useMemo(() => new Map(articles?.map(({ id, label }) => [id, label])), [articles]);
  const labelOf = useCallback((articleId: string, name = "") => labels.get(articleId) ?? name, [labels]);
  const counts = useMemo(() => countsByArticle(result, hits), [result, hits]);
  const tagByPath = useMemo(() => new Map(tags?.map((tag) => [tag.path, tag])), [tags]);
  const possible = useMemo(() => hits.reduce((sum, hit) => sum + (hit.isWhole ? 0 : 1), 0), [hits]);

  useEffect(() => {
    if (isRunning) return;
    useSearchDesk.getState().takeHits(`${order} ${asked}`, hits, hasMore ? fetchNext : null);
  }, [isRunning, order, asked, hits, hasMore, fetchNext]);
  useEffect(() => {
    if (isFirstResultWanted && !isRunning && hits.length === 0) firstResultReached();
  }, [isFirstResultWanted, isRunning, hits, firstResultReached]);

  const onEnd = useCallback(() => {
    if (hasMore) fetchMore();
  }, [hasMore, fetchMore]);
  const everyHit = async () => (hasMore ? fetchAll() : hits);
  const isAllChosen = chosen.hits.length > 0 && chosen.hits.length === possible && !hasMore;
  const chooseAll = async () => {
    if (isAllChosen) chosen.clear();
    else chosen.choose(await everyHit(), true);
  };
  const narrow = (text: string) => {
    const { search, runSearch } = useDesk.getState();
    search(text);
    runSearch();
  };

  return (
    <main className="flex min-h-0 flex-1 font-sans" aria-busy={isRunning}>
      <HitList
        hits={hits}
        labelOf={labelOf}
        countOf={(articleId) => counts.get(articleId) ?? 0}
        tagByPath={tagByPath}
        chosen={chosen}
        isFocusWanted={isFirstResultWanted && !isRunning}
        onFocused={firstResultReached}
        onOpen={openHit}
        onLeave={() => runCommand("searchProject", "button")}
        onEnd={onEnd}
        onLast={everyHit}
      >
        <ResultsHead
          result={result}
          chosenCount={chosen.hits.length}
          isAllChosen={isAllChosen}
          onChooseAll={() => void chooseAll()}
          onBack={leaveSearch}
        >
          <BulkBar
            hits={chosen.hits}
            tags={tags ?? []}
            tagByPath={tagByPath}
            marking={marking}
            onClear={chosen.clear}
          />
        </ResultsHead>
        {result !== null && result.total === 0 && (
          <p className="max-w-[56ch] text-[14px] leading-relaxed text-ink-2">{en.search.none}</p>
        )}
      </HitList>
      {result !== null && result.total > 0 && (
        <FacetPanel facets={result.facets} lines={lines} query={query} labelOf={labelOf} onNarrow={narrow} />
      )}
    </main>
  );
}

/**
 * Hits of each article that is shown. Only the articles with most hits have been counted; of the
 * others, which have few, those fetched so far stand for all.
 */
function countsByArticle(
  result: SearchResult | null,
  hits: readonly SearchHit[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { articleId } of hits) counts.set(articleId, 1 + (counts.get(articleId) ?? 0));
  for (const { articleId, count } of result?.facets.articles ?? []) counts.set(articleId, count);
  return counts;
}
