import type { ReportSettings } from "../../../core/report/settings.ts";
import { askShell } from "../../bridge/shell.ts";
import { useDesk } from "../../desk.ts";

/** Show the system's own dialog to print a report; a notice says why it could not. */
export async function printReport(reportId: string, settings: ReportSettings): Promise<void> {
  const reply = await askShell("shell.printReport", { reportId, settings });
  if (!reply.ok) useDesk.getState().notify({ tone: "problem", text: reply.message, topic: "print" });
}
