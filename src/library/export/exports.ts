import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { exportFormats, isReportFormat } from "../../contract/export-formats.ts";
import { type Failure, type Reply, refuse, succeed } from "../../contract/failures.ts";
import type { FailOf, Input } from "../../contract/library.ts";
import type { PrintedSheet } from "../../contract/process.ts";
import type { ExportResult } from "../../contract/records.ts";
import { queryNamed } from "../commands/saved-searches.ts";
import { reasonOf } from "../db/open.ts";
import type { Progress } from "../importing/imports.ts";
import { projectName } from "../name.ts";
import type { Project } from "../project.ts";
import { reportNamed } from "../reports/stored-reports.ts";
import type { PaperStep } from "./apart/paper.ts";
import type { StartWriter, WriteNews, WriterRequest, Written } from "./apart/protocol.ts";
import type { Print } from "./printing.ts";
import type { ExportOrder } from "./produce.ts";
import { beginningOf, type ExportStep, printing } from "./steps.ts";
import { partBeside, publish, writeDurably } from "./whole-file.ts";

/** What exports need from the process they run in. */
export interface ExportServices {
  /** Without it an export is put together in this very process: right where nobody waits for another answer. */
  readonly startWriter?: StartWriter | undefined;
  /** Without it there is no PDF. */
  readonly print?: Print | undefined;
  readonly onProgress: (progress: Progress) => void;
}

type Fail = FailOf<"export.write">;

/**
 * Exports of one project. A file appears whole or not at all: it is made beside its place, flushed,
 * and renamed; whatever happens before that, what stood there before stands there still.
 */
export class Exports {
  readonly #project: Project;
  readonly #services: ExportServices;
  readonly #running = new Map<string, AbortController>();

  constructor(project: Project, services: ExportServices) {
    this.#project = project;
    this.#services = services;
  }

  /** Give up a running export. Nothing happens when there is none of that name. */
  cancel(job: string): void {
    this.#running.get(job)?.abort();
  }

