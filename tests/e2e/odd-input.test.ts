import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { newProject } from "../../src/library/open-library.ts";
import { articleText, cards, selectWords, tagSelection, waitUntilSaved } from "./analyst.ts";
import { type LaunchedApp, launchApp } from "./app.ts";
import { chooseMenu, seedFiles } from "./desktop.ts";

let folder: string;
let launched: LaunchedApp;
let page: Page;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-odd-"));
});

async function open(file: string): Promise<void> {
  const project = join(folder, "Odd.claimbench");
  await newProject({ path: project, person: "Ada", create: "sample", samples: [file] });
  launched = await launchApp({ project });
  page = launched.page;
  await expect(articleText(page)).toBeVisible();
}

test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

function tagField(): Locator {
  return page.getByRole("toolbar", { name: "Highlight" }).getByRole("combobox", { name: "Tag" });
}

async function plainText(words: string): Promise<void> {
  const file = join(folder, "plain.txt");
  writeFileSync(file, words);
  await open(file);
}

test("odd tag names are made, told apart or answered with a sentence, and undone", async () => {
  await plainText("One alpha, two beta, three gamma, four delta and five epsilon stand in this sentence.");
  await selectWords(page, "alpha");
  await tagField().fill("n".repeat(300));
  await expect(page.getByText("One name may have at most 120 characters.")).toBeVisible();
  await tagField().press("Enter");
  await expect(cards(page)).toHaveCount(0);
  await tagField().fill("/lead");
  await expect(page.getByText("A name is missing beside a slash.")).toBeVisible();
  await tagField().press("Enter");
  await expect(cards(page)).toHaveCount(0);

  // A slash at the end leads nowhere, so the tag before it is meant.
  await tagSelection(page, "lead/");
  await selectWords(page, "beta");
  await tagSelection(page, "  LEAD ");
  for (const [words, tag] of [
    ["gamma", "رهائن/محادثات"],
    ["delta", "人质"],
    ["epsilon", `${"é".repeat(119)}👨‍👩‍👧`.slice(0, 120)],
  ] as const) {
    await selectWords(page, words);
    await tagSelection(page, tag);
  }
  await page.getByRole("tab", { name: "Tags" }).click();
  const tree = page.getByRole("tree", { name: "Tags" });
  await expect(tree.getByRole("treeitem", { name: "lead", exact: true })).toHaveAccessibleDescription(
    "2 highlights",
  );
  await expect(tree.getByRole("treeitem", { name: "محادثات", exact: true })).toBeVisible();
  await expect(tree.getByRole("treeitem", { name: "人质", exact: true })).toBeVisible();
  await expect(tree.getByRole("treeitem")).toHaveCount(5);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBe(0);
  await articleText(page).focus();
  for (let step = 5; step > 0; step--) {
    await page.keyboard.press("Control+z");
    await expect(cards(page)).toHaveCount(step - 1);
  }
  await expect(tree).toBeHidden();
});

test("a selection from a caption to junk is one highlight of all the words between, and undone", async () => {
  const seed = seedFiles.find((path) => path.includes("002_"))!;
  await open(seed);
  const ends = ["Hamas hands over hostage Or Levy", "read more:"] as const;
  await articleText(page).evaluate((root, [first, last]) => {
    const find = (words: string) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(words) ?? -1;
        if (at >= 0) return { node, at };
      }
      throw new Error(`no ${words}`);
    };
    const [start, end] = [find(first), find(last)];
    (root as HTMLElement).focus();
    // Backwards, as a hand that starts at the end.
    document.getSelection()?.setBaseAndExtent(end.node, end.at + last.length, start.node, start.at);
  }, ends);
  await page.keyboard.press("h");
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText("Hamas hands over hostage Or Levy");
  await waitUntilSaved(page);
  const field = page.getByRole("search").getByRole("searchbox", { name: "Search project" });
  await field.fill("in:quote Popular");
  await field.press("Enter");
  const results = page.getByRole("list", { name: "Search results" });
  await expect(results.getByRole("listitem").filter({ hasText: "Most Popular" })).toHaveCount(1);
  await chooseMenu(launched.app, "undo");
  await expect(results.getByRole("listitem")).toHaveCount(0);
});
