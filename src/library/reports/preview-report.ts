import { type Reply, succeed } from "../../contract/failures.ts";
import type { ReportSettings } from "../../core/report/settings.ts";
import { gatherExchangeData } from "../export/exchange-data.ts";
import { gatherReport } from "../export/gather-report.ts";
import { materialOf } from "../export/material.ts";
import { projectName } from "../name.ts";
import type { Project } from "../project.ts";

/** The page that an export of a report to HTML would write now. */
export async function previewReport(
  project: Project,
  { reportId, settings }: { reportId: string; settings?: ReportSettings | undefined },
): Promise<Reply<{ html: string }, "report-missing">> {
  // Loaded by the first preview, for no start needs them.
  const [{ composeReport }, { writeHtmlReport }] = await Promise.all([
    import("../../core/report/compose-report.ts"),
    import("../../formats/write/html/write-html-report.ts"),
  ]);
  const found = gatherReport(project.read, reportId);
  if (!found.ok) return found;
  const name = projectName(project.path);
  const { articles, annotations, tags } = found.value;
  const exchange = gatherExchangeData(project.read, { name, articles, annotations, tags, isWhole: false });
  const order = { name, person: project.person, nowMs: project.now, settings };
  return succeed({ html: writeHtmlReport(composeReport(materialOf(order, found.value, exchange))) });
}
