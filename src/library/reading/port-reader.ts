import type { FromLibraryProcess } from "../../contract/process.ts";
import type { ReadAnswer, ReaderProcess, ReadRequest, StartReader } from "./protocol.ts";

/** A wire to a reader process, as far as it is used here. */
interface Wire {
  on(event: "message", listener: (message: { data: unknown }) => void): void;
  on(event: "close", listener: () => void): void;
  postMessage(message: ReadRequest): void;
  start(): void;
  close(): void;
}

export interface PortReaders {
  readonly start: StartReader;
  /** Main has started the reader asked for under this number. */
  readonly arrived: (id: number, wire: Wire | undefined) => void;
}

/** Reader processes inside Electron: main starts and kills them at the library's word. */
export function createPortReaders(tell: (request: FromLibraryProcess) => void): PortReaders {
  const waiting = new Map<number, (wire: Wire) => void>();
  let lastId = 0;
  return {
    start: async () => {
      lastId += 1;
      const id = lastId;
      const wire = await new Promise<Wire>((resolve) => {
        waiting.set(id, resolve);
        tell({ type: "start-reader", id });
      });
      return readerOn(wire, () => tell({ type: "kill-reader", id }));
    },
    arrived: (id, wire) => {
      const take = waiting.get(id);
      waiting.delete(id);
      if (wire === undefined || take === undefined)
        throw new Error("a reader came unasked or without a port");
      take(wire);
    },
  };
}

function readerOn(wire: Wire, kill: () => void): ReaderProcess {
  const answers: ((answer: ReadAnswer) => void)[] = [];
  const exits: (() => void)[] = [];
  wire.on("message", ({ data }) => {
    for (const listener of answers) listener(data as ReadAnswer);
  });
  wire.on("close", () => {
    for (const listener of exits) listener();
  });
  wire.start();
  return {
    send: (request) => wire.postMessage(request),
    onAnswer: (listener) => void answers.push(listener),
    onExit: (listener) => void exits.push(listener),
    kill: () => {
      kill();
      wire.close();
    },
  };
}
