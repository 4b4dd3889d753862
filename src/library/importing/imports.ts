import { randomUUID } from "node:crypto";
import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import type { ImportPlan, ImportResult, PlannedFile, TableMapping } from "../../contract/records.ts";
import { loadFactFinder } from "../commands/store-article.ts";
import type { Project, WriteFail } from "../project.ts";
import { FileReader } from "../reading/file-reader.ts";
import type { StartReader } from "../reading/protocol.ts";
import { type ReadExchangeFile, readExchangeFile } from "./exchange/read-exchange-file.ts";
import { previewExchange } from "./exchange/store-exchange-file.ts";
import type { Fingerprints } from "./likenesses.ts";
import { planFiles } from "./plan-import.ts";
import { Preparation, type PreparedFile } from "./prepare-files.ts";
import { type HowToRead, type ReadFile, type RefusedFile, readOne } from "./read-files.ts";
import { type FileResult, storeFiles } from "./store-files.ts";

export interface Progress {
  readonly job: string;
  readonly done: number;
  readonly total: number;
  readonly name: string;
  readonly isStoring?: boolean;
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

  async plan(
    paths: readonly string[],
    options: { readonly isPreviewed?: boolean } = {},
  ): Promise<ImportPlan> {
    const planId = randomUUID();
    const planned = await planFiles(paths);
    const files = options.isPreviewed === false ? planned : await this.#withPreviews(planned);
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
    const wanted = new Set(options.places);
    // Annotations come last, when the texts they are of are there.
    const files = plan
      .filter((file) => wanted.has(file.place))
      .sort((a, b) => Number(a.kind === "exchange") - Number(b.kind === "exchange"));
    const run = { isCancelled: false, reader: new FileReader(this.#startReader) };
    this.#running.set(options.planId, run);
    try {
      return await this.#runFiles(files, options, run);
    } finally {
      run.reader.stop();
      this.#running.delete(options.planId);
    }
  }

  /** Annotations from elsewhere are read at once, to say what of them would come. */
  async #withPreviews(files: readonly PlannedFile[]): Promise<PlannedFile[]> {
    if (!files.some(({ kind }) => kind === "exchange")) return [...files];
    const reader = new FileReader(this.#startReader);
    const findFacts = await loadFactFinder();
    try {
      const shown: PlannedFile[] = [];
      for (const file of files) {
        if (file.kind !== "exchange" || file.refusal !== null) {
          shown.push(file);
          continue;
        }
        const read = await readExchangeFile(this.#project.read, file, reader);
        if ("refusal" in read) {
          shown.push({ ...file, refusal: read.refusal });
          continue;
        }
        const preview = previewExchange(this.#project, findFacts, read);
        shown.push(preview.ok ? { ...file, exchange: preview.value } : { ...file, refusal: preview.message });
      }
      return shown;
    } finally {
      reader.stop();
    }
  }

  async #read(
    file: PlannedFile,
    reader: FileReader,
    how: HowToRead,
  ): Promise<ReadFile | ReadExchangeFile | RefusedFile> {
    if (file.refusal !== null) return { path: file.path, refusal: file.refusal };
    if (file.kind === "exchange") return readExchangeFile(this.#project.read, file, reader);
    return readOne(file.path, reader, how);
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
    const findFacts = await loadFactFinder();
    let batch: (PreparedFile | ReadExchangeFile | RefusedFile)[] = [];
    let length = 0;
    let reached = 0;
    const flush = async (): Promise<Reply<null, WriteFail>> => {
      this.#onProgress({ job: planId, done: reached, total: files.length, name: "", isStoring: true });
      // What is on its way to the windows goes out before the transaction holds everything up.
      await new Promise((resolve) => setImmediate(resolve));
      const stored = storeFiles(this.#project, findFacts, batch);
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
      const read = await this.#read(file, run.reader, how);
      const prepared = "source" in read ? read : await preparation.describe(read);
      // A file whose reader was killed by Cancel was not read, which is no fault of the file.
      if (run.isCancelled) break;
      batch.push(prepared);
      reached = done + 1;
      length += lengthOf(read);
      if (length > batchLength) {
        const stored = await flush();
        if (!stored.ok) return stored;
      }
    }
    const stored = await flush();
    if (!stored.ok) return stored;
    const told = new Set(results.map((result) => result.path));
    for (const file of files) {
      if (!told.has(file.path)) results.push(cancelledFile(file.path));
    }
    return succeed(summary(results));
  }
}

/** Of the texts in it, in UTF-16 code units. */
function lengthOf(read: ReadFile | ReadExchangeFile | RefusedFile): number {
  if ("refusal" in read) return 0;
  const texts = "source" in read ? read.data.articles : read.articles;
  return texts.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
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
