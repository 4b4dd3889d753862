import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { newProject } from "../../src/library/open-library.ts";
import { articleList, articleText, cards, openArticle, pressKeys, waitUntilSaved } from "./analyst.ts";
import { type LaunchedApp, launchApp } from "./app.ts";
import { chooseMenu, seedFiles } from "./desktop.ts";

let folder: string;
let project: string;
let launched: LaunchedApp;
let page: Page;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-moving-"));
  project = join(folder, "Moving.claimbench");
  const made = await newProject({ path: project, person: "Ada", create: "sample", samples: seedFiles });
  expect(made.ok).toBe(true);
  await launch();
});

test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

async function launch(): Promise<void> {
  launched = await launchApp({ project, userDataDir: join(folder, "user") });
  page = launched.page;
  await expect(articleText(page).first()).toBeVisible({ timeout: 20_000 });
}

const tabs = () => page.getByRole("tablist", { name: "Open articles" }).getByRole("tab");
const selectedTab = () =>
  page.getByRole("tablist", { name: "Open articles" }).locator("[aria-selected=true]");
const openTitle = () => page.getByRole("main").getByRole("article");
const spoken = () => page.locator("[aria-live=polite].sr-only");

const press = (...keys: readonly string[]) => pressKeys(page, keys);

/** The sentence the caret is in front of, highlighted by keys. */
async function highlightFirstSentence(): Promise<void> {
  await articleText(page).focus();
  const before = await cards(page).count();
  await press("Control+Home", "j", "h");
  await expect(cards(page)).toHaveCount(before + 1);
  await waitUntilSaved(page);
}

const nameOf = async (tab: Locator) => (await tab.getAttribute("aria-label")) ?? "";

test("each article opened has a tab; keys go through them, close, reopen and move them, and focus is never lost", async () => {
  await openArticle(page, 0);
  await openArticle(page, 2);
  await openArticle(page, 4);
  await expect(tabs()).toHaveCount(3);
  const names = [await nameOf(tabs().nth(0)), await nameOf(tabs().nth(1)), await nameOf(tabs().nth(2))];
  await expect(selectedTab()).toHaveAttribute("aria-label", names[2] ?? "");
  await openArticle(page, 2);
  await expect(tabs()).toHaveCount(3);

  await articleText(page).focus();
  await press("Control+Tab");
  await expect(selectedTab()).toHaveAttribute("aria-label", names[2] ?? "");
  await expect(articleText(page)).toBeFocused();
  await press("Control+Tab");
  await expect(selectedTab()).toHaveAttribute("aria-label", names[0] ?? "");
  await expect(spoken()).toHaveText(names[0] ?? "");
  await press("Control+Shift+Tab", "Control+Shift+PageUp");
  await expect.poll(() => nameOf(tabs().nth(1))).toBe(names[2]);
  await press("Control+w");
  await expect(tabs()).toHaveCount(2);
  await expect(articleText(page)).toBeFocused();
  await press("Control+Shift+T");
  await expect(tabs()).toHaveCount(3);
  await expect.poll(() => nameOf(tabs().nth(1))).toBe(names[2]);

  await selectedTab().focus();
  await press("ArrowLeft");
  await expect(selectedTab()).toBeFocused();
  await expect(selectedTab()).toHaveAttribute("aria-label", names[0] ?? "");
  await press("Delete");
  await expect(tabs()).toHaveCount(2);
  await expect(selectedTab()).toBeFocused();
  await tabs().first().click({ button: "middle" });
  await expect(tabs()).toHaveCount(1);
});

test("walking through the list leaves one preview tab, which stays once something in it is highlighted", async () => {
  await articleList(page).getByRole("option").first().click();
  await expect(tabs()).toHaveCount(1);
  await press("ArrowDown", "ArrowDown");
  await expect(tabs()).toHaveCount(2);
  await highlightFirstSentence();
  await articleList(page).focus();
  await press("ArrowDown");
  await expect(tabs()).toHaveCount(3);
});

