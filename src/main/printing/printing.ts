import type { FromLibraryProcess, PrintedSheet, ToLibraryProcess } from "../../contract/process.ts";
import { factsOf, type Log } from "../log.ts";

/** Makes PDFs of pages; `printSheets` outside the tests. */
type PrintSheets = (
  sheets: readonly PrintedSheet[],
  onSheet: () => void,
  signal: AbortSignal,
) => Promise<void>;

interface Printing {
  readonly hear: (message: FromLibraryProcess) => void;
  readonly stopAll: () => void;
}

/** What one library asks to have printed. Its paths are its own: it holds the project and writes its exports. */
export function createPrinting(
  print: PrintSheets,
  tell: (message: ToLibraryProcess) => void,
  log: Log,
): Printing {
  const running = new Map<number, AbortController>();
  const start = async (id: number, sheets: readonly PrintedSheet[]) => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      await print(sheets, () => tell({ type: "sheet-printed", id }), controller.signal);
      tell({ type: "printed", id, problem: null });
    } catch (error) {
      if (!controller.signal.aborted) log("report-not-printed", factsOf(error));
      tell({ type: "printed", id, problem: reasonOf(error) });
    } finally {
      running.delete(id);
    }
  };
  return {
    hear: (message) => {
      if (message.type === "print") void start(message.id, message.sheets);
      else if (message.type === "stop-print") running.get(message.id)?.abort();
    },
    stopAll: () => {
      for (const controller of running.values()) controller.abort();
    },
  };
}

function reasonOf(error: unknown): string {
  const reasons: Record<string, string> = {
    EACCES: "no permission",
    EROFS: "the disk is read-only",
    ENOENT: "the folder does not exist",
    ENOSPC: "the disk is full",
  };
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? "the pages could not be printed";
}
