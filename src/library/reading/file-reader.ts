import { mostReadMilliseconds } from "../../formats/read/limits.ts";
import type { Reading } from "../../formats/read/reading.ts";
import type { ApartKind, ReaderProcess, StartReader } from "./protocol.ts";

/** What a file gave, or that reading it took too much time or memory and was stopped. */
export type ReadApart = Reading | { readonly ok: false; readonly why: "stopped" };

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
    this.#running ??= this.#start();
    const reader = await this.#running;
    const id = this.#nextId++;
    return new Promise((resolve) => {
      const settle = (outcome: ReadApart) => {
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
        this.#running = null;
        settle({ ok: false, why: "stopped" });
      });
      reader.send({ id, kind, bytes, encoding });
    });
  }

  /** Kill the process, whatever it is doing. The next file starts another. */
  stop(): void {
    const running = this.#running;
    this.#running = null;
    void running?.then((reader) => reader.kill());
  }
}
