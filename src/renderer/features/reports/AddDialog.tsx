import { type ReactElement, useEffect } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { useReports } from "../../bridge/report-queries.ts";
import { provideCommands } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { enReports as en } from "../../wording/en-reports.ts";
import { useReportsDesk } from "./reports-desk.ts";
import { useAddToReport } from "./use-add-to-report.ts";

const newId = "new";

/** Asks which report the highlight at hand goes into, when the palette or a key says so. */
export function AddDialog(): ReactElement | null {
  const adding = useReportsDesk((desk) => desk.adding);
  const lastId = useReportsDesk((desk) => desk.lastId);
  const { data: reports = [] } = useReports();
  const add = useAddToReport();
  useEffect(
    () =>
      provideCommands({
        addToReport: () => {
          const { activeAnnotationId, notify } = useDesk.getState();
          if (activeAnnotationId === null) notify({ tone: "info", text: en.nothingAtHand, topic: "report" });
          else useReportsDesk.setState({ adding: [activeAnnotationId] });
        },
      }),
    [],
  );
  if (adding === null) return null;
  const close = () => useReportsDesk.setState({ adding: null });
  const offered = reports.toSorted((a, b) => Number(b.id === lastId) - Number(a.id === lastId));
  return (
    <ModalDialog title={en.addTitle} onClose={close}>
      <ListBox
        aria-label={en.list}
        autoFocus="first"
        selectionMode="none"
        className="-mx-2 max-h-[50vh] overflow-y-auto outline-none"
        items={[...offered, { id: newId, name: en.addToNew }]}
        onAction={(key) => {
          close();
          void add(adding, key === newId ? null : String(key));
        }}
      >
        {({ id, name }) => (
          <ListBoxItem
            id={id}
            textValue={name}
            className="flex h-8 cursor-default items-center rounded-[6px] px-2 outline-none data-[focused]:bg-accent-soft"
          >
            <span className="truncate">{name}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </ModalDialog>
  );
}
