import type { ReportSettings } from "../../../core/report/settings.ts";
import { askShell } from "../../bridge/shell.ts";
import { runCommand } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { enReports as en } from "../../wording/en-reports.ts";
import { useExportDesk } from "../export/export-desk.ts";

/** Show the system's own dialog to print a report; a notice says why it could not. */
export async function printReport(reportId: string, settings: ReportSettings): Promise<void> {
  const reply = await askShell("shell.printReport", { reportId, settings });
  if (reply.ok) return;
  const exportIt = () => {
    useExportDesk.setState({ report: reportId, format: "pdf" });
    runCommand("exportReport", "button");
  };
  useDesk.getState().notify({
    ...{ tone: "problem", text: reply.message, topic: "print" },
    ...(reply.fail === "print-too-long" ? { action: { label: en.exportPdf, run: exportIt } } : {}),
  });
}
