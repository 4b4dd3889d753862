import { type ComposedReport, longestReport, longestReportName } from "../../contract/composed-reports.ts";
import { type Failure, type Reply, refuse } from "../../contract/failures.ts";
import { readReportDocument } from "../../contract/report-document.ts";
import {
  emptyReport,
  type ReportBlock,
  type ReportDocument,
  tidyReport,
} from "../../core/report/composed/document.ts";
import { normaliseText } from "../../core/text/normalise.ts";
import { shorten } from "../commands/label.ts";
import type { ReadDb } from "../db/connection.ts";
import { type ReportRow, reportNames, storedReportRow } from "../db/reports.ts";
import { done, type Edit, type Project, type WriteFail } from "../project.ts";
import { highlightsOfIds } from "./live-report.ts";
import { getReport, isSameReportName } from "./stored-reports.ts";

type NameFail = "report-name-empty" | "report-name-too-long" | "report-name-taken";
type Missing = "report-missing";

/** Begin a report, under a name or under one that is free. */
export function createReport(
  project: Project,
  { name: typed }: { name?: string | undefined },
): Reply<ComposedReport, NameFail | WriteFail> {
  return project.edit("report.create", (edit) => {
    const name = typed === undefined ? freeName(edit.db, "New report") : cleanName(typed);
    const refusal = refuseName(edit.db, null, name);
    if (refusal !== null) return refusal;
    const id = insertReport(edit, name, JSON.stringify(emptyReport), "{}");
    return done(reportOf(edit.db, id), `new report “${shorten(name)}”`);
  });
}

/** Give a report another name. */
export function renameReport(
  project: Project,
  { reportId, name: typed }: { reportId: string; name: string },
): Reply<ComposedReport, Missing | NameFail | WriteFail> {
  return project.edit("report.rename", (edit) => {
    const row = storedReportRow(edit.db, reportId);
    if (row === null) return refuse("report-missing", { report: reportId });
    const name = cleanName(typed);
    const refusal = refuseName(edit.db, reportId, name);
    if (refusal !== null) return refusal;
    if (name !== row.name) edit.journal.update("report", row, { name, modified_ms: edit.nowMs });
    return done(reportOf(edit.db, reportId), `renaming of report “${shorten(row.name)}”`);
  });
}

/** Store what is written in a report, in the one form of equal reports; nothing changes when it is the same. */
export function editReport(
  project: Project,
  { reportId, document }: { reportId: string; document: ReportDocument },
): Reply<ComposedReport, Missing | "report-too-long" | WriteFail> {
  return project.edit("report.edit", (edit) => {
    const row = storedReportRow(edit.db, reportId);
    if (row === null) return refuse("report-missing", { report: reportId });
    const refusal = putDocument(edit, row, document);
    if (refusal !== null) return refusal;
    return done(reportOf(edit.db, reportId), `writing in report “${shorten(row.name)}”`);
  });
}

/** Put highlights at the end of a report, as they are now. */
export function addEvidence(
  project: Project,
  { reportId, annotationIds }: { reportId: string; annotationIds: readonly string[] },
): Reply<ComposedReport, Missing | "annotation-missing" | "report-too-long" | WriteFail> {
  return project.edit("report.addEvidence", (edit) => {
    const row = storedReportRow(edit.db, reportId);
    if (row === null) return refuse("report-missing", { report: reportId });
    const shown = new Map(highlightsOfIds(edit.db, annotationIds).map((each) => [each.annotation.id, each]));
    const added: ReportBlock[] = [];
    for (const annotationId of annotationIds) {
      const highlight = shown.get(annotationId);
      if (highlight === undefined) return refuse("annotation-missing");
      const { quote, citation, annotation } = highlight;
      const remembered = { quote, tags: annotation.tags, note: annotation.note, citation };
      added.push({ kind: "evidence", annotationId, remembered });
    }
    const { blocks } = readReportDocument(row.document) ?? emptyReport;
    const refusal = putDocument(edit, row, { version: 1, blocks: [...blocks, ...added] });
    if (refusal !== null) return refusal;
    const what = annotationIds.length === 1 ? "evidence" : `${annotationIds.length} pieces of evidence`;
    return done(reportOf(edit.db, reportId), `${what} in report “${shorten(row.name)}”`);
  });
}

/** Make another report of the same words, “… copy”. */
export function duplicateReport(
  project: Project,
  { reportId }: { reportId: string },
): Reply<ComposedReport, Missing | WriteFail> {
  return project.edit("report.duplicate", (edit) => {
    const row = storedReportRow(edit.db, reportId);
    if (row === null) return refuse("report-missing", { report: reportId });
    const most = longestReportName - 12;
    const name = freeName(edit.db, `${row.name.slice(0, most).toWellFormed()} copy`);
    const id = insertReport(edit, name, row.document, row.settings);
    return done(reportOf(edit.db, id), `copy of report “${shorten(row.name)}”`);
  });
}

/** Remove a report; the highlights it refers to stay. */
export function removeReport(
  project: Project,
  { reportId }: { reportId: string },
): Reply<{ reportId: string }, Missing | WriteFail> {
  return project.edit("report.remove", (edit) => {
    const row = storedReportRow(edit.db, reportId);
    if (row === null) return refuse("report-missing", { report: reportId });
    edit.journal.remove("report", row);
    return done({ reportId }, `removal of report “${shorten(row.name)}”`);
  });
}

function putDocument(
  edit: Edit,
  row: ReportRow,
  document: ReportDocument,
): Failure<"report-too-long"> | null {
  const stored = JSON.stringify(tidyReport(document, (text) => normaliseText(text).text));
  if (stored.length > longestReport) {
    return refuse("report-too-long", { length: stored.length, limit: longestReport });
  }
  if (stored !== row.document) {
    edit.journal.update("report", row, { document: stored, modified_ms: edit.nowMs });
  }
  return null;
}

function insertReport(edit: Edit, name: string, document: string, settings: string): string {
  const id = edit.newId();
  edit.journal.insert("report", {
    ...{ id, name, document, settings, person_id: edit.personId },
    ...{ created_ms: edit.nowMs, modified_ms: edit.nowMs },
  });
  return id;
}

/** A name as it is kept: on one line, without what SQLite cannot keep to the letter. */
export function cleanName(typed: string): string {
  return normaliseText(typed)
    .text.replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

function refuseName(db: ReadDb, ownId: string | null, name: string): Failure<NameFail> | null {
  if (name === "") return refuse("report-name-empty");
  if (name.length > longestReportName) return refuse("report-name-too-long", { limit: longestReportName });
  const isTaken = reportNames(db).some((each) => each.id !== ownId && isSameReportName(each.name, name));
  return isTaken ? refuse("report-name-taken", { name }) : null;
}

/** This name, or with the first number behind it that makes it new. */
export function freeName(db: ReadDb, name: string): string {
  const names = reportNames(db);
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name} ${number}`;
    if (!names.some((each) => isSameReportName(each.name, tried))) return tried;
  }
}

function reportOf(db: ReadDb, id: string): ComposedReport {
  const reply = getReport(db, id);
  if (!reply.ok) throw new Error(`no report ${id}`);
  return reply.value;
}
