import type { ComposedReport, ReportEntry } from "../../contract/composed-reports.ts";
import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import { readReportDocument } from "../../contract/report-document.ts";
import { emptyReport } from "../../core/report/composed/document.ts";
import { countWords } from "../../core/report/composed/outline.ts";
import type { ReadDb } from "../db/connection.ts";
import { type ReportRowWithPerson, reportNames, reportRowById, reportRows } from "../db/reports.ts";

/** Every report by name, without what is written in it. */
export function listReports(db: ReadDb): readonly ReportEntry[] {
  return reportRows(db).map((row) => {
    const { document, ...entry } = fromRow(row);
    return entry;
  });
}

export function getReport(db: ReadDb, reportId: string): Reply<ComposedReport, "report-missing"> {
  const row = reportRowById(db, reportId);
  return row === null ? refuse("report-missing", { report: reportId }) : succeed(fromRow(row));
}

function fromRow(row: ReportRowWithPerson): ComposedReport {
  // What is no report of ours shows as an empty one; it stays as it is until somebody writes in it.
  const document = readReportDocument(row.document) ?? emptyReport;
  const { own, quoted } = countWords(document);
  return {
    ...{ id: row.id, name: row.name, words: own + quoted, person: row.person, document },
    evidence: document.blocks.filter(({ kind }) => kind === "evidence").length,
    createdAt: new Date(row.created_ms).toISOString(),
    modifiedAt: new Date(row.modified_ms).toISOString(),
  };
}

/** The report of this id or name; capitals make no difference. */
export function reportNamed(db: ReadDb, typed: string): Reply<ComposedReport, "report-missing"> {
  const names = reportNames(db);
  const found =
    names.find(({ id }) => id === typed) ?? names.find(({ name }) => isSameReportName(name, typed));
  return found === undefined ? refuse("report-missing", { report: typed }) : getReport(db, found.id);
}

export function isSameReportName(one: string, other: string): boolean {
  const fold = (name: string) => name.normalize("NFC").trim().toLocaleLowerCase("en");
  return fold(one) === fold(other);
}
