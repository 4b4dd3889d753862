import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { newProject } from "../../src/library/open-library.ts";
import { articleText, openArticle, searchFor, waitUntilSaved } from "./analyst.ts";
import { type LaunchedApp, launchApp } from "./app.ts";
import { menuLabel, seedFiles } from "./desktop.ts";

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

function results(page: Page): Locator {
  return page.getByRole("list", { name: "Search results" });
}

function total(page: Page): Locator {
  return page.getByRole("main").getByRole("heading", { level: 1 });
}

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

test("the seeds answer as analysts expect", async () => {
  const { page } = window;
  await searchFor(page, "secret");
  await expect(total(page)).toHaveText("3 results");
  await searchFor(page, "~secret");
  await expect(total(page)).toHaveText("10 results");
  await searchFor(page, '"what\'s in the best interest"');
  await expect(total(page)).toHaveText("3 results");
  await expect(results(page).getByRole("heading")).toHaveText([
    /Leavitt confirmed/,
    /The Trump administration/,
    /In 1st/,
  ]);
  await searchFor(page, "secret");
  const lines = page
    .getByRole("region", { name: "Narrow the results" })
    .getByRole("group", { name: "Line role" });
  await expect(lines.getByRole("button")).toHaveText([/^Headline\s*1$/, /^Paragraph\s*2$/]);
  await lines.getByRole("button", { name: /^Headline/ }).focus();
  await page.keyboard.press("Enter");
  await expect(total(page)).toHaveText("1 result");
  await expect(page.getByRole("searchbox", { name: "Search project" })).toHaveValue("secret role:headline");
  await lines.getByRole("button", { name: /^Headline/, pressed: true }).click();
  await expect(total(page)).toHaveText("3 results");
  await searchFor(page, "cartels");
  await expect(total(page)).toHaveText("Nothing found");
  await searchFor(page, "in:junk cartels");
  await expect(total(page)).toHaveText("1 result");
  await searchFor(page, "organisation");
  await expect(total(page)).toHaveText("1 result");
  await page.getByRole("checkbox", { name: "British and American spellings alike" }).check();
  await expect(total(page)).toHaveText("5 results");
  await expect(page.getByRole("main").locator("mark")).toHaveText([
    "organization",
    "organization",
    "organization",
    "organisation",
    "organization",
  ]);
});

