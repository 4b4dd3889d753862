import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { newProject } from "../../src/library/open-library.ts";
import { openArticle, searchFor, selectWords, tagSelection } from "./analyst.ts";
import { type LaunchedApp, launchApp } from "./app.ts";
import { seedFiles } from "./desktop.ts";

let folder: string;
let window: LaunchedApp;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-search-"));
  const project = join(folder, "Search.claimbench");
  await newProject({ path: project, person: "Ada", create: "sample", samples: seedFiles });
  window = await launchApp({ project });
});

test.afterEach(async () => {
  await window.close();
  rmSync(folder, { recursive: true, force: true });
});

function searchbox(page: Page): Locator {
  return page.getByRole("search").getByRole("searchbox", { name: "Search project" });
}

function suggestions(page: Page): Locator {
  return page.getByRole("listbox", { name: "Suggestions" });
}

test("a tag is completed by keys, and Enter then opens the results", async () => {
  const { page } = window;
  await openArticle(page, 2);
  await selectWords(page, "does have the authority to talk to anyone");
  await tagSelection(page, "Leavitt/authority");
  await searchbox(page).click();
  await page.keyboard.type("auth");
  await expect(suggestions(page).getByRole("option")).toHaveText([/author:/, /Leavitt\/authority/]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(suggestions(page).getByRole("option", { selected: true })).toContainText("Leavitt");
  await page.keyboard.press("Enter");
  await expect(searchbox(page)).toHaveValue("tag:Leavitt/authority ");
  await expect(page.getByText("Finds highlights tagged “Leavitt/authority”.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(
    page
      .getByRole("main")
      .getByText(/^1 result/)
      .first(),
  ).toBeVisible();
});

test("names of filters and their values are offered, Esc closes the list and keeps the text", async () => {
  const { page } = window;
  await searchbox(page).click();
  await page.keyboard.type("in:");
  await expect(suggestions(page).getByRole("option")).toHaveText(["quote", "note", "article", "junk"]);
  await test.step("what is half written is called wrong by Enter, and no longer when it is changed", async () => {
    // Longer than the pause after which a mistake is told where nothing is offered.
    await page.waitForTimeout(1000);
    await expect(page.getByRole("alert")).toBeHidden();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toContainText("“in:” needs something directly after it");
    await page.keyboard.type("q");
    await expect(page.getByRole("alert")).toBeHidden();
    await page.keyboard.press("Backspace");
    await expect(suggestions(page).getByRole("option")).toHaveCount(4);
    await expect(page.getByRole("alert")).toBeHidden();
  });
  await page.keyboard.press("Escape");
  await expect(suggestions(page)).toBeHidden();
  await expect(searchbox(page)).toHaveValue("in:");
});

test("a mistake is told in a sentence, and Enter keeps the results there were", async () => {
  const { page } = window;
  await searchFor(page, "secret");
  await expect(
    page
      .getByRole("main")
      .getByText(/^3 results/)
      .first(),
  ).toBeVisible();
  await searchbox(page).fill("secret OR");
  await searchbox(page).press("Enter");
  await expect(page.getByRole("alert")).toHaveText("“OR” needs something to search for after it.");
  await expect(searchbox(page)).toHaveAttribute("aria-invalid", "true");
  await expect(
    page
      .getByRole("main")
      .getByText(/^3 results/)
      .first(),
  ).toBeVisible();
});
