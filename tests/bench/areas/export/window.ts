import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { exportFormats } from "../../../../src/contract/export-formats.ts";
import { answerSaveDialog, chooseMenu } from "../../../e2e/desktop.ts";
import { compared, figure } from "../../measure/compare.ts";
import type { Row } from "../../measure/rows.ts";
import type { Setting } from "../area.ts";
import { gapsWhile, inDrivenWindow } from "../window/driven.ts";

/** No claims are made up for the window, of which a fact check could be made. */
const formats = exportFormats.filter(({ id }) => id !== "claimreview");

/** Its pages are printed for minutes, one sheet like the other; the formats of the command line have the whole. */
const printedMs = 60_000;

/** The window's frames while a large project is exported from it, against those of the same window at rest. */
export async function exportWindow({ scratch, isQuick, say }: Setting): Promise<Row[]> {
  const articles = isQuick ? 100 : 1000;
  const size = `${(articles * 10).toLocaleString("en")} highlights, ${articles.toLocaleString("en")} articles`;
  const rows: Row[] = [];
  await inDrivenWindow(articles, { scratch, say }, async (app, page) => {
    const resting = await gapsWhile(page, () => page.waitForTimeout(5000));
    for (const { id, name } of isQuick ? formats.slice(0, 3) : formats) {
      say(`export: frames of the window, ${id}`);
      await openDialog(app, page, { name, path: join(scratch, `window.${id}`) });
      const exporting = await gapsWhile(page, () => exported(page));
      await page.getByRole("button", { name: "Dismiss" }).first().click();
      const about = { area: "export", size, otherName: "the window at rest" };
      rows.push(
        compared({
          ...about,
          name: `${id} from the window, between two frames`,
          samples: { ours: exporting, other: resting },
          by: "p95",
        }),
        figure({
          ...about,
          name: `${id} from the window, longest frame`,
          ours: Math.max(...exporting),
          other: Math.max(...resting),
        }),
      );
    }
  });
  return rows;
}

/** Until the file is there; what is printed for longer is cancelled. */
async function exported(page: Page): Promise<void> {
  await page.getByRole("dialog", { name: "Export" }).getByRole("button", { name: "Export…" }).click();
  const isThere = page.getByText(/^Exported /).waitFor({ timeout: 600_000 });
  const isLong = await Promise.race([
    isThere.then(() => false),
    page.waitForTimeout(printedMs).then(() => true),
  ]);
  if (!isLong) return;
  isThere.catch(() => undefined);
  await page.getByRole("button", { name: "Cancel export" }).click();
  await page.getByText("The export was cancelled.").waitFor({ timeout: 60_000 });
}

async function openDialog(
  app: ElectronApplication,
  page: Page,
  { name, path }: { name: string; path: string },
): Promise<void> {
  await answerSaveDialog(app, path);
  await chooseMenu(app, "exportReport");
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("combobox", { name: "Format" }).selectOption({ label: name });
}
