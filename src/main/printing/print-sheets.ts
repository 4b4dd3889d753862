import { open, readFile } from "node:fs/promises";
import type { PrintedSheet } from "../../contract/process.ts";
import { withReportWindow } from "./report-window.ts";

/** Each in a process of its own; more would take the machine from whoever goes on working. */
const atOnce = 2;

/**
 * Make PDFs of pages on the disk, in windows that nobody sees, two at a time; `onSheet` hears of each. They are on
 * the disk when this resolves.
 *
 * Throws the system's errors, and Chromium's; a signal destroys the windows, which makes it throw.
 */
export async function printSheets(
  sheets: readonly PrintedSheet[],
  onSheet: () => void,
  signal?: AbortSignal,
): Promise<void> {
  const waiting = sheets.values();
  // The first error ends the other as well.
  const failing = new AbortController();
  const either = AbortSignal.any([failing.signal, ...(signal === undefined ? [] : [signal])]);
  const printNext = async () => {
    try {
      for (const sheet of waiting) {
        await printSheet(sheet, either);
        onSheet();
      }
    } catch (error) {
      failing.abort(error);
      throw error;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, printNext));
}

async function printSheet({ page, pdf, isTagged }: PrintedSheet, signal: AbortSignal): Promise<void> {
  const html = await readFile(page);
  signal.throwIfAborted();
  await withReportWindow(
    html,
    async ({ webContents }) => {
      const bytes = await webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: isTagged,
        generateDocumentOutline: isTagged,
      });
      // While the window stands: where it is the only one, its end may end the program.
      const file = await open(pdf, "wx");
      try {
        await file.writeFile(bytes);
      } finally {
        await file.close();
      }
    },
    signal,
  );
}
