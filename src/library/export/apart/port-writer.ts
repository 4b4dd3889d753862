import type { FromLibraryProcess } from "../../../contract/process.ts";
import type { StartWriter, WriteNews, WriterRequest } from "./protocol.ts";

/** A wire to a writer process, as far as it is used here. */
interface Wire {
  on(event: "message", listener: (message: { data: unknown }) => void): void;
  on(event: "close", listener: () => void): void;
  postMessage(message: WriterRequest): void;
  start(): void;
  close(): void;
}

interface PortWriters {
  readonly start: StartWriter;
  /** Main has started the writer asked for under this number. */
  readonly arrived: (id: number, wire: Wire | undefined) => void;
}

/** Writer processes inside Electron: main starts and kills them at the library's word. */
export function createPortWriters(tell: (request: FromLibraryProcess) => void): PortWriters {
  const waiting = new Map<number, (wire: Wire) => void>();
  let lastId = 0;
  return {
    start: async () => {
      lastId += 1;
      const id = lastId;
      const wire = await new Promise<Wire>((resolve) => {
        waiting.set(id, resolve);
        tell({ type: "start-writer", id });
      });
      wire.start();
      return {
        send: (request) => wire.postMessage(request),
        onNews: (listener) => wire.on("message", ({ data }) => listener(data as WriteNews)),
        onExit: (listener) => wire.on("close", listener),
        kill: () => {
          tell({ type: "kill-writer", id });
          wire.close();
        },
      };
    },
    arrived: (id, wire) => {
      const take = waiting.get(id);
      waiting.delete(id);
      if (wire === undefined || take === undefined)
        throw new Error("a writer came unasked or without a port");
      take(wire);
    },
  };
}
