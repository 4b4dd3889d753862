import { ChevronDown } from "lucide-react";
import { type MouseEvent, type ReactElement, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { Article } from "../../../contract/records.ts";
import { useReports } from "../../bridge/report-queries.ts";
import { useDesk } from "../../desk.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { enOpened as en } from "../../wording/en-opened.ts";
import { ReportTab } from "../reports/list/ReportTab.tsx";
import { ArticleTab } from "./ArticleTab.tsx";
import { CompareButton, WayButtons } from "./TabBarButtons.tsx";
import { AllTabsMenu, TabMenu } from "./TabMenu.tsx";
import { useTabKeys } from "./use-tab-keys.ts";

interface Props {
  readonly articles: readonly Article[];
}

/** The open articles, one tab each, and the ways from one to another. */
export function TabBar({ articles }: Props): ReactElement {
  const opened = useDesk((desk) => desk.opened);
  const openArticleId = useDesk((desk) => desk.openArticleId);
  const openReports = useDesk((desk) => desk.openReports);
  const openReportId = useDesk((desk) => desk.openReportId);
  const { data: reports = [] } = useReports();
  // A report that is shown stands in place of the article at hand.
  const atHand = openReportId === null ? openArticleId : null;
  const strip = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ articleId: string; x: number; y: number } | null>(null);
  const isOverflowing = useOverflow(strip, opened.tabs.length + openReports.length);
  const onKeyDown = useTabKeys();
  const labels = new Map(articles.map(({ id, label }) => [id, label]));
  const isSplit = opened.shown.length === 2;

  useLayoutEffect(() => {
    const shownId = openReportId ?? atHand;
    if (shownId === null) return;
    const tab = strip.current?.querySelector(`#tab-${CSS.escape(shownId)}`);
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [openReportId, atHand]);

  const openMenu = useCallback((event: MouseEvent, articleId: string) => {
    event.preventDefault();
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    // By the keyboard there is no pointer to open it at.
    const isByKey = event.clientX === 0 && event.clientY === 0;
    setMenu({ articleId, x: isByKey ? left + 12 : event.clientX, y: isByKey ? bottom : event.clientY });
  }, []);

  return (
    <section aria-label={en.tabs} className="tab-bar">
      <WayButtons canGoBack={opened.back.length > 0} canGoForward={opened.forward.length > 0} />
      <div
        ref={strip}
        role="tablist"
        aria-label={en.tabs}
        className="tab-strip"
        onKeyDown={onKeyDown}
        onWheel={({ deltaX, deltaY }) => {
          if (deltaX === 0) strip.current?.scrollBy({ left: deltaY });
        }}
      >
        {opened.tabs.map((tab) => (
          <ArticleTab
            key={tab.articleId}
            articleId={tab.articleId}
            label={labels.get(tab.articleId) ?? ""}
            isPreview={tab.isPreview}
            isAtHand={tab.articleId === atHand}
            isBeside={isSplit && tab.articleId !== atHand && opened.shown.includes(tab.articleId)}
            onMenu={openMenu}
          />
        ))}
        {openReports.map((reportId) => (
          <ReportTab
            key={reportId}
            reportId={reportId}
            name={reports.find(({ id }) => id === reportId)?.name ?? ""}
            isShown={reportId === openReportId}
          />
        ))}
      </div>
      <div className="tab-bar-side">
        {isOverflowing && (
          <AllTabsMenu tabs={opened.tabs} labels={labels} atHand={atHand}>
            <IconButton label={en.allTabs}>
              <ChevronDown size={15} strokeWidth={1.75} aria-hidden="true" />
            </IconButton>
          </AllTabsMenu>
        )}
        <CompareButton isSplit={isSplit} isDisabled={articles.length < 2 || atHand === null} />
      </div>
      {menu !== null && (
        <TabMenu
          {...menu}
          label={labels.get(menu.articleId) ?? ""}
          isPreview={opened.tabs.some((tab) => tab.articleId === menu.articleId && tab.isPreview)}
          canCompare={menu.articleId !== atHand}
          onClose={() => setMenu(null)}
        />
      )}
    </section>
  );
}

/** Whether there are more tabs than room. */
function useOverflow(strip: React.RefObject<HTMLElement | null>, tabCount: number): boolean {
  const [isOverflowing, setIsOverflowing] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one more tab changes what is in the strip and not its size.
  useLayoutEffect(() => {
    const element = strip.current;
    if (element === null) return;
    const measure = () => setIsOverflowing(element.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [strip, tabCount]);
  return isOverflowing;
}