test("an article gone back to stands where it was left, with its caret and its highlight at hand", async () => {
  await openArticle(page, 2);
  await articleText(page).focus();
  await press("Control+Home", "j", "j", "j", "j", "j", "j", "j", "j", "h");
  await expect(cards(page)).toHaveCount(1);
  const scrolled = () =>
    page.evaluate(() => document.querySelector(".pane[data-shown=true] .article-scroller")?.scrollTop);
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 500);
  await expect.poll(scrolled).toBeGreaterThan(300);
  await page.waitForTimeout(300);
  const before = await scrolled();
  await openArticle(page, 3);
  await expect(cards(page)).toHaveCount(0);
  await articleText(page).focus();
  await press("Control+Shift+Tab");
  await expect(articleText(page)).toBeFocused();
  await expect(cards(page).first()).toHaveAttribute("aria-current", "true");
  expect(await scrolled()).toBe(before);
});

test("back and forward go through the places visited, by keys and by the menu", async () => {
  await openArticle(page, 0);
  const first = await nameOf(selectedTab());
  await openArticle(page, 1);
  const second = await nameOf(selectedTab());
  await articleText(page).focus();
  await press("Alt+ArrowLeft");
  await expect(selectedTab()).toHaveAttribute("aria-label", first);
  await expect(articleText(page)).toBeFocused();
  await press("Alt+ArrowRight");
  await expect(selectedTab()).toHaveAttribute("aria-label", second);
  await chooseMenu(launched.app, "goBack");
  await expect(selectedTab()).toHaveAttribute("aria-label", first);
});

test("after the last highlight of an article comes the first of the next that has any, and it is announced", async () => {
  await openArticle(page, 0);
  await highlightFirstSentence();
  await openArticle(page, 3);
  const target = await nameOf(selectedTab());
  await highlightFirstSentence();
  await openArticle(page, 0);
  await articleText(page).focus();
  await press("]");
  if ((await nameOf(selectedTab())) !== target) await press("]");
  await expect(selectedTab()).toHaveAttribute("aria-label", target);
  await expect(cards(page).first()).toHaveAttribute("aria-current", "true");
  await expect(spoken()).toContainText(`In ${target}`);
  await expect(articleText(page)).toBeFocused();
  await press("]");
  await expect(page.getByText("No further article has highlights.")).toBeVisible();
  await press("Shift+BracketLeft");
  await expect(selectedTab()).not.toHaveAttribute("aria-label", target);
});

test("two articles side by side: keys act in the one at hand, F6 goes across, the width moves by keys", async () => {
  await openArticle(page, 0);
  const left = await nameOf(selectedTab());
  await openArticle(page, 2);
  const right = await nameOf(selectedTab());
  await articleText(page).focus();
  await press("Control+Backslash");
  await expect(articleText(page)).toHaveCount(2);
  await expect(selectedTab()).toHaveAttribute("aria-label", left);
  await expect(openTitle()).toHaveAttribute("aria-label", left);
  await press("Control+Home", "j", "h");
  await expect
    .poll(() => page.getByRole("main").locator(".article-facts").textContent())
    .toContain("1 highlight");
  await press("F6", "F6");
  await expect(openTitle()).toHaveAttribute("aria-label", right);
  await press("Control+Home", "j", "h", "j", "h");
  await expect
    .poll(() => page.getByRole("main").locator(".article-facts").textContent())
    .toContain("2 highlights");

  const divider = page.getByRole("separator", { name: "Width of the two articles" });
  await divider.focus();
  await press("ArrowRight", "ArrowRight");
  await expect(divider).toHaveAttribute("aria-valuenow", "54");
  await chooseMenu(launched.app, "compare");
  await expect(articleText(page)).toHaveCount(1);
});

test("open tabs, the comparison and the places in the texts are there again after a restart", async () => {
  await openArticle(page, 0);
  await openArticle(page, 2);
  await openArticle(page, 3);
  await articleText(page).focus();
  await press("Control+End");
  await chooseMenu(launched.app, "compare");
  await expect(articleText(page)).toHaveCount(2);
  const names = await tabs().evaluateAll((all) => all.map((tab) => tab.getAttribute("aria-label")));
  const settings = () => readFileSync(join(folder, "user", "settings.json"), "utf8");
  await expect.poll(() => JSON.parse(settings()).desks?.[0]?.desk.shown.length).toBe(2);
  await expect
    .poll(() => Math.max(0, ...Object.values<number>(JSON.parse(settings()).desks[0].desk.positions)))
    .toBeGreaterThan(0);
  await launched.close();
  await launch();
  await expect(articleText(page)).toHaveCount(2);
  expect(await tabs().evaluateAll((all) => all.map((tab) => tab.getAttribute("aria-label")))).toEqual(names);
  await expect
    .poll(() =>
      page.evaluate(() =>
        Math.max(...[...document.querySelectorAll(".article-scroller")].map((each) => each.scrollTop)),
      ),
    )
    .toBeGreaterThan(100);
});

