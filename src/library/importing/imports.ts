import { randomUUID } from "node:crypto";
import { type Reply, refuse } from "../../contract/failures.ts";
import type { ImportPlan, ImportResult, PlannedFile, TableMapping } from "../../contract/records.ts";
import { loadFactFinder } from "../commands/store-article.ts";
import type { Project, WriteFail } from "../project.ts";
import { FileReader } from "../reading/file-reader.ts";
import type { StartReader } from "../reading/protocol.ts";
import { type ReadExchangeFile, readExchangeFile } from "./exchange/read-exchange-file.ts";
import { previewExchange } from "./exchange/store-exchange-file.ts";
import type { Fingerprints } from "./likenesses.ts";
import { planFiles } from "./plan-import.ts";
import { Preparation } from "./prepare-files.ts";
import { ReadAhead } from "./read-ahead.ts";
import { type HowToRead, type ReadFile, type RefusedFile, readOne } from "./read-files.ts";
import { runImport } from "./run.ts";
import { ImportStore } from "./store-files.ts";

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
  /** One transaction for all of it, for who waits for the end and wants all or nothing. */
  readonly isWhole?: boolean;
}

interface Running {
  isCancelled: boolean;
  readonly reader: FileReader;
  /** Null until the first file is read. */
  store: ImportStore | null;
}

/** Plans are kept for a Retry; older ones than these are forgotten. */
const mostPlans = 20;

/** Imports of one project: what was planned, what runs, what was cancelled. */
export class Imports {
  readonly #project: Project;
  readonly #startReader: StartReader;
  readonly #onProgress: (progress: Progress) => void;
  readonly #fingerprints: Fingerprints = new Map();
  readonly #plans = new Map<string, readonly PlannedFile[]>();
  readonly #running = new Map<string, Running>();

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
    const run: Running = { isCancelled: false, reader: new FileReader(this.#startReader), store: null };
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

  /** Whether the step that begins with this entry of the log is an import still under way. */
  isRunning(head: number): boolean {
    return [...this.#running.values()].some(({ store }) => store?.head === head);
  }

  async #runFiles(
    files: readonly PlannedFile[],
    { planId, mappings, encodings, isWhole = false }: RunOptions,
    run: Running,
  ): Promise<Reply<ImportResult, WriteFail>> {
    const isCancelled = () => run.isCancelled;
    const preparation = await Preparation.begin(this.#project.read, this.#fingerprints, isCancelled);
    const ahead = new ReadAhead(files.filter(({ kind, refusal }) => kind !== "exchange" && refusal === null));
    const bytesOf = (path: string) => ahead.read(path);
    run.store = new ImportStore(this.#project, await loadFactFinder());
    return runImport(files, {
      ...{ store: run.store, isCancelled, isWhole },
      understand: async (file) => {
        const how = { mapping: mappings[file.place], encoding: encodings[file.place], bytesOf };
        const read = await this.#read(file, run.reader, how);
        return "source" in read ? read : preparation.describe(read);
      },
      onFile: (done, file) => {
        const step = { job: planId, done, total: files.length, name: file?.name ?? "" };
        this.#onProgress(file === null ? { ...step, isStoring: true } : step);
      },
    });
  }
}
