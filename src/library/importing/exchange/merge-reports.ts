import { longestReport, longestReportName } from "../../../contract/composed-reports.ts";
import { readReportDocument } from "../../../contract/report-document.ts";
import type { IncomingReport } from "../../../core/exchange/incoming.ts";
import { parseQuery } from "../../../core/query/parse.ts";
import { cleanFolder, isSameName, longestSavedPath, writtenPath } from "../../../core/query/saved-path.ts";
import {
  type ReportDocument,
  type SectionSource,
  tidyReport,
} from "../../../core/report/composed/document.ts";
import { normaliseText } from "../../../core/text/normalise.ts";
import { storedReportRow } from "../../db/reports.ts";
import { savedSearchRows } from "../../db/saved-searches.ts";
import { cleanName, freeName } from "../../reports/edit-report.ts";
import type { Arrivals } from "./arrivals.ts";

/**
 * Bring in saved searches: one whose folder and name are here already is that search, and keeps its
 * question. Answers with the id of each by its key.
 */
export function mergeSearches(arrivals: Arrivals): ReadonlyMap<string, string> {
  const { edit, data } = arrivals;
  const ids = new Map<string, string>();
  for (const search of data.searches ?? []) {
    const folder = cleanFolder(search.folder);
    const name = cleanName(search.name).replaceAll("/", "∕");
    const parsed = parseQuery(search.query);
    if (name === "" || !parsed.ok || writtenPath({ folder, name }).length > longestSavedPath) continue;
    const rows = savedSearchRows(edit.db);
    const known =
      rows.find(({ id }) => id === search.id) ??
      rows.find((row) => row.folder === folder && isSameName(row.name, name));
    if (known !== undefined) {
      if (known.query !== search.query) arrivals.remark("search-kept");
      ids.set(search.key, known.id);
      continue;
    }
    const id = arrivals.freeId("saved_search", search.id);
    const inFolder = rows.filter((row) => row.folder === folder).map(({ position }) => position);
    edit.journal.insert("saved_search", {
      ...{ id, folder, name, query: search.query.trim(), position: Math.max(-1, ...inFolder) + 1 },
      person_id: arrivals.person(search.personKey),
      created_ms: arrivals.when(search.createdMs),
    });
    arrivals.added.searches += 1;
    ids.set(search.key, id);
  }
  return ids;
}

/**
 * Bring in reports. One whose id is here already is kept as it is; one whose name is taken gets a number
 * behind it. Sections follow their searches and tags to the ids these have here.
 */
export function mergeReports(
  arrivals: Arrivals,
  searchIds: ReadonlyMap<string, string>,
  tagIds: ReadonlyMap<string, string>,
): void {
  const { edit, data } = arrivals;
  for (const report of data.reports ?? []) {
    const document = documentOf(report, searchIds, tagIds);
    const name = cleanName(report.name).slice(0, longestReportName).toWellFormed();
    if (document === null || name === "") {
      arrivals.remark("report-broken");
      continue;
    }
    const known = report.id === null ? null : storedReportRow(edit.db, report.id);
    if (known !== null) {
      if (known.document !== document) arrivals.remark("report-kept");
      continue;
    }
    const free = freeName(edit.db, name);
    if (free !== name) arrivals.remark("report-renamed");
    const createdMs = arrivals.when(report.createdMs);
    edit.journal.insert("report", {
      ...{ id: arrivals.freeId("report", report.id), name: free, document, settings: "{}" },
      person_id: arrivals.person(report.personKey),
      created_ms: createdMs,
      modified_ms: report.modifiedMs ?? createdMs,
    });
    arrivals.added.reports += 1;
  }
}

/** As it is stored; null when it is no report of ours, or longer than one may be. */
function documentOf(
  { document: written }: IncomingReport,
  searchIds: ReadonlyMap<string, string>,
  tagIds: ReadonlyMap<string, string>,
): string | null {
  const read = readReportDocument(written);
  if (read === null) return null;
  const moved: ReportDocument = {
    version: 1,
    blocks: read.blocks.map((block) =>
      block.kind === "section" ? { ...block, source: follow(block.source, searchIds, tagIds) } : block,
    ),
  };
  const document = JSON.stringify(tidyReport(moved, (text) => normaliseText(text).text));
  return document.length > longestReport ? null : document;
}

function follow(
  source: SectionSource,
  searchIds: ReadonlyMap<string, string>,
  tagIds: ReadonlyMap<string, string>,
): SectionSource {
  return source.kind === "tag"
    ? { ...source, tagId: tagIds.get(source.tagId) ?? source.tagId }
    : { ...source, searchId: searchIds.get(source.searchId) ?? source.searchId };
}
