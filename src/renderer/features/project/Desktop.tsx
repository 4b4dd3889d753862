import type { ReactElement } from "react";
import type { Failure } from "../../../contract/failures.ts";
import type { Article, ProjectInfo } from "../../../contract/records.ts";
import { useArticles } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { Stage } from "../opened/Stage.tsx";
import { TabBar } from "../opened/TabBar.tsx";
import { useDeskMemory } from "../opened/use-desk-memory.ts";
import { useMoving } from "../opened/use-moving.ts";
import { Voice } from "../opened/Voice.tsx";
import { SearchResults } from "../search/SearchResults.tsx";
import { TagFilterBar } from "../tags/TagFilterBar.tsx";
import { LibraryGone } from "./LibraryGone.tsx";
import { NoArticle } from "./NoArticle.tsx";
import { SideBar } from "./SideBar.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { TopBar } from "./TopBar.tsx";

interface Props {
  readonly project: ProjectInfo;
  /** Why the project, shown before, cannot be reached any more. */
  readonly failure: Failure | null;
}

const none: readonly Article[] = [];

/** The window with a project in it: bars around, the article or the search results in the middle. */
export function Desktop({ project, failure }: Props): ReactElement {
  const isSearching = useDesk((desk) => desk.isSearching);
  const { data: articles } = useArticles();
  const openArticleId = useDesk((desk) => desk.openArticleId);
  const isReady = useDeskMemory(articles);
  useMoving(articles ?? none);
  return (
    <div className="grid h-full grid-cols-[var(--side-bar)_minmax(0,1fr)] grid-rows-[var(--top-bar)_minmax(0,1fr)_var(--status-bar)]">
      <TopBar project={project} />
      <SideBar />
      <div className="relative flex min-h-0 min-w-0 flex-col bg-paper">
        {failure !== null && <LibraryGone failure={failure} />}
        {openArticleId !== null && <TabBar articles={articles ?? none} />}
        {isSearching ? <SearchResults /> : <TagFilterBar />}
        {openArticleId !== null && <Stage articles={articles ?? none} isCovered={isSearching} />}
        {openArticleId === null && isReady && !isSearching && (
          <NoArticle articleCount={project.counts.articles} />
        )}
      </div>
      <StatusBar project={project} />
      <Voice />
    </div>
  );
}