test("closing the last tab leaves a window that says so, and closing once more closes it", async () => {
  await expect(tabs()).toHaveCount(1);
  await articleText(page).focus();
  await page.keyboard.press("Control+w");
  await expect(page.getByRole("heading", { name: "No article is open" })).toBeVisible();
  const closed = page.waitForEvent("close");
  // The window may be gone before the key is let go.
  await page.keyboard.press("Control+w").catch(() => undefined);
  await closed;
});

test("the cards are narrowed by words, note and tag, with the count of those left", async () => {
  await openArticle(page, 2);
  await articleText(page).focus();
  await press("Control+Home", "j", "h", "j", "h", "j", "h");
  await expect(cards(page)).toHaveCount(3);
  await press("n");
  await page.keyboard.type("ask the embassy");
  await press("Escape", "Control+Shift+A");
  const field = page.getByRole("searchbox", { name: "Filter annotations" });
  await expect(field).toBeFocused();
  await page.keyboard.type("embassy");
  await expect(cards(page)).toHaveCount(1);
  await expect(page.getByRole("group", { name: "Filter annotations" })).toContainText("1 of 3");
  await press("Escape");
  await expect(cards(page)).toHaveCount(3);
  await press("Escape");
  await expect(articleText(page)).toBeFocused();
  await page.getByRole("button", { name: "Filter by tag, person or note" }).click();
  await page.getByRole("combobox", { name: "Note" }).selectOption("Without a note");
  await press("Escape");
  await expect(cards(page)).toHaveCount(2);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(cards(page)).toHaveCount(3);
});

test("at 640 × 400, as with 200 % zoom, the cards are a drawer that keys open and close", async () => {
  await openArticle(page, 2);
  await highlightFirstSentence();
  await page.setViewportSize({ width: 640, height: 400 });
  const button = page.getByRole("button", { name: "Annotations, 1 highlight" });
  await expect(button).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
  await button.focus();
  await press("Enter");
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page).first()).toBeFocused();
  await expect(cards(page).first()).toBeInViewport();
  await press("Escape");
  await expect(cards(page)).toHaveCount(0);
  await expect(articleText(page)).toBeFocused();
  // A note asked for from the text has its card opened over it.
  await press("n");
  await page.keyboard.type("seen");
  await expect(cards(page)).toHaveCount(1);
  await press("Escape");
  await expect(cards(page)).toHaveCount(0);
  await expect(articleText(page)).toBeFocused();
  for (const command of ["compare", "findInArticle", "commandPalette"] as const) {
    await chooseMenu(launched.app, command);
    await page.keyboard.press("Escape");
  }
  await expect(articleText(page).first()).toBeInViewport();
});

for (const scheme of ["light", "dark"] as const) {
  test(`axe finds nothing serious in tabs, comparison, filter and drawer, ${scheme}`, async () => {
    await launched.app.evaluate(({ nativeTheme }, theme) => {
      nativeTheme.themeSource = theme;
    }, scheme);
    const findings = async () => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
    };
    await openArticle(page, 0);
    await openArticle(page, 2);
    await highlightFirstSentence();
    expect(await findings(), "tabs").toEqual([]);
    await chooseMenu(launched.app, "compare");
    await expect(articleText(page)).toHaveCount(2);
    expect(await findings(), "comparison").toEqual([]);
    await page.setViewportSize({ width: 640, height: 400 });
    await page.getByRole("button", { name: "Annotations, 1 highlight" }).click();
    await expect(cards(page).first()).toBeVisible();
    expect(await findings(), "drawer").toEqual([]);
  });
}

test("with forced colours and calm motion the tab at hand and the card at hand can still be told apart", async () => {
  await openArticle(page, 0);
  await openArticle(page, 2);
  await highlightFirstSentence();
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  const colour = (locator: Locator) =>
    locator.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await colour(selectedTab())).not.toBe(await colour(tabs().first()));
  const outline = await cards(page)
    .first()
    .evaluate((card) => getComputedStyle(card).outlineStyle);
  expect(outline).toBe("solid");
  const duration = await cards(page)
    .first()
    .evaluate((card) => getComputedStyle(card).transitionDuration);
  expect(duration.split(",").every((each) => Number.parseFloat(each) < 0.001)).toBe(true);
});
