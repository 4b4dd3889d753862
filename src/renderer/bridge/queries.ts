import { type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import type { Claim } from "../../contract/claims.ts";
import type { Reply } from "../../contract/failures.ts";
import type { Output, Question } from "../../contract/library.ts";
import type {
  Annotation,
  Article,
  ArticleAtVersion,
  ArticleVersion,
  ArticleWithText,
  DayInText,
  Hunk,
  LogEntry,
  ProjectInfo,
  ReviewItem,
  Tag,
} from "../../contract/records.ts";
import { daysMeanwhile } from "./earlier-answers.ts";
import { keys } from "./keys.ts";
import { ask, onChanged } from "./library.ts";
import { askOrThrow } from "./query-client.ts";
import { beginWrite, endWrite, reportFailure } from "./saving.ts";
import { takeWritten, type WriteChannel, type Written } from "./stored-rows.ts";

export function useProject(): UseQueryResult<ProjectInfo> {
  return useQuery({ queryKey: keys.project, queryFn: () => askOrThrow("project.get", {}) });
}

export function useArticles(): UseQueryResult<readonly Article[]> {
  return useQuery({ queryKey: keys.articles, queryFn: () => askOrThrow("article.list", {}) });
}

/** `isWatched` false leaves the copy as it is, without fetching or drawing anything anew. */
export function useArticle(articleId: string, isWatched = true): UseQueryResult<ArticleWithText> {
  return useQuery({
    subscribed: isWatched,
    queryKey: keys.article(articleId),
    queryFn: () => askOrThrow("article.get", { article: articleId }),
  });
}

/** The highlights of one article, in reading order; `isWatched` as for its text. */
export function useAnnotations(articleId: string, isWatched = true): UseQueryResult<readonly Annotation[]> {
  return useQuery({
    subscribed: isWatched,
    queryKey: keys.annotations(articleId),
    queryFn: () => askOrThrow("annotation.list", { articleId }),
  });
}

export function useTags(isWatched = true): UseQueryResult<readonly Tag[]> {
  return useQuery({
    subscribed: isWatched,
    queryKey: keys.tags,
    queryFn: () => askOrThrow("tag.list", {}),
  });
}

/** Ask for the highlights of an article that need not be open; none when they cannot be had. Never rejects. */
export function useFetchAnnotations(): (articleId: string) => Promise<readonly Annotation[]> {
  const client = useQueryClient();
  return useCallback(
    (articleId) =>
      client
        .fetchQuery({
          queryKey: keys.annotations(articleId),
          queryFn: () => askOrThrow("annotation.list", { articleId }),
        })
        .catch(() => []),
    [client],
  );
}

/** Words of an article that name a day only to who knows when it was written, read against that day. */
export function useDays(articleId: string, writtenOn: string | null): UseQueryResult<readonly DayInText[]> {
  return useQuery({
    queryKey: keys.days(articleId, writtenOn),
    queryFn: () => askOrThrow("article.days", { articleId, writtenOn }),
    placeholderData: (days, query) => daysMeanwhile(articleId, days, query?.queryKey),
  });
}

/** Every claim with its evidence. */
export function useClaims(): UseQueryResult<readonly Claim[]> {
  return useQuery({ queryKey: keys.claims, queryFn: () => askOrThrow("claim.list", {}) });
}

/** The texts an article has had. */
export function useVersions(articleId: string): UseQueryResult<readonly ArticleVersion[]> {
  return useQuery({
    queryKey: keys.versions(articleId),
    queryFn: () => askOrThrow("article.versions", { articleId }),
  });
}

export function useVersion(articleId: string, ordinal: number): UseQueryResult<ArticleAtVersion> {
  return useQuery({
    queryKey: keys.version(articleId, ordinal),
    queryFn: () => askOrThrow("article.atVersion", { articleId, ordinal }),
  });
}

/** Two versions word by word. */
export function useDifference(articleId: string, from: number, to: number): UseQueryResult<readonly Hunk[]> {
  return useQuery({
    queryKey: keys.difference(articleId, from, to),
    queryFn: () => askOrThrow("article.difference", { articleId, from, to }),
  });
}

/** The newest texts of two articles word by word. */
export function useComparison(articleId: string, otherId: string): UseQueryResult<readonly Hunk[]> {
  return useQuery({
    queryKey: keys.comparison(articleId, otherId),
    queryFn: () => askOrThrow("article.compare", { articleId, otherId }),
  });
}

/** Highlights whose place a person has to decide, in all articles. */
export function useReview(): UseQueryResult<readonly ReviewItem[]> {
  return useQuery({ queryKey: keys.review, queryFn: () => askOrThrow("review.list", {}) });
}

/**
 * Ask for the codebook as it is after the last write: the copy on the screen follows a moment later.
 * With no library to ask, that copy is the answer. Never rejects.
 */
export function useFreshTags(): () => Promise<readonly Tag[]> {
  const client = useQueryClient();
  return useCallback(
    () =>
      client
        .fetchQuery({ queryKey: keys.tags, queryFn: () => askOrThrow("tag.list", {}) })
        .catch(() => client.getQueryData<readonly Tag[]>(keys.tags) ?? []),
    [client],
  );
}

/** Everything anyone did, oldest first; fetched anew each time it is shown. */
export function useLog(): UseQueryResult<readonly LogEntry[]> {
  return useQuery({
    queryKey: keys.log,
    queryFn: () => askOrThrow("log.list", {}),
    staleTime: 0,
    gcTime: 0,
  });
}

export interface Write<C extends WriteChannel> {
  /**
   * Send it; the answer is already in the cache when the promise resolves. A failure is also shown
   * as a notice, unless `isShownHere` says that the caller shows its sentence itself. What `first` does
   * with the answer comes before all that the write changed is fetched again.
   */
  readonly write: (question: Question<C>, options?: WriteOptions<C>) => Promise<Reply<Output<C>>>;
}

interface WriteOptions<C extends WriteChannel> {
  readonly isShownHere?: boolean;
  readonly first?: (value: Output<C>) => Promise<void>;
}

/** Change the project through one channel. "Saved" appears only after the library's answer. */
export function useWrite<C extends WriteChannel>(channel: C): Write<C> {
  const client = useQueryClient();
  const write = useCallback<Write<C>["write"]>(
    async (question, options = {}) => {
      beginWrite();
      const reply = await ask(channel, question);
      endWrite(reply.ok ? null : reply);
      if (reply.ok) {
        await options.first?.(reply.value);
        takeWritten(client, { channel, question, value: reply.value } as unknown as Written);
      } else if (options.isShownHere !== true) reportFailure(reply);
      return reply;
    },
    [client, channel],
  );
  return { write };
}

/** Fetch again whatever is shown when the library says that its rows have changed. */
export function useFreshRows(): void {
  const client = useQueryClient();
  useEffect(() => onChanged(() => void client.invalidateQueries()), [client]);
}
