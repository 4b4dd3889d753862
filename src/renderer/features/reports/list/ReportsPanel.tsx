import { Plus } from "lucide-react";
import { type KeyboardEvent, type ReactElement, useState } from "react";
import type { ReportEntry } from "../../../../contract/composed-reports.ts";
import { useWrite } from "../../../bridge/queries.ts";
import { useReports } from "../../../bridge/report-queries.ts";
import { runCommand } from "../../../commands.ts";
import { useDesk } from "../../../desk.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { OptionList } from "../../../ui/rows/OptionList.tsx";
import { enReports as en } from "../../../wording/en-reports.ts";
import { NameField } from "../../searches/NameField.tsx";
import { RowMenu } from "../../searches/RowMenu.tsx";

/** The reports of the project; choosing one opens it. */
export function ReportsPanel(): ReactElement {
  const { data: reports } = useReports();
  const { write: rename } = useWrite("report.rename");
  const { write: duplicate } = useWrite("report.duplicate");
  const { write: remove } = useWrite("report.remove");
  const shownId = useDesk((desk) => (desk.isSearching || desk.isAnalysing ? null : desk.openReportId));
  const { openReport } = useDesk.getState();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ report: ReportEntry; x: number; y: number } | null>(null);
  if (reports === undefined) return <div className="flex-1" />;

  const renamed = reports.find(({ id }) => id === renaming);
  const copy = async (reportId: string) => {
    const reply = await duplicate({ reportId });
    if (reply.ok) openReport(reply.value.id);
  };
  const deedsOf = ({ id }: ReportEntry) => [
    { title: en.open, key: "Enter", run: () => openReport(id) },
    { title: en.rename, key: "F2", run: () => setRenaming(id) },
    { title: en.duplicate, run: () => void copy(id) },
    { title: en.remove, key: "Del", run: () => void remove({ reportId: id }) },
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    const isList = event.target instanceof HTMLElement && event.target.getAttribute("role") === "listbox";
    const current = event.currentTarget.querySelector<HTMLElement>("[data-current='true']")?.dataset.key;
    if (!isList || current === undefined) return;
    if (event.key === "F2") setRenaming(current);
    else if (event.key === "Delete" || event.key === "Backspace") void remove({ reportId: current });
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="flex items-center justify-end px-2 pt-2">
        <IconButton label={en.new} onPress={() => runCommand("newReport", "button")}>
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      </div>
      {reports.length === 0 ? (
        <p className="px-3 py-1 leading-relaxed text-pretty text-ink-2">{en.noneYet}</p>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: it watches over the list for F2 and Delete.
        <div className="flex min-h-0 flex-1 flex-col" onKeyDown={onKeyDown}>
          {renamed !== undefined && (
            <div className="px-3 py-1">
              <NameField
                label={en.nameOf(renamed.name)}
                value={renamed.name}
                onKeep={(name) => rename({ reportId: renamed.id, name }, { isShownHere: true })}
                onDone={() => setRenaming(null)}
              />
            </div>
          )}
          <OptionList
            label={en.list}
            rows={reports}
            keyOf={(report) => report.id}
            nameOf={(report) => report.name}
            estimate={52}
            selectedKey={shownId}
            onSelect={(id, isByKeys) => {
              if (!isByKeys) openReport(id);
            }}
            onContextMenu={(report, x, y) => setMenu({ report, x, y })}
            className="min-h-0 flex-1 pt-1 pb-3"
            optionClassName="flex cursor-default flex-col gap-[3px] border-l-[3px] border-transparent py-[9px] pr-3 pl-[11px] hover:bg-hover data-[selected]:border-accent data-[selected]:bg-accent-soft"
          >
            {(report, descriptionId) => (
              <>
                <span className="line-clamp-2 text-[13px] leading-[1.35] font-[550] text-ink">
                  {report.name}
                </span>
                <span id={descriptionId} className="text-[11.5px] text-ink-3 tabular-nums">
                  {en.about(report.words, report.evidence)}
                </span>
              </>
            )}
          </OptionList>
        </div>
      )}
      {menu !== null && (
        <RowMenu
          name={menu.report.name}
          deeds={deedsOf(menu.report)}
          x={menu.x}
          y={menu.y}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
}
