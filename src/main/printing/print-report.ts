import { open, readFile } from "node:fs/promises";
import { withReportWindow } from "./report-window.ts";

/** Below the text, on every page. Chromium fills in title and numbers by these classes. */
const footer = `
  <div style="font: 7.5pt Inter, 'Noto Sans', sans-serif; color: #6f6b63; width: 100%; margin: 0 18mm; display: flex; justify-content: space-between">
    <span class="title"></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span>
  </div>`;

/**
 * Make a tagged PDF with bookmarks and page numbers of a report on the disk, in a window that nobody
 * sees. The PDF is on the disk when this resolves.
 *
 * Throws the system's errors, and Chromium's; a signal destroys the window, which makes it throw.
 */
export async function printReport(page: string, pdf: string, signal?: AbortSignal): Promise<void> {
  const html = await readFile(page);
  signal?.throwIfAborted();
  await withReportWindow(
    html,
    async ({ webContents }) => {
      const bytes = await webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: "<span></span>",
        footerTemplate: footer,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
      // While the window stands: where it is the only one, its end may end the program.
      const file = await open(pdf, "wx");
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    signal,
  );
}
