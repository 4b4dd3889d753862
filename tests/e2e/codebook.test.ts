import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type ElectronApplication, expect, type Locator, type Page, test } from "@playwright/test";
import { projectRoot } from "../../scripts/electron/electron-package.ts";
import { articleText, cards, openArticle, selectWords, tagSelection, waitUntilSaved } from "./analyst.ts";
import { launchApp } from "./app.ts";
import { chooseMenu } from "./desktop.ts";

const tree = (page: Page): Locator => page.getByRole("tree", { name: "Tags" });
const item = (page: Page, name: string): Locator => tree(page).getByRole("treeitem", { name, exact: true });

/** Names with their levels, in the order they are shown. */
async function shown(page: Page): Promise<string[]> {
  return tree(page).evaluate((root) =>
    [...root.querySelectorAll("[role='treeitem']")]
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((row) => `${row.getAttribute("aria-level")} ${row.getAttribute("aria-label")}`),
  );
}

async function newTag(page: Page, path: string): Promise<void> {
  await page.getByRole("button", { name: "New tag" }).click();
  const dialog = page.getByRole("dialog", { name: "New tag" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(path);
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog).toBeHidden();
}

async function chooseFor(page: Page, tag: string, action: string): Promise<void> {
  await item(page, tag).click({ button: "right" });
  await page.getByRole("menuitem", { name: action }).click();
}

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

/** For a look at it: pictures go to a folder named by CLAIMBENCH_SHOTS. */
async function shoot(app: ElectronApplication, page: Page, name: string): Promise<void> {
  const folder = process.env.CLAIMBENCH_SHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const theme of ["light", "dark"] as const) {
    await app.evaluate(({ nativeTheme }, chosen) => {
      nativeTheme.themeSource = chosen;
    }, theme);
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await app.evaluate(
        ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]),
        [width, height] as const,
      );
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(folder, `${name}-${theme}-${width}.png`) });
    }
  }
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = "light";
  });
}

