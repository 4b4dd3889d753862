import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { projectRoot } from "../../../../scripts/electron/electron-package.ts";
import { prepareElectron } from "../../../../scripts/electron/launch.ts";
import { launchHeldBack } from "../../../driver/held-back.ts";
import { cachedProject } from "../../data/cached-project.ts";
import type { Setting } from "../area.ts";

/** The real program, with a copy of a made-up project open and an article shown, for `use`; closed afterwards. */
export async function inDrivenWindow(
  articles: number,
  { scratch, say }: Pick<Setting, "scratch" | "say">,
  use: (app: ElectronApplication, page: Page) => Promise<void>,
): Promise<void> {
  const project = join(scratch, `Driven${articles}.claimbench`);
  copyFileSync(await cachedProject({ articles, length: 3000, highlightsEach: 10 }, say), project);
  const app = await launchHeldBack(await prepareElectron(), {
    args: [`--user-data-dir=${join(scratch, "driven")}`, projectRoot, project],
    cwd: projectRoot,
  });
  try {
    const page = await app.firstWindow();
    await articleShown(page);
    await use(app, page);
  } finally {
    await app.close();
  }
}

export async function articleShown(page: Page): Promise<void> {
  const timeout = 120_000;
  await page.getByRole("listbox", { name: "Articles" }).getByRole("option").first().waitFor({ timeout });
  await page.getByRole("textbox", { name: "Article text" }).waitFor({ timeout });
}

/** Milliseconds between the frames that the page could draw while something went on. */
export async function gapsWhile(page: Page, work: () => Promise<void>): Promise<number[]> {
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
