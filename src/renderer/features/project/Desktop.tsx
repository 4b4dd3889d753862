import { lazy, type ReactElement, Suspense, useEffect } from "react";
import type { Article } from "../../../contract/records.ts";
import { useArticles } from "../../bridge/queries.ts";
import { provideCommands } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { Stage } from "../opened/Stage.tsx";
import { TabBar } from "../opened/TabBar.tsx";
import { useDeskMemory } from "../opened/use-desk-memory.ts";
import { useMoving } from "../opened/use-moving.ts";
import { Voice } from "../opened/Voice.tsx";
import { useReportCommands } from "../reports/use-report-commands.ts";
import { ProjectBanner } from "../safety/ProjectBanner.tsx";
import { SearchResults } from "../search/SearchResults.tsx";
import { TagFilterBar } from "../tags/TagFilterBar.tsx";
import { NoArticle } from "./NoArticle.tsx";
import { Opening } from "./Opening.tsx";
import { SideBar } from "./SideBar.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { TopBar } from "./TopBar.tsx";

/** Fetched when it is first asked for: the library that draws is as large as the rest of the window. */
const Analysis = lazy(async () => ({ default: (await import("../analysis/Analysis.tsx")).Analysis }));

/** So is what a report is written with. */
const ReportStage = lazy(async () => ({ default: (await import("../reports/ReportStage.tsx")).ReportStage }));

const none: readonly Article[] = [];

/** The window with a project in it: bars around, and what is read in the middle. */
export function Desktop(): ReactElement {
  return (
    <div className="grid h-full grid-cols-[var(--side-bar)_minmax(0,1fr)] grid-rows-[var(--top-bar)_minmax(0,1fr)_var(--status-bar)]">
      <TopBar />
      <SideBar />
      <Middle />
      <StatusBar />
      <Voice />
    </div>
  );
}

/** The open articles, or what stands in their place: search results, numbers or a report. */
function Middle(): ReactElement {
  const isSearching = useDesk((desk) => desk.isSearching);
  const { data: articles } = useArticles();
  const isArticleOpen = useDesk((desk) => desk.openArticleId !== null);
  const isReady = useDeskMemory(articles);
  useMoving(articles ?? none);
  const isAnalysing = useDesk((desk) => desk.isAnalysing);
  const openReportId = useDesk((desk) => desk.openReportId);
  const hasReports = useDesk((desk) => desk.openReports.length > 0);
  const isCovered = isSearching || isAnalysing || openReportId !== null;
  useReportCommands();
  useEffect(() => provideCommands({ showAnalysis: () => useDesk.getState().analyse(true) }), []);
  return (
    <div className="relative mr-(--beside-sheet) flex min-h-0 min-w-0 flex-col bg-paper">
      <ProjectBanner />
      {(isArticleOpen || hasReports) && <TabBar articles={articles ?? none} />}
      {isSearching ? (
        <SearchResults />
      ) : isAnalysing ? (
        <Suspense fallback={<main className="flex-1" aria-busy="true" />}>
          <Analysis />
        </Suspense>
      ) : openReportId !== null ? (
        <Suspense fallback={<main className="flex-1" aria-busy="true" />}>
          <ReportStage reportId={openReportId} />
        </Suspense>
      ) : (
        <TagFilterBar />
      )}
      {isArticleOpen && <Stage articles={articles ?? none} isCovered={isCovered} />}
      {!isArticleOpen && isReady && !isCovered && <NoArticle articleCount={articles?.length ?? 0} />}
      {!isReady && !isArticleOpen && !isCovered && <Opening />}
    </div>
  );
}
