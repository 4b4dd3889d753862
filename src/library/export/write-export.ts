import { stat } from "node:fs/promises";
import writeFileAtomic from "write-file-atomic";
import { exportFormats } from "../../contract/export-formats.ts";
import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import type { ExportResult } from "../../contract/records.ts";
import { describeLosses } from "../../core/exchange/losses.ts";
import { composeReport } from "../../core/report/compose-report.ts";
import { articleWithText, listArticles } from "../db/articles.ts";
import { reasonOf } from "../db/open.ts";
import { countWaiting } from "../db/reviews.ts";
import { listTags } from "../db/tags.ts";
import { projectName } from "../name.ts";
import type { Project } from "../project.ts";
import { annotationsFor } from "../search/run.ts";
import { gatherExchangeData } from "./exchange-data.ts";
import { writers } from "./writers.ts";

export interface ExportRequest {
  readonly format: string;
  readonly path: string;
  readonly query?: string | undefined;
}

/**
 * Write the project, or what of it a query finds, in one of the formats. The file appears whole or
 * not at all: it is written beside its place, flushed, and renamed.
 */
export async function writeExport(
  project: Project,
  { format: asked, path, query }: ExportRequest,
): Promise<Reply<ExportResult, "format-unknown" | "query-malformed" | "codebook-empty" | "export-failed">> {
  const format = exportFormats.find(({ id }) => id === asked);
  if (format === undefined) {
    return refuse("format-unknown", { format: asked, known: exportFormats.map(({ id }) => id).join(", ") });
  }
  const db = project.read;
  const found = annotationsFor(db, { query });
  if (!found.ok) return found;
  const annotations = found.value;
  const every = listArticles(db);
  const isFiltered = query !== undefined && query.trim() !== "";
  const wanted = new Set(annotations.map(({ articleId }) => articleId));
  const articles = every
    .filter(({ id }) => !isFiltered || wanted.has(id))
    .map(({ id }) => articleWithText(db, id)!);
  const tags = listTags(db);
  const name = projectName(project.path);
  const exchange = gatherExchangeData(db, { name, articles, annotations, tags });
  const exportedAt = new Date(project.now).toISOString();
  const report = () =>
    composeReport({
      project: { name, person: project.person, exportedAt },
      ...{ articles, annotations, tags, query: isFiltered ? query : null },
    });
  const content = await writers[format.id]({ report, exchange });
  if (content === null) return refuse("codebook-empty");
  try {
    await writeFileAtomic(path, asBuffer(content), { fsync: true });
    const { size } = await stat(path);
    return succeed({
      path,
      format: format.id,
      articles: articles.length,
      annotations: annotations.length,
      bytes: size,
      dropped: [
        // A search finds none of those that wait, so it leaves none of them out.
        ...leftOut(every.length - articles.length, isFiltered ? 0 : countWaiting(db)),
        ...describeLosses(exchange, format.loses),
      ],
    });
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return refuse("export-failed", { path, reason: reasonOf(error) });
  }
}

function asBuffer(content: string | Uint8Array): Buffer {
  return typeof content === "string" ? Buffer.from(content, "utf8") : Buffer.from(content);
}

function leftOut(articles: number, inEarlierVersions: number): string[] {
  const sentences: string[] = [];
  if (articles > 0) {
    const those = articles === 1 ? "1 article has" : `${articles} articles have`;
    sentences.push(
      `${those} no highlight that the query finds and ${articles === 1 ? "is" : "are"} left out.`,
    );
  }
  if (inEarlierVersions > 0) {
    const those = inEarlierVersions === 1 ? "1 highlight stands" : `${inEarlierVersions} highlights stand`;
    sentences.push(
      `${those} in an earlier version of a text and ${inEarlierVersions === 1 ? "is" : "are"} left out.`,
    );
  }
  return sentences;
}
