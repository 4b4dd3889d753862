import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { projectRoot } from "../../scripts/electron/electron-package.ts";
import { newProject } from "../../src/library/open-library.ts";
import { openArticle, searchFor, selectWords, tagSelection, waitUntilSaved } from "../e2e/analyst.ts";
import { launchApp } from "../e2e/app.ts";
import { exportReport, seedFiles } from "../e2e/desktop.ts";
import { claims } from "./claims.ts";

/**
 * The main job from end to end in the real window. Leaves in `out/demo/` the project, the report and
 * a screenshot of every step. Fails when a step does not do what it should.
 */
const folder = join(projectRoot, "out", "demo");
const project = join(folder, "Demo.claimbench");
const report = join(folder, "Demo.html");

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const made = await newProject({ path: project, person: "Demo", create: "sample", samples: seedFiles });
if (!made.ok) throw new Error(made.message);

const { app, page, close } = await launchApp({ project, env: { CLAIMBENCH_PERSON: "Demo" } });
let steps = 0;

async function shot(what: string): Promise<void> {
  steps += 1;
  const file = `${String(steps).padStart(2, "0")}-${what}.png`;
  await page.screenshot({ path: join(folder, file) });
  console.log(`out/demo/${file}`);
}

/** Wait for a hit of the search to show. */
async function showHits(window: Page, query: string, atLeast: number): Promise<void> {
  await searchFor(window, query);
  await window
    .getByRole("main")
    .getByText("Leavitt/authority")
    .nth(atLeast - 1)
    .waitFor();
}

try {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openArticle(page, 0);
  await shot("sample-project");
  for (const { article, words, tag } of claims) {
    await openArticle(page, article);
    await selectWords(page, words);
    if (steps === 1) await shot("selection");
    await tagSelection(page, tag);
    await shot(`article-${article}-${tag.replace(/\W+/g, "-")}`);
  }
  await waitUntilSaved(page);
  await page.getByRole("tab", { name: "Tags" }).click();
  await shot("tags");
  await showHits(page, "tag:Leavitt/authority", 5);
  await shot("search");
  await exportReport(app, page, report);
  await shot("exported");
} finally {
  await close();
}
console.log(`The project is out/demo/Demo.claimbench, the report out/demo/Demo.html.`);
