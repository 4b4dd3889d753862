import { type ExportFormat, exportFormats, isReportFormat } from "../../contract/export-formats.ts";
import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import { describeLosses } from "../../core/exchange/losses.ts";
import { composeReport } from "../../core/report/compose-report.ts";
import { describeStale } from "../../core/report/composed/remarks.ts";
import type { Report } from "../../core/report/report.ts";
import type { ReportSettings } from "../../core/report/settings.ts";
import type { ReadDb } from "../db/connection.ts";
import { describeChoices, describeLeftOut, describeUnfinished, describeWarnings } from "./dropped.ts";
import { gatherExchangeData } from "./exchange-data.ts";
import { gather } from "./gather.ts";
import { gatherReport } from "./gather-report.ts";
import { materialOf } from "./material.ts";
import type { ExportStep } from "./steps.ts";
import { writers } from "./writers.ts";

/** What to export, and who exports it when. */
export interface ExportOrder {
  readonly format: ExportFormat;
  readonly query?: string | undefined;
  readonly settings?: ReportSettings | undefined;
  /** The id of a report that an analyst has written; what is in it is taken, whatever the query. */
  readonly report?: string | undefined;
  /** What the project is called. */
  readonly name: string;
  readonly person: string;
  readonly nowMs: number;
}

/** A whole file in memory, and what to say about it. */
export interface Produced {
  readonly content: Uint8Array;
  readonly articles: number;
  readonly annotations: number;
  readonly dropped: readonly string[];
}

/** Put together what a file shall hold; nothing is written yet. */
export async function produceExport(
  db: ReadDb,
  order: ExportOrder,
  onStep: (step: ExportStep) => void = () => undefined,
): Promise<Reply<Produced, "query-malformed" | "codebook-empty" | "claims-unfinished" | "report-missing">> {
  onStep("gather");
  const found = order.report === undefined ? gather(db, order.query) : gatherReport(db, order.report);
  if (!found.ok) return found;
  const gathered = found.value;
  const { articles, annotations, tags } = gathered;
  const exchange = gatherExchangeData(db, {
    ...{
      name: order.name,
      articles,
      annotations,
      tags,
      isWhole: order.report === undefined && gathered.query === null,
    },
  });
  onStep("compose");
  const reports: Report[] = [];
  const report = () => {
    const composed = composeReport(materialOf(db, order, gathered));
    reports.push(composed);
    return composed;
  };
  const content = await writers[order.format]({ report, exchange });
  if (content === null)
    return refuse(order.format === "claimreview" ? "claims-unfinished" : "codebook-empty");
  onStep("write");
  const { loses } = exportFormats.find(({ id }) => id === order.format)!;
  return succeed({
    content: typeof content === "string" ? Buffer.from(content, "utf8") : content,
    articles: articles.length,
    annotations: annotations.length,
    dropped: [
      ...describeLeftOut(gathered),
      ...(isReportFormat(order.format) ? describeChoices(reports, exchange) : []),
      ...(order.format === "claimreview" ? describeUnfinished(exchange) : []),
      ...describeLosses(exchange, loses),
      ...reports.flatMap(({ composed }) => (composed === undefined ? [] : describeStale(composed))),
      ...reports.flatMap(describeWarnings),
    ],
  });
}
