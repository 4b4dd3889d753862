import { stat } from "node:fs/promises";
import writeFileAtomic from "write-file-atomic";
import { exportFormats } from "../../contract/export-formats.ts";
import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import type { Input } from "../../contract/library.ts";
import type { ExportResult } from "../../contract/records.ts";
import { queryNamed } from "../commands/saved-searches.ts";
import { reasonOf } from "../db/open.ts";
import { projectName } from "../name.ts";
import type { Project } from "../project.ts";
import { produceExport } from "./produce.ts";

/**
 * Write the project, or what of it a query finds, in one of the formats. The file appears whole or
 * not at all: it is written beside its place, flushed, and renamed.
 */
export async function writeExport(
  project: Project,
  { format: asked, path, query: typed, search, settings }: Input<"export.write">,
): Promise<
  Reply<
    ExportResult,
    "format-unknown" | "query-malformed" | "search-missing" | "codebook-empty" | "export-failed"
  >
> {
  const format = exportFormats.find(({ id }) => id === asked);
  if (format === undefined) {
    return refuse("format-unknown", { format: asked, known: exportFormats.map(({ id }) => id).join(", ") });
  }
  const saved = search === undefined ? null : queryNamed(project.read, search);
  if (saved?.ok === false) return saved;
  const query = saved?.value ?? typed;
  const produced = await produceExport(project.read, {
    ...{ format: format.id, query, settings },
    ...{ name: projectName(project.path), person: project.person, nowMs: project.now },
  });
  if (!produced.ok) return produced;
  const { content, articles, annotations, dropped } = produced.value;
  try {
    await writeFileAtomic(path, Buffer.from(content), { fsync: true });
    const { size } = await stat(path);
    return succeed({ path, format: format.id, articles, annotations, bytes: size, dropped });
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return refuse("export-failed", { path, reason: reasonOf(error) });
  }
}
