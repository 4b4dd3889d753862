import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { projectRoot } from "../../../../scripts/electron/electron-package.ts";
import { prepareElectron } from "../../../../scripts/electron/launch.ts";
import { exportFormats } from "../../../../src/contract/export-formats.ts";
import { answerSaveDialog, chooseMenu } from "../../../e2e/desktop.ts";
import { cachedProject } from "../../data/cached-project.ts";
import { compared } from "../../measure/compare.ts";
import type { Row } from "../../measure/rows.ts";
import type { Setting } from "../area.ts";

/** Those that take longest to put together, and the one that is drawn by Chromium. */
const formats = ["html", "docx", "xlsx", "qdpx"] as const;

/** The window's frames while a large project is exported from it, against those of the same window at rest. */
export async function exportWindow({ scratch, isQuick, say }: Setting): Promise<Row[]> {
  const articles = isQuick ? 100 : 1000;
  const project = join(scratch, "Frames.claimbench");
  copyFileSync(await cachedProject({ articles, length: 3000, highlightsEach: 10 }, say), project);
  const { electron, env } = await prepareElectron();
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [...electron.extraArgs, `--user-data-dir=${join(scratch, "profile")}`, projectRoot, project],
    env: env as Record<string, string>,
    cwd: projectRoot,
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole("listbox", { name: "Articles" }).getByRole("option").first().waitFor();
    await page.getByRole("textbox", { name: "Article text" }).waitFor();
    const rows: Row[] = [];
    for (const format of formats) {
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
    return rows;
  } finally {
    await app.close();
  }
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

/** Milliseconds between the frames that the page could draw while something went on. */
async function gapsWhile(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { benchFrames: frames });
    const next = (time: number) => {
      if (!("benchFrames" in window)) return;
      frames.push(time);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await work();
  const times = await page.evaluate(() => {
    const { benchFrames } = window as unknown as { benchFrames: number[] };
    Reflect.deleteProperty(window, "benchFrames");
    return benchFrames;
  });
  return times.slice(1).map((time, at) => time - times[at]!);
}
