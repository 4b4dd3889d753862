import { type Failure, type Reply, succeed } from "../../contract/failures.ts";
import { importSummary } from "../../contract/import-summary.ts";
import type { ImportResult, PlannedFile } from "../../contract/records.ts";
import type { WriteFail } from "../project.ts";
import type { ReadExchangeFile } from "./exchange/read-exchange-file.ts";
import type { PreparedFile } from "./prepare-files.ts";
import type { RefusedFile } from "./read-files.ts";
import {
  cancelled,
  type FileResult,
  type ImportStore,
  type Piece,
  piecesOf,
  refused,
} from "./store-files.ts";

/** What one run of an import works with. */
export interface RunTools {
  readonly store: ImportStore;
  readonly understand: (file: PlannedFile) => Promise<PreparedFile | ReadExchangeFile | RefusedFile>;
  readonly isCancelled: () => boolean;
  /** Told before each file is read, with how many were; and with null when the last of them are stored. */
  readonly onFile: (done: number, file: PlannedFile | null) => void;
  /** Store all of it in one transaction, as far as memory holds it. */
  readonly isWhole: boolean;
}

/** A transaction is to hold others up no longer than about this, in milliseconds. */
const portionMs = 25;

/** UTF-16 code units of text that are stored in a millisecond, until it has been seen how many are. */
const firstSpeed = 2000;

/** However fast they are stored: more text than this is not kept in memory. UTF-16 code units. */
const mostLength = 64 * 1024 * 1024;

/**
 * Read files one after the other and store what they hold as it comes. When the disk takes no more,
 * what came before stays, and the others are listed with the reason; when it took nothing, that is
 * the answer.
 */
export async function runImport(
  files: readonly PlannedFile[],
  tools: RunTools,
): Promise<Reply<ImportResult, WriteFail>> {
  const { store, isCancelled, onFile } = tools;
  const pending = new Pending(tools);
  const cutShort: FileResult[] = [];
  let reached = 0;
  const finish = async (): Promise<Failure<WriteFail> | null> => {
    for (const [done, file] of files.entries()) {
      if (isCancelled()) break;
      onFile(done, file);
      const pieces = piecesOf(await tools.understand(file));
      // A file whose reader was killed by Cancel was not read, which is no fault of the file.
      if (isCancelled()) break;
      reached = done + 1;
      for (const [at, piece] of pieces.entries()) {
        const failure = pending.hasRoomFor(piece) ? null : await pending.store(false);
        if (failure !== null) return failure;
        if (isCancelled() && pieces.length > 1) {
          cutShort.push(cancelled(file.path, partly(at, pieces.length)));
          break;
        }
        pending.add(piece);
      }
    }
    onFile(reached, null);
    return pending.store(true);
  };
  const failure = await finish();
  if (failure !== null && store.head === null) return failure;
  const results = [...store.results, ...cutShort];
  const told = new Set(results.map(({ path }) => path));
  const unstored = new Set(failure === null ? [] : pending.paths);
  for (const { path } of files) {
    if (failure !== null && (unstored.has(path) || !told.has(path))) {
      results.push(refused({ path, refusal: failure.message }));
    } else if (!told.has(path)) results.push(cancelled(path, null));
  }
  return succeed(importSummary(results));
}

function partly(stored: number, all: number): string {
  const number = (count: number) => count.toLocaleString("en");
  return `${number(stored)} of its ${number(all)} articles came in before the import was stopped.`;
}

/** What is read and waits for its portion. */
class Pending {
  readonly #tools: RunTools;
  #pieces: Piece[] = [];
  #length = 0;
  /** UTF-16 code units a millisecond. */
  #speed = firstSpeed;

  constructor(tools: RunTools) {
    this.#tools = tools;
  }

  get paths(): string[] {
    return this.#pieces.map((piece) => ("file" in piece ? piece.file.path : piece.path));
  }

  hasRoomFor(piece: Piece): boolean {
    const most = this.#tools.isWhole ? mostLength : Math.min(mostLength, portionMs * this.#speed);
    return this.#pieces.length === 0 || this.#length + lengthOf(piece) <= most;
  }

  add(piece: Piece): void {
    this.#pieces.push(piece);
    this.#length += lengthOf(piece);
  }

  async store(isLast: boolean): Promise<Failure<WriteFail> | null> {
    // Others get their turn before each transaction: questions of the window, a Cancel, word of progress.
    await new Promise((resolve) => setImmediate(resolve));
    const began = performance.now();
    const stored = this.#tools.store.store(this.#pieces, isLast);
    if (!stored.ok) return stored;
    const speed = this.#length / Math.max(1, performance.now() - began);
    // A single slow flush of the disk must not make every later portion a small one.
    if (this.#length > 0) this.#speed = Math.max(this.#speed / 2, (this.#speed + speed) / 2);
    [this.#pieces, this.#length] = [[], 0];
    return null;
  }
}

/** Of the texts in it, in UTF-16 code units; what has none costs its entry in the list all the same. */
function lengthOf(piece: Piece): number {
  if ("refusal" in piece) return 0;
  if ("source" in piece) return piece.data.articles.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
  return piece.article.reading.text.length;
}
