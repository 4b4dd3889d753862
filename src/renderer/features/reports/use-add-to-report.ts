import { useCallback } from "react";
import { useWrite } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { enReports as en } from "../../wording/en-reports.ts";
import { flushReports, useReportsDesk } from "./reports-desk.ts";

/** Puts highlights at the end of a report, or of a new one with null; a notice leads there. */
export function useAddToReport(): (
  annotationIds: readonly string[],
  reportId: string | null,
) => Promise<void> {
  const { write: create } = useWrite("report.create");
  const { write: add } = useWrite("report.addEvidence");
  return useCallback(
    async (annotationIds, reportId) => {
      await flushReports();
      const begun = reportId === null ? await create({}) : null;
      if (begun?.ok === false) return;
      const id = begun?.value.id ?? reportId!;
      const reply = await add({ reportId: id, annotationIds: [...annotationIds] });
      if (!reply.ok) return;
      useReportsDesk.setState({ lastId: id });
      const { notify, openReport } = useDesk.getState();
      notify({
        tone: "success",
        text: en.added(annotationIds.length, reply.value.name),
        topic: "add-to-report",
        action: { label: en.show, run: () => openReport(id) },
      });
    },
    [create, add],
  );
}
