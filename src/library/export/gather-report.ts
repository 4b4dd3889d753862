import { type Reply, succeed } from "../../contract/failures.ts";
import type { MaterialSection } from "../../core/report/composed/body.ts";
import {
  evidenceOf,
  type SectionSource,
  sectionKey,
  sectionsOf,
} from "../../core/report/composed/document.ts";
import { articleWithText, listArticles } from "../db/articles.ts";
import type { ReadDb } from "../db/connection.ts";
import { annotationsOfIds, unplacedOfIds } from "../db/reports.ts";
import { savedSearches } from "../db/saved-searches.ts";
import { listTags } from "../db/tags.ts";
import { findSection } from "../reports/live-report.ts";
import { getReport } from "../reports/stored-reports.ts";
import type { Gathered } from "./gather.ts";

/**
 * The highlights that a report refers to or generates sections of, with their articles. Of each section it takes
 * `most`, and says how many are left.
 */
export function gatherReport(
  db: ReadDb,
  reportId: string,
  most = Number.MAX_SAFE_INTEGER,
): Reply<Gathered, "report-missing"> {
  const report = getReport(db, reportId);
  if (!report.ok) return report;
  const { name, document } = report.value;
  const ids = evidenceOf(document);
  const sections = new Map<string, MaterialSection>();
  const wanted = new Set(ids);
  for (const source of sectionsOf(document)) {
    const { title, isGone, problem, annotations } = findSection(db, source);
    const annotationIds = annotations.slice(0, most).map(({ id }) => id);
    const left = annotations.length - annotationIds.length;
    for (const id of annotationIds) wanted.add(id);
    const about = aboutSection(db, source);
    sections.set(sectionKey(source), { title, about, isGone, problem, annotationIds, left });
  }
  const annotations = annotationsOfIds(db, [...wanted]);
  const articleIds = new Set(annotations.map(({ articleId }) => articleId));
  return succeed({
    articles: listArticles(db).flatMap(({ id }) => (articleIds.has(id) ? articleWithText(db, id)! : [])),
    annotations,
    tags: listTags(db),
    query: null,
    articlesLeftOut: 0,
    inEarlierVersions: 0,
    composed: {
      ...{ name, document, sections },
      unplaced: new Set(unplacedOfIds(db, ids).map(({ id }) => id)),
    },
  });
}

/** Where a section's highlights are from, in words. */
function aboutSection(db: ReadDb, source: SectionSource): string {
  if (source.kind === "tag") {
    return source.withBelow ? "Highlights with this tag or one below it" : "Highlights with this tag";
  }
  const saved = savedSearches(db).find(({ id }) => id === source.searchId);
  return `Highlights found by ${saved?.query ?? source.query}`;
}
