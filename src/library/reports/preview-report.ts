import { mostListed, type ReportPreview } from "../../contract/composed-reports.ts";
import { type Reply, succeed } from "../../contract/failures.ts";
import type { ReportSettings } from "../../core/report/settings.ts";
import { type Gathered, gatherSome } from "../export/gather.ts";
import { gatherReport } from "../export/gather-report.ts";
import { materialOf } from "../export/material.ts";
import { projectName } from "../name.ts";
import type { Project } from "../project.ts";

interface Asked {
  readonly settings?: ReportSettings | undefined;
}

/** The page that an export of a written report to HTML would write now; of a long one its beginning. */
export async function previewReport(
  project: Project,
  { reportId, settings, isWhole }: Asked & { readonly reportId: string; readonly isWhole: boolean },
): Promise<Reply<ReportPreview, "report-missing">> {
  const found = isWhole
    ? gatherReport(project.read, reportId)
    : gatherReport(project.read, reportId, mostListed);
  if (!found.ok) return found;
  const whole = await pageOf(project, found.value, settings);
  if (isWhole) return succeed({ html: whole, isPart: false });
  const { html, isPart } = await shownOf(whole);
  const isCut = [...found.value.composed!.sections.values()].some(({ left = 0 }) => left > 0);
  return succeed({ html, isPart: isPart || isCut });
}

/** The page of a ready-made report of what a query finds, made of the first highlights. */
export async function previewExport(
  project: Project,
  { query, settings }: Asked & { readonly query?: string | undefined },
): Promise<Reply<ReportPreview, "query-malformed">> {
  const found = gatherSome(project.read, query);
  if (!found.ok) return found;
  const { html, isPart } = await shownOf(await pageOf(project, found.value, settings));
  return succeed({ html, isPart: isPart || !found.value.isAll });
}

async function pageOf(
  project: Project,
  gathered: Gathered,
  settings: ReportSettings | undefined,
): Promise<string> {
  // Loaded by the first preview, for no start needs them.
  const [{ composeReport }, { writeHtmlReport }] = await Promise.all([
    import("../../core/report/compose-report.ts"),
    import("../../formats/write/html/write-html-report.ts"),
  ]);
  const name = projectName(project.path);
  const order = { name, person: project.person, nowMs: project.now, settings };
  return writeHtmlReport(composeReport(materialOf(project.read, order, gathered)));
}

/** Characters of a page that a window draws without standing still, some 60 sheets of paper. */
const mostShown = 400_000;

async function shownOf(html: string): Promise<ReportPreview> {
  if (html.length <= mostShown) return { html, isPart: false };
  const { beginningOf } = await import("../../formats/write/html/sheets.ts");
  return { html: beginningOf(html, mostShown), isPart: true };
}