test("tags are nested, moved, merged, split and deleted by keys, menu and mouse, and each step is undone", async () => {
  const { app, page, close } = await launchApp();
  await page.getByRole("tab", { name: "Tags" }).click();
  await shoot(app, page, "tags-none");
  await newTag(page, "denial");
  await newTag(page, "quote");
  await newTag(page, "claim");
  await expect.poll(() => shown(page)).toEqual(["1 claim", "1 denial", "1 quote"]);

  await item(page, "quote").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(() => shown(page)).toEqual(["1 claim", "1 quote", "1 denial"]);
  await page.keyboard.press("Alt+ArrowRight");
  await expect.poll(() => shown(page)).toEqual(["1 claim", "2 quote", "1 denial"]);
  await expect(item(page, "quote")).toBeFocused();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect.poll(() => shown(page)).toEqual(["1 claim", "1 quote", "1 denial"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => shown(page)).toEqual(["1 claim", "2 quote", "1 denial"]);

  await item(page, "denial").dragTo(item(page, "quote"), { targetPosition: { x: 40, y: 13 } });
  await expect.poll(() => shown(page)).toEqual(["1 claim", "2 quote", "3 denial"]);
  await item(page, "claim").dragTo(item(page, "denial"), { targetPosition: { x: 40, y: 13 } });
  await expect(page.getByText("cannot be moved below itself")).toBeVisible();
  await expect.poll(() => shown(page)).toEqual(["1 claim", "2 quote", "3 denial"]);

  await item(page, "denial").focus();
  await page.keyboard.press("Delete");
  const deletion = page.getByRole("dialog", { name: "Delete claim/quote/denial" });
  await deletion.getByRole("button", { name: "Delete" }).click();
  await expect.poll(() => shown(page)).toEqual(["1 claim", "2 quote"]);
  await close();
});

test("a merge says what changes first, and a rename onto a sibling offers one", async () => {
  const { app, page, close } = await launchApp();
  await openArticle(page, 2);
  await selectWords(page, "does have the authority to talk to anyone");
  await tagSelection(page, "quote/Leavitt");
  await selectWords(page, "the authority");
  await tagSelection(page, "quotes");
  await page.getByRole("tab", { name: "Tags" }).click();
  await chooseFor(page, "quotes", "Merge into…");
  const dialog = page.getByRole("dialog", { name: "Merge quotes" });
  await expect(dialog.getByRole("button", { name: "Merge", exact: true })).toBeDisabled();
  await dialog.getByRole("combobox", { name: "Into which tag" }).fill("quote");
  await dialog
    .getByRole("option", { name: /^quote\b/ })
    .first()
    .click();
  await expect(dialog.getByText("1 highlight will be tagged quote.")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(app, page, "merge");
  await page.keyboard.press("Escape");

  // What lies below a tag is not offered to merge it into.
  await chooseFor(page, "quote", "Merge into…");
  const upper = page.getByRole("dialog", { name: "Merge quote", exact: true });
  await upper.getByRole("combobox", { name: "Into which tag" }).fill("q");
  await expect(upper.getByRole("option")).toHaveCount(1);
  await expect(upper.getByRole("option", { name: "quotes" })).toBeVisible();
  await page.keyboard.press("Escape");

  await item(page, "quotes").focus();
  await page.keyboard.press("F2");
  const name = page.getByRole("textbox", { name: "Name of quotes" });
  await name.fill("Quote");
  await name.press("Enter");
  await page.getByRole("button", { name: "Merge them…" }).click();
  await dialog.getByRole("button", { name: "Merge", exact: true }).click();
  await expect.poll(() => shown(page)).toEqual(["1 quote", "2 Leavitt"]);
  await expect(item(page, "quote")).toHaveAccessibleDescription("2 highlights");
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Undone: merge of “quotes” into “quote”")).toBeVisible();
  await expect.poll(() => shown(page)).toEqual(["1 quote", "2 Leavitt", "1 quotes"]);
  await close();
});

test("what a tag is for is written down and shown while tagging, with pinned examples", async () => {
  const { app, page, close } = await launchApp();
  await openArticle(page, 2);
  await selectWords(page, "does have the authority to talk to anyone");
  await tagSelection(page, "authority");
  await cards(page).first().hover();
  await cards(page).first().getByRole("button", { name: "Pin as an example of a tag" }).click();
  await page.getByRole("menuitem", { name: "Pin as example of authority" }).click();
  await page.getByRole("tab", { name: "Tags" }).click();
  await chooseFor(page, "authority", "Describe…");
  const dialog = page.getByRole("dialog", { name: "Describe authority" });
  await dialog.getByRole("textbox", { name: "What it is for" }).fill("Who may speak for whom");
  await dialog
    .getByRole("textbox", { name: "Use it when", exact: true })
    .fill("someone’s right to negotiate is stated");
  await expect(dialog.getByText("does have the authority to talk to anyone")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(app, page, "describe");
  await dialog.getByRole("button", { name: "Save" }).click();
  await waitUntilSaved(page);

  await selectWords(page, "authority");
  const field = page.getByRole("toolbar", { name: "Highlight" }).getByRole("combobox", { name: "Tag" });
  await field.fill("auth");
  await expect(page.getByText("Who may speak for whom")).toBeVisible();
  await expect(field).toHaveAccessibleDescription(/Use: someone’s right to negotiate is stated/);
  await shoot(app, page, "rules");
  await field.press("Escape");

  await chooseFor(page, "authority", "Colour and pattern…");
  const look = page.getByRole("dialog", { name: "Colour and pattern of authority" });
  await look.getByRole("textbox", { name: "A colour of your own" }).fill("#ffcc00");
  await expect(look.getByText("stands out from the paper at 1.4 to 1")).toBeVisible();
  await look.getByRole("textbox", { name: "A colour of your own" }).fill("#7a0050");
  await shoot(app, page, "own-colour");
  await look.getByRole("button", { name: "Set" }).click();
  await expect(look).toBeHidden();
  await waitUntilSaved(page);
  await close();
});

test("five thousand tags scroll, filter, fold and show views of themselves", async () => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), "claimbench-tags-"));
  const project = join(folder, "Many.claimbench");
  execFileSync(process.execPath, [...[join(projectRoot, "src/cli/main.ts"), "new", project, "--sample"]]);
  const script = join(folder, "fill.ts");
  writeFileSync(script, fillScript(project));
  execFileSync(process.execPath, [script]);
  const { app, page, close } = await launchApp({ project });
  await page.getByRole("tab", { name: "Tags" }).click();
  await expect(item(page, "topic 0")).toBeVisible();
  expect(await tree(page).getByRole("treeitem").count()).toBeLessThan(120);
  await shoot(app, page, "tags-5000");
  await item(page, "topic 0").focus();
  await page.keyboard.press("End");
  await expect(item(page, "aspect 9 of 499")).toBeFocused();
  await page.keyboard.press("Home");
  await expect(item(page, "topic 0")).toBeFocused();
  await chooseMenu(app, "foldTags");
  await expect.poll(async () => (await shown(page))[1]).toBe("1 topic 1");
  await page.getByRole("searchbox", { name: "Filter tags" }).fill("9 of 321");
  await expect.poll(() => shown(page)).toEqual(["1 topic 321", "2 aspect 9 of 321"]);
  await page.getByRole("searchbox", { name: "Filter tags" }).fill("");
  await page.getByRole("button", { name: "Show and sort tags" }).click();
  await page.getByRole("menuitemradio", { name: "Unused" }).click();
  await expect(page.getByText("Unused: 4,998 tags")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(app, page, "tags-unused");
  await page.getByRole("button", { name: "Show and sort tags" }).click();
  await page.getByRole("menuitemradio", { name: "Similar names" }).click();
  await expect(page.getByText("No two names look like slips of each other.")).toBeVisible();
  await close();
  rmSync(folder, { recursive: true, force: true });
});

