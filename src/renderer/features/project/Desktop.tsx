import { lazy, type ReactElement, Suspense, useEffect } from "react";
import type { Failure } from "../../../contract/failures.ts";
import type { ProjectInfo } from "../../../contract/records.ts";
import { useArticles } from "../../bridge/queries.ts";
import { provideCommands } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { SearchResults } from "../search/SearchResults.tsx";
import { TagFilterBar } from "../tags/TagFilterBar.tsx";
import { ArticleStage } from "../versions/ArticleStage.tsx";
import { LibraryGone } from "./LibraryGone.tsx";
import { NoArticle } from "./NoArticle.tsx";
import { SideBar } from "./SideBar.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { TopBar } from "./TopBar.tsx";

/** Fetched when it is first asked for: the library that draws is as large as the rest of the window. */
const Analysis = lazy(async () => ({ default: (await import("../analysis/Analysis.tsx")).Analysis }));

interface Props {
  readonly project: ProjectInfo;
  /** Why the project, shown before, cannot be reached any more. */
  readonly failure: Failure | null;
}

/** The window with a project in it: bars around, the article or the search results in the middle. */
export function Desktop({ project, failure }: Props): ReactElement {
  const isSearching = useDesk((desk) => desk.isSearching);
  const isAnalysing = useDesk((desk) => desk.isAnalysing);
  const openArticleId = useOpenArticle();
  useEffect(() => provideCommands({ showAnalysis: () => useDesk.getState().analyse(true) }), []);
  return (
    <div className="grid h-full grid-cols-[var(--side-bar)_minmax(0,1fr)] grid-rows-[var(--top-bar)_minmax(0,1fr)_var(--status-bar)]">
      <TopBar project={project} />
      <SideBar />
      <div className="flex min-h-0 min-w-0 flex-col bg-paper">
        {failure !== null && <LibraryGone failure={failure} />}
        {isSearching ? (
          <SearchResults />
        ) : isAnalysing ? (
          <Suspense fallback={<main className="flex-1" aria-busy="true" />}>
            <Analysis />
          </Suspense>
        ) : (
          <>
            <TagFilterBar />
            {openArticleId === null ? (
              <NoArticle articleCount={project.counts.articles} />
            ) : (
              <div className="min-h-0 flex-1">
                <ArticleStage key={openArticleId} articleId={openArticleId} />
              </div>
            )}
          </>
        )}
      </div>
      <StatusBar project={project} />
    </div>
  );
}

/** The open article as long as the project has it; the first one stands in for none. */
function useOpenArticle(): string | null {
  const { data: articles } = useArticles();
  const openArticleId = useDesk((desk) => desk.openArticleId);
  const openArticle = useDesk((desk) => desk.openArticle);
  const isThere = articles?.some((article) => article.id === openArticleId) ?? false;
  const firstId = articles?.[0]?.id;

  useEffect(() => {
    if (
      !isThere &&
      firstId !== undefined &&
      !useDesk.getState().isSearching &&
      !useDesk.getState().isAnalysing
    )
      openArticle(firstId);
  }, [isThere, firstId, openArticle]);
  return isThere ? openArticleId : null;
}
