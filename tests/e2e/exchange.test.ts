import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { writeQdpx } from "../../src/formats/write/refi/write-qdpx.ts";
import { newProject } from "../../src/library/open-library.ts";
import { sampleExchange } from "../unit/core/exchange/sample-exchange.ts";
import { articleList, cards, openArticle } from "./analyst.ts";
import { type LaunchedApp, launchApp } from "./app.ts";
import { answerOpenDialog, chooseMenu } from "./desktop.ts";

let folder: string;
let launched: LaunchedApp | undefined;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-exchange-"));
});

test.afterEach(async () => {
  await launched?.close();
  launched = undefined;
  rmSync(folder, { recursive: true, force: true });
});

test("a project of another program is shown before it comes, comes with its highlights, and one undo takes it back", async () => {
  const path = join(folder, "Exchange.claimbench");
  const made = await newProject({ path, person: "Ada", create: "empty", samples: [] });
  expect(made.ok).toBe(true);
  const file = join(folder, "interviews.qdpx");
  writeFileSync(file, await writeQdpx(sampleExchange));
  launched = await launchApp({ project: path });
  const { app, page } = launched;
  await expect(page.getByRole("navigation", { name: "Project" })).toBeVisible();

  await answerOpenDialog(app, [file]);
  await chooseMenu(app, "importArticles");
  const dialog = page.getByRole("dialog", { name: "Import" });
  await expect(dialog).toContainText("REFI-QDA project");
  await expect(dialog).toContainText("2 articles, 4 tags, 5 highlights, 2 notes and 2 persons");
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  if (process.env.CLAIMBENCH_SHOTS)
    await page.screenshot({ path: join(process.env.CLAIMBENCH_SHOTS, "preview.png") });
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await expect(dialog).toContainText("came in");
  if (process.env.CLAIMBENCH_SHOTS)
    await page.screenshot({ path: join(process.env.CLAIMBENCH_SHOTS, "result.png") });
  await dialog.getByRole("button", { name: "Close" }).last().click();

  await expect(articleList(page).getByRole("option")).toHaveCount(2);
  await openArticle(page, 1);
  await expect(cards(page)).toHaveCount(1);
  await chooseMenu(app, "undo");
  await expect(articleList(page).getByRole("option")).toHaveCount(0);
});
