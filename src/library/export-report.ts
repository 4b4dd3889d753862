import { stat } from "node:fs/promises";
import writeFileAtomic from "write-file-atomic";
import { type ExportFormat, exportFormats } from "../contract/export-formats.ts";
import { type Reply, refuse, succeed } from "../contract/failures.ts";
import type { ExportResult } from "../contract/records.ts";
import { composeReport } from "../core/report/compose-report.ts";
import type { Report } from "../core/report/report.ts";
import { writeHtmlReport } from "../formats/write/html/write-html-report.ts";
import { articleWithText, listArticles } from "./db/articles.ts";
import { reasonOf } from "./db/open.ts";
import { listTags } from "./db/tags.ts";
import { projectName } from "./name.ts";
import type { Project } from "./project.ts";
import { annotationsFor } from "./search/run.ts";

const writers: Record<ExportFormat, (report: Report) => string> = { html: writeHtmlReport };

export interface ExportRequest {
  readonly format: string;
  readonly path: string;
  readonly query?: string | undefined;
}

/**
 * Write the project, or what of it a query finds, as a report. The file appears whole or not at all:
 * it is written beside its place, flushed, and renamed.
 */
export async function exportReport(
  project: Project,
  { format, path, query }: ExportRequest,
): Promise<Reply<ExportResult, "format-unknown" | "query-malformed" | "export-failed">> {
  const known = exportFormats.find((candidate) => candidate.id === format);
  if (known === undefined) {
    return refuse("format-unknown", { format, known: exportFormats.map((each) => each.id).join(", ") });
  }
  const annotations = annotationsFor(project.read, { query });
  if (!annotations.ok) return annotations;
  const every = listArticles(project.read);
  const isFiltered = query !== undefined && query.trim() !== "";
  const wanted = new Set(annotations.value.map((annotation) => annotation.articleId));
  const articles = every.filter((article) => !isFiltered || wanted.has(article.id));
  const report = composeReport({
    project: {
      name: projectName(project.path),
      person: project.person,
      exportedAt: new Date(project.now).toISOString(),
    },
    articles: articles.map((article) => articleWithText(project.read, article.id)!),
    annotations: annotations.value,
    tags: listTags(project.read),
    query: isFiltered ? query : null,
  });
  try {
    await writeFileAtomic(path, writers[known.id](report), { encoding: "utf8", fsync: true });
    const { size } = await stat(path);
    return succeed({
      path,
      format,
      articles: articles.length,
      annotations: annotations.value.length,
      bytes: size,
      dropped: droppedSentences(every.length - articles.length),
    });
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return refuse("export-failed", { path, reason: reasonOf(error) });
  }
}

function droppedSentences(articlesLeftOut: number): string[] {
  if (articlesLeftOut === 0) return [];
  const those = articlesLeftOut === 1 ? "1 article has" : `${articlesLeftOut} articles have`;
  return [`${those} no highlight that the query finds and ${articlesLeftOut === 1 ? "is" : "are"} left out.`];
}
