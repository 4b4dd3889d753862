import { withReportWindow } from "./report-window.ts";

/**
 * Characters of a page that is printed as it is, a hundred sheets of paper in some five seconds. Chromium's time grows with
 * the square of them (decision 0014) and it shows nothing meanwhile, so what is longer is to be exported.
 */
export const mostPrinted = 700_000;

/** What Chromium says when the user closed the system's dialog. */
const cancelled = /cancel/i;

/**
 * Show the system's dialog to print a page, and print it. Answers with why nothing was printed, in a
 * few words; null when it was, or when the user cancelled.
 */
export async function printPage(html: string): Promise<string | null> {
  try {
    return await withReportWindow(
      Buffer.from(html, "utf8"),
      ({ webContents }) =>
        new Promise<string | null>((resolve) => {
          webContents.print({ printBackground: true, silent: false }, (isPrinted, reason) => {
            resolve(isPrinted || cancelled.test(reason) ? null : reason.trim() || "no printer took it");
          });
        }),
    );
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
