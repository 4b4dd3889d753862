import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { exportFormats } from "../../../../src/contract/export-formats.ts";
import { answerSaveDialog, chooseMenu } from "../../../e2e/desktop.ts";
import { compared } from "../../measure/compare.ts";
import type { Row } from "../../measure/rows.ts";
import type { Setting } from "../area.ts";
import { gapsWhile, inDrivenWindow } from "../window/driven.ts";

/** Those that take longest to put together; of the others the quick run has none, and no claims are made up for it. */
const formats = ["html", "docx", "xlsx", "qdpx", "pdf", "md", "json", "jsonld"] as const;

/** The window's frames while a large project is exported from it, against those of the same window at rest. */
export async function exportWindow({ scratch, isQuick, say }: Setting): Promise<Row[]> {
  const articles = isQuick ? 100 : 1000;
  const rows: Row[] = [];
  await inDrivenWindow(articles, { scratch, say }, async (app, page) => {
    for (const format of isQuick ? formats.slice(0, 2) : formats) {
      say(`export: frames of the window, ${format}`);
      const resting = await gapsWhile(page, () => page.waitForTimeout(3000));
      await openDialog(app, page, { format, path: join(scratch, `window.${format}`) });
      const exporting = await gapsWhile(page, async () => {
        await page.getByRole("dialog", { name: "Export" }).getByRole("button", { name: "Export…" }).click();
        await page.getByText(/^Exported /).waitFor({ timeout: 600_000 });
      });
      await page.getByText(/^Exported /).waitFor({ state: "hidden", timeout: 60_000 });
      rows.push(
        compared({
          area: "export",
          name: `${format} from the window, between two frames`,
          size: `${(articles * 10).toLocaleString("en")} highlights, ${articles.toLocaleString("en")} articles`,
          samples: { ours: exporting, other: resting },
          otherName: "the window at rest",
          by: "p95",
        }),
      );
    }
  });
  return rows;
}

async function openDialog(
  app: ElectronApplication,
  page: Page,
  { format, path }: { format: string; path: string },
): Promise<void> {
  await answerSaveDialog(app, path);
  await chooseMenu(app, "exportReport");
  const { name } = exportFormats.find(({ id }) => id === format)!;
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("combobox", { name: "Format" }).selectOption({ label: name });
}
