import { useEffect, useEffectEvent } from "react";
import { useWrite } from "../../bridge/queries.ts";
import { useReports } from "../../bridge/report-queries.ts";
import { provideCommands } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { withoutGoneReports } from "../../opened.ts";
import { enReports as en } from "../../wording/en-reports.ts";

/** Begin a report from anywhere; say why nothing happens where a command needs an open one. */
export function useReportCommands(): void {
  const { data: reports } = useReports();
  const { write: create } = useWrite("report.create");
  const begin = useEffectEvent(async () => {
    const reply = await create({});
    if (!reply.ok) return;
    const { show, openReport } = useDesk.getState();
    show("reports");
    openReport(reply.value.id);
  });
  useEffect(() => {
    const refuse = () => useDesk.getState().notify({ tone: "info", text: en.noReport, topic: "report" });
    return provideCommands({
      newReport: () => void begin(),
      insertEvidence: refuse,
      insertSection: refuse,
      previewReport: refuse,
      printReport: refuse,
    });
  }, []);

  // What an undo or a removal takes out of the project takes its tab along.
  useEffect(() => {
    if (reports === undefined) return;
    const ids = new Set(reports.map(({ id }) => id));
    const { openReports, closeReport, arrange } = useDesk.getState();
    for (const id of openReports) if (!ids.has(id)) closeReport(id);
    arrange((opened) => withoutGoneReports(opened, (id) => ids.has(id)));
  }, [reports]);
}
