import type { ReactElement, ReactNode } from "react";
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";
import { useReports } from "../../bridge/report-queries.ts";
import { enReports as en } from "../../wording/en-reports.ts";
import { useReportsDesk } from "./reports-desk.ts";
import { useAddToReport } from "./use-add-to-report.ts";

interface Props {
  readonly annotationIds: readonly string[];
  /** The button that opens it. */
  readonly children: ReactNode;
}

const item =
  "flex h-7 max-w-[280px] cursor-default items-center rounded-[5px] px-2 outline-none data-[focused]:bg-accent-soft";

/** A button that offers every report, and a new one, to put highlights into. */
export function AddToReport({ annotationIds, children }: Props): ReactElement {
  return (
    <MenuTrigger>
      {children}
      <Popover
        placement="bottom start"
        offset={6}
        className="max-h-[320px] min-w-[200px] overflow-y-auto rounded-[9px] border border-line bg-raised p-1 shadow-popover"
      >
        <ReportMenu annotationIds={annotationIds} />
      </Popover>
    </MenuTrigger>
  );
}

function ReportMenu({ annotationIds }: Pick<Props, "annotationIds">): ReactElement {
  const { data: reports = [] } = useReports();
  const lastId = useReportsDesk((desk) => desk.lastId);
  const add = useAddToReport();
  const offered = reports.toSorted((a, b) => Number(b.id === lastId) - Number(a.id === lastId));
  return (
    <Menu aria-label={en.addTo} className="outline-none">
      {offered.map(({ id, name }) => (
        <MenuItem key={id} textValue={name} onAction={() => void add(annotationIds, id)} className={item}>
          <span className="truncate">{name}</span>
        </MenuItem>
      ))}
      {offered.length > 0 && <Separator className="mx-2 my-1 h-px bg-line" />}
      <MenuItem onAction={() => void add(annotationIds, null)} className={item}>
        {en.addToNew}
      </MenuItem>
    </Menu>
  );
}
