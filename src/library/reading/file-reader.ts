import type { ExchangeKind } from "../../formats/read/exchange/exchange-kind.ts";
import type { ExchangeReading, NamedBytes } from "../../formats/read/exchange/exchange-reading.ts";
import { mostReadMilliseconds } from "../../formats/read/limits.ts";
import type { Reading } from "../../formats/read/reading.ts";
import type {
  ApartKind,
  ReadArticleRequest,
  ReadExchangeRequest,
  ReaderProcess,
  StartReader,
} from "./protocol.ts";

interface Stopped {
  readonly ok: false;
  readonly why: "stopped";
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
  #running: Promise<ReaderProcess> | null = null;
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

  /** The answer is of the kind that was asked for. */
  async #ask(
    request: Omit<ReadArticleRequest, "id"> | Omit<ReadExchangeRequest, "id">,
  ): Promise<Reading | ExchangeReading | Stopped> {
    this.#running ??= this.#start();
    const running = this.#running;
    const reader = await running;
    const id = this.#nextId++;
    return new Promise((resolve) => {
      const settle = (outcome: Reading | ExchangeReading | Stopped) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      const timer = setTimeout(() => {
        this.stop();
        settle({ ok: false, why: "stopped" });
      }, this.#limitMs);
      reader.onAnswer((answer) => {
        if (answer.id === id) settle(answer.reading);
      });
      reader.onExit(() => {
        // One that was stopped may end after the next was started.
        if (this.#running === running) this.#running = null;
        settle({ ok: false, why: "stopped" });
      });
      reader.send({ id, ...request });
    });
  }

  /** Kill the process, whatever it is doing. The next file starts another. */
  stop(): void {
    const running = this.#running;
    this.#running = null;
    void running?.then((reader) => reader.kill());
  }
}
