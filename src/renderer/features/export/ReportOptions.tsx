import type { ReactElement } from "react";
import { citationStyles } from "../../../core/anchor/citation.ts";
import { paperSizes, reportKinds } from "../../../core/report/settings.ts";
import { useReports } from "../../bridge/report-queries.ts";
import { CheckField } from "../../ui/CheckField.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { enExport as en } from "../../wording/en-export.ts";
import { useExportDesk } from "./export-desk.ts";

/** Which ready-made report, and what of it. */
export function ReportOptions(): ReactElement {
  const settings = useExportDesk((desk) => desk.settings);
  const set = useExportDesk((desk) => desk.set);
  const { data: reports = [] } = useReports();
  const report = useExportDesk((desk) => reports.find(({ id }) => id === desk.report));
  const { kind, hasNotes, hasPersons, hasJunk, citation, paper } = settings;
  const named = <T extends string>(ids: readonly T[], names: Readonly<Record<T, string>>) =>
    ids.map((id) => ({ id, name: names[id] }));
  return (
    <>
      <div className="flex flex-col gap-1.5">
        <SelectField
          label={en.report}
          value={report?.id ?? kind}
          options={[...named(reportKinds, en.kinds), ...reports.map(({ id, name }) => ({ id, name }))]}
          onChange={(id) => {
            const ready = reportKinds.find((each) => each === id);
            useExportDesk.setState({ report: ready === undefined ? id : null });
            if (ready !== undefined) set({ kind: ready });
          }}
        />
        <p className="text-[12px] text-ink-3">{report === undefined ? en.about[kind] : en.aboutWritten}</p>
      </div>
      <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
        <legend className="mb-1.5 text-[12px] font-medium text-ink-2">{en.include}</legend>
        <CheckField label={en.notes} isSelected={hasNotes} onChange={(is) => set({ hasNotes: is })} />
        <CheckField label={en.persons} isSelected={hasPersons} onChange={(is) => set({ hasPersons: is })} />
        {report === undefined && (
          <CheckField label={en.junk} isSelected={hasJunk} onChange={(is) => set({ hasJunk: is })} />
        )}
      </fieldset>
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label={en.citation}
          value={citation}
          options={named(citationStyles, en.citations)}
          onChange={(id) => set({ citation: id === "chicago" ? "chicago" : "plain" })}
        />
        <SelectField
          label={en.paper}
          value={paper}
          options={named(paperSizes, en.papers)}
          onChange={(id) => set({ paper: id === "letter" ? "letter" : "a4" })}
        />
      </div>
    </>
  );
}
