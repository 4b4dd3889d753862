import type { MessagePortMain } from "electron";
import type { FromLibraryProcess } from "../contract/process.ts";
import type { Log } from "./log.ts";

/** What of Electron's UtilityProcess is used of a reader; a test stands in for it. */
export interface ReaderChild {
  postMessage(message: { type: "read" }, transfer: MessagePortMain[]): void;
  on(event: "exit", listener: (code: number) => void): unknown;
  kill(): boolean;
}

interface Options {
  readonly fork: () => ReaderChild;
  readonly newChannel: () => { port1: MessagePortMain; port2: MessagePortMain };
  /** Hand the library its end of the wire to the reader it asked for. */
  readonly give: (id: number, port: MessagePortMain) => void;
  readonly log: Log;
}

/** Reader processes of one library: started and killed at its word, and gone when it is. */
export interface ReaderProcesses {
  readonly hear: (message: FromLibraryProcess) => void;
  readonly killAll: () => void;
}

/** Most memory for the objects of a file being read. */
const mostMegabytes = 1024;

/** What a reader is started with. V8's own flags reach a utility process under this switch alone, not as Node's. */
export const readerArguments: string[] = [`--js-flags=--max-old-space-size=${mostMegabytes}`];

/** Only main can start a utility process, so the library asks it to. What is read stays between those two. */
export function createReaderProcesses({ fork, newChannel, give, log }: Options): ReaderProcesses {
  const running = new Map<number, ReaderChild>();
  const kill = (id: number) => {
    running.get(id)?.kill();
    running.delete(id);
  };
  const start = (id: number) => {
    const child = fork();
    running.set(id, child);
    const { port1, port2 } = newChannel();
    child.on("exit", (code) => {
      if (running.delete(id)) log("reader-exited", { code });
    });
    child.postMessage({ type: "read" }, [port1]);
    give(id, port2);
  };
  return {
    hear: (message) => {
      if (message.type === "start-reader") start(message.id);
      else if (message.type === "kill-reader") kill(message.id);
    },
    killAll: () => {
      for (const id of [...running.keys()]) kill(id);
    },
  };
}