test("results are walked, opened and left by keys, and F4 goes on from article to article", async () => {
  const { page } = window;
  await searchFor(page, "secret");
  const hits = results(page).locator("[data-hit]");
  await expect(hits.nth(0)).toBeFocused();
  await page.keyboard.press("End");
  await expect(hits.nth(2)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(hits.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: /In 1st/ })).toBeVisible();
  await page.keyboard.press("F4");
  await expect(page.getByRole("article", { name: /The White House press secretary/ })).toBeVisible();
  await page.keyboard.press("Shift+F4");
  await expect(page.getByRole("article", { name: /In 1st/ })).toBeVisible();
  await page.keyboard.press("Control+Shift+f");
  await page.keyboard.press("Enter");
  await expect(hits.nth(1)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("searchbox", { name: "Search project" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(articleText(page)).toBeVisible();
});

test("a hit is opened beside the article that lies open, by keys and by its button", async () => {
  const { page } = window;
  await openArticle(page, 0);
  await searchFor(page, "secret");
  const hits = results(page).locator("[data-hit]");
  await expect(hits.nth(0)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+Enter");
  const left = page.getByRole("article", { name: /White House press secretary/ });
  await expect(left.first()).toBeVisible();
  await expect(page.getByRole("article", { name: /In 1st/ })).toBeVisible();
  await page.keyboard.press("Control+Shift+f");
  await page.keyboard.press("Enter");
  await expect(hits.nth(1)).toBeFocused();
  await hits.nth(2).hover();
  await page
    .getByRole("button", { name: /^Open “.*” beside$/ })
    .nth(2)
    .click();
  await expect(page.getByRole("article", { name: /^The White House press secretary/ })).toBeVisible();
  await expect(page.getByRole("article", { name: /In 1st/ })).toBeHidden();
  await expect(page.getByRole("article")).toHaveCount(2);
});

test("all hits are highlighted and tagged at once, found by facets, and taken back by one undo", async () => {
  const { app, page } = window;
  await searchFor(page, "secret in:article");
  await page.getByRole("checkbox", { name: "Choose all results", exact: true }).check();
  const bar = page.getByRole("toolbar", { name: "3 chosen" });
  await bar.getByRole("button", { name: "Add tag" }).click();
  await page.getByRole("dialog", { name: "Add tag" }).getByRole("combobox").fill("claim/secret");
  await page.keyboard.press("Enter");
  await expect(page.getByText("3 highlights made")).toBeVisible();
  await waitUntilSaved(page);
  await expect.poll(() => menuLabel(app, "undo")).toBe("Undo tagging of 3 highlights");

  await searchFor(page, "secret");
  await expect(total(page)).toHaveText("6 results");
  const facets = page.getByRole("region", { name: "Narrow the results" });
  expect(await seriousFindings(page)).toEqual([]);
  await facets.getByRole("button", { name: /claim\/secret/ }).click();
  await expect(page.getByRole("searchbox", { name: "Search project" })).toHaveValue(
    "secret tag:claim/secret",
  );
  await expect(total(page)).toHaveText("3 results");
  await expect(facets.getByRole("button", { name: /claim\/secret/ })).toHaveAttribute("aria-pressed", "true");

  await page.getByRole("checkbox", { name: /^Choose all results in In 1st/ }).check();
  await page.getByRole("toolbar", { name: "2 chosen" }).getByRole("button", { name: "Remove tag" }).click();
  await page.getByRole("menuitem", { name: "claim/secret" }).click();
  await expect(total(page)).toHaveText("1 result");
  await facets.getByRole("button", { name: /claim\/secret/ }).click();
  await expect(total(page)).toHaveText("6 results");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(total(page)).toHaveText("3 results");
});

test("a search is saved with its count, found again, moved, exported by and deleted", async () => {
  const { page } = window;
  await searchFor(page, "secret");
  await page.keyboard.press("Control+Shift+s");
  const form = page.getByRole("form", { name: "Save search" });
  await form.getByRole("textbox", { name: "Name" }).fill("Talks/Secret talks");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: "Searches", selected: true })).toBeVisible();
  const tree = page.getByRole("tree", { name: "Searches" });
  await expect(tree.getByRole("treeitem", { name: "Secret talks" })).toContainText("3");
  expect(await seriousFindings(page)).toEqual([]);

  await searchFor(page, "~secret");
  await page.keyboard.press("Control+Shift+s");
  await form.getByRole("textbox", { name: "Name" }).fill("Parts");
  await page.keyboard.press("Enter");
  await expect(tree.getByRole("treeitem")).toHaveText([/^Talks/, /^Secret talks\s*3/, /^Parts\s*10/]);

  await tree.getByRole("treeitem", { name: "Parts" }).focus();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: /^Name of Parts/ }).fill("Talks/Parts");
  await page.keyboard.press("Enter");
  await expect(tree.getByRole("treeitem")).toHaveText([/^Talks/, /^Secret talks/, /^Parts/]);
  await tree.getByRole("treeitem", { name: "Parts" }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(tree.getByRole("treeitem")).toHaveText([/^Talks/, /^Parts/, /^Secret talks/]);
  const [parts, secret] = ["Parts", "Secret talks"].map((name) => tree.getByRole("treeitem", { name }));
  await parts!.dragTo(secret!, { targetPosition: { x: 60, y: 24 } });
  await expect(tree.getByRole("treeitem")).toHaveText([/^Talks/, /^Secret talks/, /^Parts/]);
  await parts!.dragTo(secret!, { targetPosition: { x: 60, y: 4 } });
  await expect(tree.getByRole("treeitem")).toHaveText([/^Talks/, /^Parts/, /^Secret talks/]);
  await tree.getByRole("treeitem", { name: "Secret talks" }).press("Enter");
  await expect(total(page)).toHaveText("3 results");

  await page.keyboard.press("Control+e");
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("combobox", { name: "Saved search" }).selectOption("Talks/Secret talks");
  await expect(dialog.getByRole("textbox", { name: "Only highlights that match" })).toHaveValue("secret");
  await page.keyboard.press("Escape");
  await tree.getByRole("treeitem", { name: "Parts" }).press("Delete");
  await expect(tree.getByRole("treeitem")).toHaveText([/^Talks/, /^Secret talks/]);
  await page.keyboard.press("Control+z");
  await expect(tree.getByRole("treeitem")).toHaveText([/^Talks/, /^Parts/, /^Secret talks/]);
});

const hostile: readonly (readonly [string, string])[] = [
  ["blank", "   "],
  ["an open quotation mark", '"secret'],
  ["operators alone", "AND OR NOT"],
  ["quoted operators", '"AND" "OR" "NOT" "NEAR(a b)"'],
  ["columns of the index", "quote:secret facet:t1 {quote note}: rowid:1"],
  ["a stop for SQL", "'; DROP TABLE annotation; --"],
  ["ten thousand brackets", `${"(".repeat(10_000)}secret${")".repeat(9000)}`],
  ["ten thousand words", "secret ".repeat(2800)],
  ["longer than can be asked", "x".repeat(30_000)],
  ["NUL and control characters", "sec\u0000ret \u0001\u001b[31m"],
  ["emoji", "👩‍👩‍👧‍👦 tag:🏴‍☠️"],
  ["half an emoji", "\ud83d secret"],
  ["a catastrophic pattern", "/(a+)+(a+)+(a+)+$/ /(.*.*.*.*)*x/"],
  ["a pattern that cannot be read", "/(?<=a)[z-a]{9999}/"],
  ["many minus signs", `${"-".repeat(5000)}secret`],
  ["right to left", "‮terces‬ שלום"],
  ["filters without values", "tag: source: date: in: has: by:"],
];

test("whatever is typed gets a sentence or an answer, and the window stays awake", async () => {
  const { page } = window;
  const bugs: string[] = [];
  page.on("pageerror", (error) => bugs.push(error.message));
  const field = page.getByRole("searchbox", { name: "Search project" });
  for (const [name, query] of hostile) {
    await test.step(name, async () => {
      await searchFor(page, "secret");
      await expect(total(page)).toHaveText("3 results");
      await field.fill(query);
      await field.press("Enter");
      const answered = page
        .getByRole("alert")
        .or(page.getByRole("main").getByRole("heading", { level: 1 }))
        .or(articleText(page));
      await expect(answered.first()).toBeVisible();
      await expect(page.getByText(/internal|Unexpected|undefined|SQLITE/i)).toHaveCount(0);
    });
  }
  await searchFor(page, "~secret");
  await expect(total(page)).toHaveText("10 results");
  expect(bugs).toEqual([]);
});
