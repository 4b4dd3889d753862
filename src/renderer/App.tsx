import type { ReactElement } from "react";
import { I18nProvider } from "react-aria-components";
import { usePreferences } from "./bridge/preferences.ts";
import { useFreshRows } from "./bridge/queries.ts";
import { CodebookDialogs } from "./features/codebook/CodebookDialogs.tsx";
import { ImportCodebook } from "./features/codebook/ImportCodebook.tsx";
import { ArticleDetails } from "./features/details/ArticleDetails.tsx";
import { ExportDialog } from "./features/export/ExportDialog.tsx";
import { CommandPalette } from "./features/help/CommandPalette.tsx";
import { ShortcutsDialog } from "./features/help/ShortcutsDialog.tsx";
import { HistoryDialog } from "./features/history/HistoryDialog.tsx";
import { ImportDialog } from "./features/import/ImportDialog.tsx";
import { Desktop } from "./features/project/Desktop.tsx";
import { NoticeList } from "./features/project/NoticeList.tsx";
import { ProjectOrProblem } from "./features/project/ProjectOrProblem.tsx";
import { useCommandKeys } from "./features/project/use-command-keys.ts";
import { AddDialog } from "./features/reports/AddDialog.tsx";
import { EvidenceDrop } from "./features/reports/drag/EvidenceDrop.tsx";
import { ReviewDialog } from "./features/review/ReviewDialog.tsx";
import { RestoreDialog } from "./features/safety/RestoreDialog.tsx";
import { VerifyDialog } from "./features/safety/VerifyDialog.tsx";
import { SettingsDialog } from "./features/settings/SettingsDialog.tsx";

/** The window: a project, or why there is none. */
export function App(): ReactElement {
  useFreshRows();
  // Keys stand on buttons and hints everywhere: all of it is drawn anew when they change.
  usePreferences();
  useCommandKeys();

  return (
    <I18nProvider locale="en-GB">
      <ProjectOrProblem>
        <Desktop />
      </ProjectOrProblem>
      <ArticleDetails />
      <ReviewDialog />
      <AddDialog />
      <EvidenceDrop />
      <ExportDialog />
      <CodebookDialogs />
      <ImportCodebook />
      <ImportDialog />
      <CommandPalette />
      <ShortcutsDialog />
      <HistoryDialog />
      <SettingsDialog />
      <RestoreDialog />
      <VerifyDialog />
      <NoticeList />
    </I18nProvider>
  );
}
