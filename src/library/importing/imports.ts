import { randomUUID } from "node:crypto";
import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import type { ImportPlan, ImportResult, PlannedFile, TableMapping } from "../../contract/records.ts";
import type { Project, WriteFail } from "../project.ts";
import { FileReader } from "../reading/file-reader.ts";
import type { StartReader } from "../reading/protocol.ts";
import type { Fingerprints } from "./likenesses.ts";
import { planFiles } from "./plan-import.ts";
import { Preparation, type PreparedFile } from "./prepare-files.ts";
import { type RefusedFile, readOne } from "./read-files.ts";
import { type FileResult, storeFiles } from "./store-files.ts";

export interface Progress {
  readonly job: string;
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

export interface RunOptions {
  readonly planId: string;
  readonly places: readonly number[];
  /** By place. */
  readonly mappings: Readonly<Record<string, TableMapping>>;
  readonly encodings: Readonly<Record<string, string>>;
}

/** Texts are stored in one transaction, unless together they are larger than this (UTF-16 code units). */
const batchLength = 64 * 1024 * 1024;

/** Plans are kept for a Retry; older ones than these are forgotten. */
const mostPlans = 20;

/** Imports of one project: what was planned, what runs, what was cancelled. */
export class Imports {
  readonly #project: Project;
  readonly #startReader: StartReader;
  readonly #onProgress: (progress: Progress) => void;
  readonly #fingerprints: Fingerprints = new Map();
  readonly #plans = new Map<string, readonly PlannedFile[]>();
  readonly #running = new Map<string, { isCancelled: boolean; reader: FileReader }>();

  constructor(project: Project, startReader: StartReader, onProgress: (progress: Progress) => void) {
    this.#project = project;
    this.#startReader = startReader;
    this.#onProgress = onProgress;
  }

  async plan(paths: readonly string[]): Promise<ImportPlan> {
    const planId = randomUUID();
    const files = await planFiles(paths);
    this.#plans.set(planId, files);
    for (const oldest of this.#plans.keys()) {
      if (this.#plans.size <= mostPlans) break;
      this.#plans.delete(oldest);
    }
    return { planId, files };
  }

  /** Import files of a plan; what was done before a Cancel is kept, and nothing is stored by halves. */
  async run(options: RunOptions): Promise<Reply<ImportResult, "plan-missing" | WriteFail>> {
    const plan = this.#plans.get(options.planId);
    if (plan === undefined) return refuse("plan-missing");
    const files = plan.filter((file) => options.places.includes(file.place));
    const run = { isCancelled: false, reader: new FileReader(this.#startReader) };
    this.#running.set(options.planId, run);
    try {
      return await this.#runFiles(files, options, run);
    } finally {
      run.reader.stop();
      this.#running.delete(options.planId);
    }
  }

  cancel(planId: string): void {
    const run = this.#running.get(planId);
    if (run === undefined) return;
    run.isCancelled = true;
    run.reader.stop();
  }

  async #runFiles(
    files: readonly PlannedFile[],
    { planId, mappings, encodings }: RunOptions,
    run: { isCancelled: boolean; reader: FileReader },
  ): Promise<Reply<ImportResult, WriteFail>> {
    const results: FileResult[] = [];
    let batch: (PreparedFile | RefusedFile)[] = [];
    let length = 0;
    const flush = (): Reply<null, WriteFail> => {
      const stored = storeFiles(this.#project, batch);
      if (!stored.ok) return stored;
      results.push(...stored.value);
      [batch, length] = [[], 0];
      return succeed(null);
    };
    const preparation = await Preparation.begin(
      this.#project.read,
      this.#fingerprints,
      () => run.isCancelled,
    );
    for (const [done, file] of files.entries()) {
      if (run.isCancelled) break;
      this.#onProgress({ job: planId, done, total: files.length, name: file.name });
      const how = { mapping: mappings[file.place], encoding: encodings[file.place] };
      const read =
        file.refusal === null
          ? await readOne(file.path, run.reader, how)
          : { path: file.path, refusal: file.refusal };
      const prepared = await preparation.findOut(read);
      // A file whose reader was killed by Cancel was not read, which is no fault of the file.
      if (run.isCancelled) break;
      batch.push(prepared);
      length += "articles" in read ? read.articles.reduce((sum, article) => sum + article.text.length, 0) : 0;
      if (length > batchLength) {
        const stored = flush();
        if (!stored.ok) return stored;
      }
    }
    const stored = flush();
    if (!stored.ok) return stored;
    this.#onProgress({ job: planId, done: files.length, total: files.length, name: "" });
    const reached = new Set(results.map((result) => result.path));
    for (const file of files) {
      if (!reached.has(file.path)) results.push(cancelledFile(file.path));
    }
    return succeed(summary(results));
  }
}

function cancelledFile(path: string): FileResult {
  return {
    path,
    outcome: "cancelled",
    articleId: null,
    message: null,
    near: null,
    encoding: null,
    isGuess: false,
  };
}

function summary(files: readonly FileResult[]): ImportResult {
  const count = (outcome: FileResult["outcome"]) => files.filter((file) => file.outcome === outcome).length;
  return {
    imported: count("imported"),
    unchanged: count("unchanged"),
    versions: count("version"),
    refused: count("refused"),
    cancelled: count("cancelled"),
    files,
  };
}
