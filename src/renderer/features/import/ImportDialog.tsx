import { type ReactElement, useEffect } from "react";
import { askShell } from "../../bridge/shell.ts";
import { provideCommands } from "../../commands.ts";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { enImport as en } from "../../wording/en-import.ts";
import { DropTarget } from "./DropTarget.tsx";
import { ImportPreview } from "./ImportPreview.tsx";
import { ImportProgress } from "./ImportProgress.tsx";
import { ImportResults } from "./ImportResults.tsx";
import { useImportDesk } from "./import-desk.ts";
import { useImport } from "./use-import.ts";
import { usePaste } from "./use-paste.ts";

/** The ways in for articles, and the dialog in which an import is chosen, watched and looked through. */
export function ImportDialog(): ReactElement {
  const importing = useImport();
  const stage = useImportDesk((desk) => desk.stage);
  const isShown = useImportDesk((desk) => desk.isShown);
  const { hide, close } = useImportDesk.getState();
  usePaste();

  useEffect(() => {
    const choose = (kind: "files" | "folder") => {
      if (useImportDesk.getState().stage === "running") return useImportDesk.getState().show();
      void importing.offer(askShell("shell.chooseImport", { kind }));
    };
    return provideCommands({
      importArticles: () => choose("files"),
      importFolder: () => choose("folder"),
    });
  }, [importing]);

  return (
    <>
      <DropTarget importing={importing} />
      {isShown && stage !== "none" && (
        <ModalDialog title={en.title} size="list" onClose={stage === "running" ? hide : close}>
          {stage === "preview" && <ImportPreview onImport={() => void importing.start()} />}
          {stage === "running" && <ImportProgress onCancel={importing.cancel} />}
          {stage === "done" && <ImportResults importing={importing} />}
        </ModalDialog>
      )}
    </>
  );
}
