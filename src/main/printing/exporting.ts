import type { MessagePortMain } from "electron";
import type { ToLibraryProcess } from "../../contract/process.ts";
import type { Log } from "../log.ts";
import { createReaderProcesses, type ReaderChild, type ReaderProcesses } from "../reader-processes.ts";
import { printSheets } from "./print-sheets.ts";
import { createPrinting } from "./printing.ts";

interface Options {
  readonly fork: () => ReaderChild;
  readonly newChannel: () => { port1: MessagePortMain; port2: MessagePortMain };
  readonly log: Log;
}

/** What one library's exports need of main: processes to put them together in, and a printer. */
export function createExporting(
  { fork, newChannel, log }: Options,
  tell: (message: ToLibraryProcess, ports?: MessagePortMain[]) => void,
): ReaderProcesses {
  // A writer is started, handed its wire and killed just as a reader is.
  const writers = createReaderProcesses({
    ...{ fork, newChannel, log },
    give: (id, port) => tell({ type: "writer", id }, [port]),
  });
  const printing = createPrinting(printSheets, tell, log);
  return {
    hear: (message) => {
      if (message.type === "start-writer") writers.hear({ type: "start-reader", id: message.id });
      else if (message.type === "kill-writer") writers.hear({ type: "kill-reader", id: message.id });
      else printing.hear(message);
    },
    killAll: () => {
      writers.killAll();
      printing.stopAll();
    },
  };
}