/** A program that gives a project 500 topics with 9 aspects each, and two highlights. */
function fillScript(project: string): string {
  const at = (path: string) => JSON.stringify(join(projectRoot, path));
  return `
    const { openLibrary } = await import(${at("src/library/open-library.ts")});
    const { handlersFor } = await import(${at("src/library/handlers.ts")});
    const { insertTag } = await import(${at("src/library/db/tags.ts")});
    const opened = await openLibrary({ path: ${JSON.stringify(project)}, person: "Ada", create: "never", samples: [] });
    const look = { colour: "#0072b2", pattern: "solid" };
    opened.value.edit("seed", ({ db, journal, newId, nowMs: createdMs }) => {
      for (let topic = 0; topic < 500; topic++) {
        const parentId = newId();
        insertTag(db, journal, { id: parentId, parentId: null, name: "topic " + topic, createdMs, ...look });
        for (let aspect = 1; aspect <= 9; aspect++) {
          insertTag(db, journal, { id: newId(), parentId, name: "aspect " + aspect + " of " + topic, createdMs, ...look });
        }
      }
      return { ok: true, value: null, label: "seed" };
    });
    const handlers = handlersFor(opened.value, { startReader: null, onProgress: () => undefined });
    const [article] = handlers["article.list"]({}).value;
    const tags = ["topic 0/aspect 1 of 0"];
    handlers["annotation.create"]({ articleId: article.id, start: 0, end: 5, tags, note: "" });
    opened.value.close();
  `;
}

test("a pinned tag keeps the first digit while others are used, also in the next window", async () => {
  const folder = mkdtempSync(join(tmpdir(), "claimbench-pin-"));
  let launched = await launchApp({ userDataDir: folder });
  try {
    const { page } = launched;
    await openArticle(page, 0);
    await selectWords(page, "authority");
    await tagSelection(page, "often");
    await selectWords(page, "hostages");
    await tagSelection(page, "seldom");
    await page.getByRole("tab", { name: "Tags" }).click();
    await item(page, "often").focus();
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Pin, to offer it first" }).press("Enter");
    await expect(item(page, "often")).toHaveAccessibleDescription("1 highlight, pinned");
    await expect(item(page, "often")).toBeFocused();
    await selectWords(page, "negotiations");
    await tagSelection(page, "seldom");
    await selectWords(page, "direct talks");
    const toolbar = page.getByRole("toolbar", { name: "Highlight" });
    await expect(toolbar.getByRole("button", { name: /^\d / })).toHaveText([/^1often$/, /^2seldom$/]);
    await shoot(launched.app, page, "pinned");
    await articleText(page).press("1");
    await expect(item(page, "often")).toHaveAccessibleDescription("2 highlights, pinned");
    await launched.close();
    launched = await launchApp({ userDataDir: folder });
    await launched.page.getByRole("tab", { name: "Tags" }).click();
    await expect(item(launched.page, "often")).toHaveAccessibleDescription("2 highlights, pinned");
  } finally {
    await launched.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
