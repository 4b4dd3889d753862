import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { newProject } from "../../src/library/open-library.ts";
import { articleText, cards, selectWords, waitUntilSaved } from "./analyst.ts";
import { type LaunchedApp, launchApp } from "./app.ts";
import { seedFiles } from "./desktop.ts";

let folder: string;
let launched: LaunchedApp;
let page: Page;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-pieces-"));
  const project = join(folder, "Pieces.claimbench");
  const made = await newProject({ path: project, person: "Ada", create: "sample", samples: seedFiles });
  expect(made.ok).toBe(true);
  launched = await launchApp({ project });
  page = launched.page;
  await expect(articleText(page)).toBeVisible();
});

test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

const toolbar = () => page.getByRole("toolbar", { name: "Highlight" });
const painted = () =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => /-active-/.test(name))
      .flatMap(([, ranges]) => [...ranges].map((range) => (range as StaticRange).startOffset)),
  );

test("words are added to the highlight at hand, painted with it, and taken out again; undo goes step by step", async () => {
  await selectWords(page, "press secretary");
  await toolbar().getByRole("button", { name: "Highlight", exact: true }).click();
  await expect(cards(page)).toHaveCount(1);
  await selectWords(page, "Hamas");
  await toolbar().getByRole("button", { name: "Add piece" }).click();
  const card = cards(page).first();
  await expect(card.locator("q")).toHaveText("press secretary … Hamas");
  await expect.poll(async () => (await painted()).length).toBe(2);
  await expect(page.getByRole("button", { name: /^Undo/ })).toBeEnabled();

  await page.keyboard.press("i");
  await page.keyboard.press("i");
  await expect(card.getByRole("button", { name: "Importance 2 of 3" })).toBeVisible();

  await card.getByRole("button", { name: "Take “press secretary” out of the highlight" }).click();
  await expect(card.locator("q")).toHaveText("Hamas");
  await expect(cards(page)).toHaveCount(1);
  await waitUntilSaved(page);
  for (let step = 0; step < 3; step++) await page.keyboard.press("Control+z");
  await expect(card.locator("q")).toHaveText("press secretary … Hamas");
  await expect(card.getByRole("button", { name: "No importance" })).toBeAttached();
});

test("the palette does what the keys of the text do", async () => {
  await articleText(page).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("j");
  await page.keyboard.press("h");
  await expect(cards(page)).toHaveCount(1);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("importance");
  await page.keyboard.press("Enter");
  await expect(cards(page).first().getByRole("button", { name: "Importance 1 of 3" })).toBeVisible();
});