  async write({
    format: asked,
    path,
    query: typed,
    search,
    report: named,
    settings,
    job,
  }: Input<"export.write">): Promise<Reply<ExportResult, Fail>> {
    const format = exportFormats.find(({ id }) => id === asked);
    if (format === undefined) {
      return refuse("format-unknown", { format: asked, known: exportFormats.map(({ id }) => id).join(", ") });
    }
    if (format.id === "pdf" && this.#services.print === undefined) return refuse("pdf-unavailable");
    const saved = search === undefined ? null : queryNamed(this.#project.read, search);
    if (saved?.ok === false) return saved;
    const query = saved?.value ?? typed;
    const report = named === undefined ? null : reportNamed(this.#project.read, named);
    if (report?.ok === false) return report;
    if (report !== null && !isReportFormat(format.id))
      return refuse("report-format", { format: format.name });
    const order: ExportOrder = {
      ...{ format: format.id, query, settings, report: report?.value.id },
      ...{ name: projectName(this.#project.path), person: this.#project.person, nowMs: this.#project.now },
    };
    const controller = new AbortController();
    if (job !== undefined) this.#running.set(job, controller);
    try {
      return await this.#carryOut(order, path, job, controller.signal);
    } finally {
      if (job !== undefined) this.#running.delete(job);
    }
  }

  async #carryOut(
    order: ExportOrder,
    path: string,
    job: string | undefined,
    signal: AbortSignal,
  ): Promise<Reply<ExportResult, Fail>> {
    const isPrinted = order.format === "pdf";
    const tell = (step: ExportStep, done = beginningOf(step, isPrinted)) => {
      if (job !== undefined) this.#services.onProgress({ job, done, total: 100, name: step });
    };
    // Absolute, because whoever prints works in another folder.
    const part = partBeside(resolve(path));
    // A page to print says all that the report says, so nobody else may read it.
    const folder = isPrinted ? await mkdtemp(join(tmpdir(), "claimbench-print-")) : null;
    try {
      const file = folder === null ? part : join(folder, "report.html");
      const written = await this.#produce(order, file, path, tell, signal);
      if (signal.aborted) return refuse("export-cancelled");
      if (!written.ok) return written;
      if (folder !== null) {
        tell("print");
        const paper = { folder, page: file, pdf: part };
        const refusal = await this.#print(paper, path, (done) => tell("print", done), signal);
        if (refusal !== null) return refusal;
      }
      const bytes = await publish(part, path);
      return succeed({ path, format: order.format, bytes, ...written.value });
    } catch (error) {
      return failureOf(error, path);
    } finally {
      await rm(part, { force: true });
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    }
  }

  /** Have sheets printed until there is nothing to print any more; then the PDF is there. */
  async #print(
    { folder, page, pdf }: { folder: string; page: string; pdf: string },
    path: string,
    tell: (done: number) => void,
    signal: AbortSignal,
  ): Promise<Failure<Fail> | null> {
    const steps: readonly PaperStep[] = [
      { step: "cut", folder, page },
      { step: "number", folder },
      { step: "join", folder, pdf },
    ];
    for (const step of steps) {
      const sheets = await this.#takePaperStep(step, path, signal);
      if (!sheets.ok) return sheets;
      if (sheets.value.length === 0) continue;
      const [begin, end] = printing[step.step];
      let printed = 0;
      const onSheet = () => {
        printed += 1;
        if (!signal.aborted) tell(begin + ((end - begin) * printed) / sheets.value.length);
      };
      const problem = await this.#services.print!({ sheets: sheets.value, onSheet }, signal);
      if (signal.aborted) return refuse("export-cancelled");
      const sizes = problem === null ? await Promise.all(sheets.value.map((each) => stat(each.pdf))) : [];
      if (problem !== null || sizes.some(({ size }) => size === 0)) {
        return refuse("export-failed", { path, reason: problem ?? "the pages could not be printed" });
      }
    }
    return null;
  }

  async #takePaperStep(
    paper: PaperStep,
    path: string,
    signal: AbortSignal,
  ): Promise<Reply<readonly PrintedSheet[], Fail>> {
    const { startWriter } = this.#services;
    if (startWriter === undefined) {
      const { takePaperStep } = await import("./apart/paper.ts");
      return succeed(await takePaperStep(paper));
    }
    return askApart(startWriter, { paper }, { path, signal }, (news) =>
      news.kind === "paper" ? (news.reply as Reply<readonly PrintedSheet[], Fail>) : null,
    );
  }

  async #produce(
    order: ExportOrder,
    file: string,
    path: string,
    onStep: (step: ExportStep) => void,
    signal: AbortSignal,
  ): Promise<Reply<Written, Fail>> {
    const { startWriter } = this.#services;
    if (startWriter !== undefined) {
      const request = { project: this.#project.file, order, file, path };
      return askApart(startWriter, request, { path, signal }, (news) => {
        if (news.kind === "step") onStep(news.step);
        return news.kind === "done" ? (news.reply as Reply<Written, Fail>) : null;
      });
    }
    // Read only here: in a window the writer's own process has it, and opening would wait for it.
    const { produceExport } = await import("./produce.ts");
    const produced = await produceExport(this.#project.read, order, onStep);
    if (!produced.ok) return produced;
    const { content, ...about } = produced.value;
    await writeDurably(file, content);
    return succeed(about);
  }
}

/** Have a process of its own do it; `answerIn` knows its answer among its news. */
async function askApart<T>(
  startWriter: StartWriter,
  request: WriterRequest,
  { path, signal }: { readonly path: string; readonly signal: AbortSignal },
  answerIn: (news: WriteNews) => Reply<T, Fail> | null,
): Promise<Reply<T, Fail>> {
  const writer = await startWriter();
  try {
    return await new Promise((resolve) => {
      const stop = () => resolve(refuse("export-cancelled"));
      if (signal.aborted) return stop();
      signal.addEventListener("abort", stop, { once: true });
      writer.onExit(() => resolve(refuse("export-failed", { path, reason: "its process ended" })));
      writer.onNews((news) => {
        const reply = answerIn(news);
        if (reply !== null) resolve(reply);
      });
      writer.send(request);
    });
  } finally {
    writer.kill();
  }
}

function failureOf(error: unknown, path: string): Failure<Fail> {
  if (!(error instanceof Error && "code" in error)) throw error;
  return refuse("export-failed", { path, reason: reasonOf(error) });
}
