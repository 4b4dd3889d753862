import { join } from "node:path";
import type { Page } from "@playwright/test";
import { projectRoot } from "../../../../scripts/electron/electron-package.ts";
import type { PreparedElectron } from "../../../../scripts/electron/launch.ts";
import { launchHeldBack } from "../../../driver/held-back.ts";
import { makeBulkProject } from "../../data/bulk.ts";

/** Milliseconds from a key to the frame that shows what it did, in the program's own window. */
export interface InWindow {
  /** From one opened article to another. */
  readonly switch: readonly number[];
  /** The same in frames: 1 is the very next one. */
  readonly frames: readonly number[];
  /** `H` on three words to the highlight painted, saved in between. */
  readonly add: readonly number[];
}

interface Size {
  readonly length: number;
  readonly marks: number;
}

/** Two articles of a size in a project of their own, opened in the program; then keys, so many times each. */
export async function measureInWindow(
  prepared: PreparedElectron,
  scratch: string,
  { length, marks }: Size,
  times: number,
): Promise<InWindow> {
  const project = join(scratch, `${length}-${marks}.claimbench`);
  await makeBulkProject(project, { articles: 2, length, highlightsEach: marks }, () => undefined);
  const launched = await launchHeldBack(prepared, {
    args: [
      "--disable-frame-rate-limit",
      "--disable-gpu-vsync",
      `--user-data-dir=${join(scratch, `user-${length}`)}`,
      projectRoot,
      project,
    ],
    cwd: projectRoot,
    colorScheme: null,
  });
  try {
    const page = await launched.firstWindow();
    const options = page.getByRole("listbox", { name: "Articles" }).getByRole("option");
    for (const place of [0, 1]) {
      await options.nth(place).dblclick({ timeout: 60_000 });
      await page.locator(`.pane[data-shown="true"] .article-line`).first().waitFor({ timeout: 60_000 });
      await page.waitForTimeout(1000);
    }
    await page.locator(`.pane[data-shown="true"] .article-text`).focus();
    const switches = await repeated(times, async () => {
      const took = await timedKey(page, "Control+Tab", "article");
      await page.waitForTimeout(300);
      return took;
    });
    await page.keyboard.press("Control+Home");
    const adds = await repeated(times, async () => {
      for (let word = 0; word < 3; word += 1) await page.keyboard.press("Control+Shift+ArrowRight");
      await page.waitForTimeout(300);
      const took = await timedKey(page, "h", "highlight");
      await page.waitForTimeout(700);
      return took;
    });
    return {
      switch: switches.map(({ ms }) => ms),
      frames: switches.map(({ frames }) => frames),
      add: adds.map(({ ms }) => ms),
    };
  } finally {
    await launched.close();
  }
}

interface Took {
  readonly ms: number;
  readonly frames: number;
}

/** The first two warm up. */
async function repeated(times: number, work: () => Promise<Took>): Promise<Took[]> {
  const took: Took[] = [];
  for (let n = 0; n < times + 2; n += 1) took.push(await work());
  return took.slice(2);
}

/**
 * From a key's event to the end of the first frame that shows another article, or another highlight at hand.
 * Of several keys the last counts: those held with it come from the driver some milliseconds before.
 */
async function timedKey(page: Page, key: string, what: "article" | "highlight"): Promise<Took> {
  await page.evaluate((kind) => {
    const look = () =>
      kind === "article"
        ? document.querySelector(".pane[data-shown='true']")?.getAttribute("data-article")
        : [...CSS.highlights]
            .filter(([name]) => name.includes("-active-"))
            .flatMap(([, ranges]) =>
              [...ranges].map(({ startOffset, endOffset }) => `${startOffset} ${endOffset}`),
            )
            .join();
    const frame = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        });
      });
    const before = look();
    const took = new Promise((resolve) => {
      const onKey = async ({ key, timeStamp: start }: KeyboardEvent) => {
        if (key === "Control") return;
        document.removeEventListener("keydown", onKey, { capture: true });
        let frames = 0;
        do {
          await frame();
          frames += 1;
        } while (look() === before && performance.now() - start < 10_000);
        resolve({ ms: performance.now() - start, frames });
      };
      document.addEventListener("keydown", onKey, { capture: true });
    });
    Object.assign(globalThis, { took });
  }, what);
  await page.keyboard.press(key);
  return page.evaluate(() => (globalThis as unknown as { took: Promise<Took> }).took);
}
