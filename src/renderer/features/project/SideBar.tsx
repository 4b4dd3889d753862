import { type ReactElement, useEffect } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { provideCommands } from "../../commands.ts";
import { type Section, useDesk } from "../../desk.ts";
import { en } from "../../wording/en.ts";
import { enClaims } from "../../wording/en-claims.ts";
import { enReports } from "../../wording/en-reports.ts";
import { enSearches } from "../../wording/en-searches.ts";
import { ArticleList } from "../articles/ArticleList.tsx";
import { ClaimPanel } from "../claims/ClaimPanel.tsx";
import { ReportsPanel } from "../reports/list/ReportsPanel.tsx";
import { SearchesPanel } from "../searches/SearchesPanel.tsx";
import { TagPanel } from "../tags/TagPanel.tsx";

/** What the project holds, by section. */
export function SideBar(): ReactElement {
  const section = useDesk((desk) => desk.section);
  const show = useDesk((desk) => desk.show);

  useEffect(
    () =>
      provideCommands({
        showArticles: () => show("articles"),
        showTags: () => show("tags"),
        showClaims: () => show("claims"),
        showSearches: () => show("searches"),
        showReports: () => show("reports"),
      }),
    [show],
  );
  return (
    <nav aria-label={en.project.navigation} className="min-h-0 border-r border-line bg-panel">
      <Tabs
        selectedKey={section}
        onSelectionChange={(key) => show(key as Section)}
        className="flex h-full min-h-0 flex-col"
      >
        <TabList aria-label={en.project.sections} className="flex gap-px px-2 pt-2">
          <SectionTab id="articles" title={en.articles.tab} />
          <SectionTab id="tags" title={en.tags.tab} />
          <SectionTab id="claims" title={enClaims.tab} />
          <SectionTab id="searches" title={enSearches.tab} />
          <SectionTab id="reports" title={enReports.tab} />
        </TabList>
        <TabPanel id="articles" className="flex min-h-0 flex-1 flex-col">
          <ArticleList />
        </TabPanel>
        <TabPanel id="tags" className="flex min-h-0 flex-1 flex-col">
          <TagPanel />
        </TabPanel>
        <TabPanel id="claims" className="flex min-h-0 flex-1 flex-col">
          <ClaimPanel />
        </TabPanel>
        <TabPanel id="searches" className="flex min-h-0 flex-1 flex-col">
          <SearchesPanel />
        </TabPanel>
        <TabPanel id="reports" data-drop-reports="" className="flex min-h-0 flex-1 flex-col">
          <ReportsPanel />
        </TabPanel>
      </Tabs>
    </nav>
  );
}

function SectionTab({ id, title }: { readonly id: Section; readonly title: string }): ReactElement {
  return (
    <Tab
      id={id}
      className="min-w-0 flex-auto cursor-default truncate rounded-[6px] px-1 py-[5px] text-center text-[12px] font-medium text-ink-2 hover:text-ink data-[selected]:bg-raised data-[selected]:text-ink data-[selected]:shadow-[0_0_0_1px_var(--line)]"
    >
      {title}
    </Tab>
  );
}
