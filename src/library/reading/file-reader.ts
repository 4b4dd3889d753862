import type { ExchangeKind } from "../../formats/read/exchange/exchange-kind.ts";
import type { ExchangeReading, NamedBytes } from "../../formats/read/exchange/exchange-reading.ts";
import { mostReadMilliseconds } from "../../formats/read/limits.ts";
import type { Reading } from "../../formats/read/reading.ts";
import type {
  ApartKind,
  DescribedReading,
  ReadArticleRequest,
  ReadExchangeRequest,
  ReaderProcess,
  ReadOutcome,
  ReadTextRequest,
  StartReader,
} from "./protocol.ts";

interface Stopped {
  readonly ok: false;
  readonly why: "stopped";
}

const stopped: Stopped = { ok: false, why: "stopped" };

interface Running {
  readonly process: ReaderProcess;
  /** By its number, who waits for an answer. */
  readonly waiting: Map<number, (outcome: ReadOutcome | Stopped) => void>;
}

/** What a file gave, or that reading it took too much time or memory and was stopped. */
export type ReadApart = Reading | Stopped;

/**
 * Reads untrusted files one after the other in a process of their own. A file that takes too long
 * or too much memory costs that process, and the next file gets a new one.
 */
export class FileReader {
  readonly #start: StartReader;
  readonly #limitMs: number;
  #running: Promise<Running> | null = null;
  #nextId = 0;

  constructor(start: StartReader, limitMs = mostReadMilliseconds) {
    this.#start = start;
    this.#limitMs = limitMs;
  }

  async read(kind: ApartKind, bytes: Uint8Array, encoding?: string): Promise<ReadApart> {
    return (await this.#ask({ kind, bytes, encoding })) as ReadApart;
  }

  async readExchange(
    exchange: ExchangeKind,
    files: readonly NamedBytes[],
  ): Promise<ExchangeReading | Stopped> {
    return (await this.#ask({ exchange, files })) as ExchangeReading | Stopped;
  }

  /** Read a text file and find out what it says, on a processor that may otherwise be idle. */
  async readText(
    bytes: Uint8Array,
    { isMarkdown, encoding }: { readonly isMarkdown: boolean; readonly encoding?: string | undefined },
  ): Promise<DescribedReading | Stopped> {
    return (await this.#ask({ bytes, isMarkdown, encoding })) as DescribedReading | Stopped;
  }

  /** The answer is of the kind that was asked for. */
  async #ask(
    request: Omit<ReadArticleRequest, "id"> | Omit<ReadExchangeRequest, "id"> | Omit<ReadTextRequest, "id">,
  ): Promise<ReadOutcome | Stopped> {
    this.#running ??= this.#begin();
    const running = this.#running;
    const { process, waiting } = await running;
    const id = this.#nextId++;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.stop();
        settle(stopped);
      }, this.#limitMs);
      const settle = (outcome: ReadOutcome | Stopped) => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(outcome);
      };
      waiting.set(id, settle);
      process.send({ id, ...request });
    });
  }

  #begin(): Promise<Running> {
    const begun = this.#start().then((process) => {
      const waiting: Running["waiting"] = new Map();
      process.onAnswer(({ id, reading }) => waiting.get(id)?.(reading));
      process.onExit(() => {
        // One that was stopped may end after the next was started.
        if (this.#running === begun) this.#running = null;
        for (const settle of waiting.values()) settle(stopped);
      });
      return { process, waiting };
    });
    return begun;
  }

  /** Kill the process, whatever it is doing. The next file starts another. */
  stop(): void {
    const running = this.#running;
    this.#running = null;
    void running?.then(({ process }) => process.kill());
  }
}
