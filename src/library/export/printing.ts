import type { FromLibraryProcess, PrintedSheet } from "../../contract/process.ts";

/**
 * Makes PDFs of pages that lie on the disk. Answers with why it could not, in a few words, or with
 * null when all of them are on the disk. A signal stops it, and then it answers soon, whatever it says.
 */
export type Print = (job: PrintJob, signal: AbortSignal) => Promise<string | null>;

export interface PrintJob {
  readonly sheets: readonly PrintedSheet[];
  /** One more of them is on the disk. */
  readonly onSheet: () => void;
}

interface MainPrinter {
  readonly print: Print;
  /** Main has printed one sheet more. */
  readonly sheetPrinted: (id: number) => void;
  /** Main has printed, or could not. */
  readonly printed: (id: number, problem: string | null) => void;
}

/** Printing inside Electron: main does it, in a window that nobody sees. */
export function createMainPrinter(tell: (request: FromLibraryProcess) => void): MainPrinter {
  const waiting = new Map<number, { resolve: (problem: string | null) => void; onSheet: () => void }>();
  let lastId = 0;
  return {
    print: ({ sheets, onSheet }, signal) => {
      lastId += 1;
      const id = lastId;
      const printed = new Promise<string | null>((resolve) => waiting.set(id, { resolve, onSheet }));
      signal.addEventListener("abort", () => tell({ type: "stop-print", id }), { once: true });
      tell({ type: "print", id, sheets });
      return printed;
    },
    sheetPrinted: (id) => waiting.get(id)?.onSheet(),
    printed: (id, problem) => {
      waiting.get(id)?.resolve(problem);
      waiting.delete(id);
    },
  };
}
