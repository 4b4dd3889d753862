import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findPrinter } from "../../../../src/cli/print.ts";
import { type ExportFormat, exportFormats } from "../../../../src/contract/export-formats.ts";
import { writeDurably } from "../../../../src/library/export/whole-file.ts";
import { makeBulkProject } from "../../data/bulk.ts";
import { type BenchProject, benchProject } from "../../data/project.ts";
import { alternate, timed } from "../../measure/alternate.ts";
import { compared, growth } from "../../measure/compare.ts";
import type { Row } from "../../measure/rows.ts";
import { type AtSize, median } from "../../measure/statistics.ts";
import type { Setting } from "../area.ts";

const area = "export";

const formats = exportFormats;

/**
 * Every format from a project on the disk to a whole file, flushed and in its place; against writing and
 * flushing the very bytes that come of it.
 */
export async function exportFormatsArea({ scratch, isQuick, say }: Setting): Promise<Row[]> {
  const rows: Row[] = [];
  const points = new Map<ExportFormat, AtSize[]>(formats.map(({ id }) => [id, []]));
  const sizes = isQuick ? [10, 30, 100] : [10, 100, 1000];
  for (const articles of sizes) {
    const highlights = (articles * 10).toLocaleString("en");
    const path = join(scratch, `Export${articles}.claimbench`);
    await makeBulkProject(path, { articles, length: 3000, highlightsEach: 10 }, () => undefined);
    const project = await benchProject(scratch, `Export${articles}`, { print: findPrinter() });
    await checkClaims(project, articles);
    for (const { id } of formats) {
      say(`export: ${id}, ${highlights} highlights`);
      // Pages are laid out by Chromium, thousands of them in minutes.
      const rounds = id === "pdf" || isQuick ? 1 : 3;
      const samples = await sampled(project, { id, scratch, rounds });
      rows.push(
        compared({
          area,
          name: id,
          size: `${highlights} highlights, ${articles.toLocaleString("en")} articles`,
          samples,
          otherName: "writing the same bytes",
        }),
      );
      points.get(id)?.push({ size: articles, cost: median(samples.ours) });
    }
    project.close();
  }
  return [...rows, ...formats.map(({ id }) => growth(area, id, "articles", points.get(id) ?? []))];
}

/** A made-up project has no claims; a tenth as many as articles, of which a fact check can be made. */
async function checkClaims(project: BenchProject, articles: number): Promise<void> {
  const highlights = (await project.ask("annotation.list", {})).slice(0, articles / 10);
  for (const [at, { id, quote }] of highlights.entries()) {
    await project.ask("claim.create", {
      facts: {
        ...{ text: `${at + 1}: ${quote.slice(0, 80)}`, claimant: "Somebody", verdict: "Unproven" },
        reviewUrl: `https://checks.example/${at + 1}`,
      },
      evidence: { annotationId: id, stance: "states" },
    });
  }
}

async function sampled(
  project: BenchProject,
  { id, scratch, rounds }: { id: ExportFormat; scratch: string; rounds: number },
) {
  const file = join(scratch, `export.${id}`);
  const exported = () => project.ask("export.write", { format: id, path: file });
  const isSlow = id === "pdf";
  if (!isSlow) await exported();
  const bytes: Uint8Array[] = isSlow ? [] : [readFileSync(file)];
  return alternate(rounds, {
    ours: () => timed(exported),
    other: async () => {
      const content = bytes[0] ?? readFileSync(file);
      const copy = join(scratch, "same-bytes");
      const ms = await timed(() => writeDurably(copy, content));
      rmSync(copy);
      return ms;
    },
    // The bytes to compare with have just been made: it is warm.
    warmUps: 0,
  });
}
