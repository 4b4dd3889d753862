import { keepPreviousData, type UseQueryResult, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { Reply } from "../../contract/failures.ts";
import type { SearchHit, SearchResult } from "../../contract/records.ts";
import type {
  LineRoleCounts,
  SavedSearch,
  SearchCount,
  SearchNames,
  SearchOrder,
} from "../../contract/search-records.ts";
import { type Answered, hitsMeanwhile } from "./earlier-answers.ts";
import { keys } from "./keys.ts";
import { ask } from "./library.ts";
import { askOrThrow } from "./query-client.ts";

/** Sources, authors and persons of the project, for completion. */
export function useSearchNames(): UseQueryResult<SearchNames> {
  return useQuery({ queryKey: keys.searchNames, queryFn: () => askOrThrow("search.names", {}) });
}

export function useSavedSearches(): UseQueryResult<readonly SavedSearch[]> {
  return useQuery({ queryKey: keys.savedSearches, queryFn: () => askOrThrow("search.saved", {}) });
}

/** How many hits a search has now. */
export function useSearchCount(query: string): UseQueryResult<SearchCount> {
  return useQuery({
    queryKey: keys.searchCount(query),
    queryFn: () => askOrThrow("search.count", { query }),
  });
}

/**
 * In lines of which roles the hits of a search stand; null until that is known. For a search that has
 * its answer: the hits must not wait for it.
 */
export function useLineRoles(query: string): LineRoleCounts | null {
  const { data } = useQuery({
    queryKey: keys.lineRoles(query),
    queryFn: () => askOrThrow("search.lineRoles", { query }),
    enabled: query !== "",
  });
  return data ?? null;
}

/** Few at first, so that the first are painted at once; then many, since each fetch searches anew. */
const firstHits = 200;
const furtherHits = 20_000;

export type FetchNext = () => Promise<{ readonly hits: readonly SearchHit[]; readonly hasMore: boolean }>;

export interface Search {
  /** What is known of all hits; stays while a newer question runs or cannot be understood. */
  readonly result: SearchResult | null;
  /** Those fetched so far, from the first on. */
  readonly hits: readonly SearchHit[];
  /** The question that these are the hits of; an earlier one while the newer runs or cannot be understood. */
  readonly answered: string;
  /** Why the question cannot be answered, as a sentence. */
  readonly problem: string | null;
  readonly isRunning: boolean;
  /** More can be fetched. */
  readonly hasMore: boolean;
  readonly fetchMore: () => void;
  /** Fetch more; answers with all those fetched by then. May be called when nothing shows the search any more. */
  readonly fetchNext: FetchNext;
  /** Fetch all there are; answers with them. */
  readonly fetchAll: () => Promise<readonly SearchHit[]>;
}

type Page = Reply<SearchResult>;

function hitsOf(pages: readonly Page[]): readonly SearchHit[] {
  return pages.flatMap((page) => (page.ok ? page.value.hits : []));
}

/** Search the project; an empty query asks nothing. */
export function useSearch(query: string, order: SearchOrder): Search {
  const [lastGood, setLastGood] = useState<Answered>({ query: "", pages: [] });
  const { data, isPlaceholderData, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: keys.search(query, order),
      // A malformed query is an answer like any other, so that it never takes the results away.
      queryFn: ({ pageParam: offset }) =>
        ask("search.run", { query, order, offset, limit: offset === 0 ? firstHits : furtherHits }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        if (!last.ok || last.value.hits.length === 0) return null;
        const fetched = hitsOf(pages).length;
        return fetched < last.value.total ? fetched : null;
      },
      enabled: query.trim() !== "",
      placeholderData: keepPreviousData,
    });
  const first = data?.pages[0];
  const answered = hitsMeanwhile(query, data?.pages, isPlaceholderData, lastGood);
  if (answered !== lastGood) setLastGood(answered);
  const shown = answered.pages;
  const isEarlier = answered.query !== query;
  const hits = useMemo(() => hitsOf(shown), [shown]);
  const fetchMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  const fetchNext = useCallback(async () => {
    const { data: now, hasNextPage: isMore } = await fetchNextPage();
    return { hits: hitsOf(now?.pages ?? []), hasMore: isMore };
  }, [fetchNextPage]);
  const fetchAll = useCallback(async () => {
    for (;;) {
      const { hits: now, hasMore } = await fetchNext();
      if (!hasMore) return now;
    }
  }, [fetchNext]);
  return {
    result: shown[0]?.ok ? shown[0].value : null,
    hits,
    answered: answered.query,
    problem: first === undefined || first.ok ? null : first.message,
    isRunning: isFetching && !isFetchingNextPage,
    // Those that could be fetched now would be of the new question.
    hasMore: hasNextPage && !isEarlier,
    fetchMore,
    fetchNext,
    fetchAll,
  };
}
