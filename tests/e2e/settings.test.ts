import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { articleText, cards } from "./analyst.ts";
import { type LaunchedApp, launchApp } from "./app.ts";
import { chooseMenu } from "./desktop.ts";

let folder: string;
let launched: LaunchedApp;
let page: Page;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-settings-"));
  await start();
});

test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  launched = await launchApp({ userDataDir: folder });
  page = launched.page;
  await expect(articleText(page)).toBeVisible();
}

const dialog = () => page.getByRole("dialog", { name: "Settings" });
const accelerator = (id: string) =>
  launched.app.evaluate(
    ({ Menu }, itemId) => Menu.getApplicationMenu()?.getMenuItemById(itemId)?.accelerator ?? null,
    id,
  );
const textSize = () => articleText(page).evaluate((text) => getComputedStyle(text).fontSize);

test("a key is changed, a taken one is said and taken over; menu, palette and help follow, also after a restart", async () => {
  await page.keyboard.press("Control+,");
  await dialog().getByRole("tab", { name: "Keys" }).click();
  const key = (title: string) => dialog().getByRole("button", { name: new RegExp(`^${title}: `) });
  await key("Find in Article").click();
  await page.keyboard.press("Control+e");
  await expect(dialog().getByRole("alert")).toContainText("Ctrl+E already stands for “Export”.");
  await dialog().getByRole("button", { name: "Use it here instead" }).click();
  await expect(key("Find in Article")).toHaveAccessibleName(/Ctrl\+E/);
  await expect(key("Export")).toHaveAccessibleName(/no key/);
  await expect.poll(() => accelerator("findInArticle")).toBe("CmdOrCtrl+E");
  expect(await accelerator("exportReport")).toBeNull();

  await key("Highlight the selection or sentence").click();
  await page.keyboard.press("Control+c");
  await expect(dialog().getByRole("alert")).toContainText("belongs to the system");
  await page.keyboard.press("g");
  await expect(key("Highlight the selection or sentence")).toHaveAccessibleName(/: G\./);
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog()).toBeHidden();

  await launched.close();
  await start();
  await articleText(page).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("h");
  await page.keyboard.press("j");
  await expect(cards(page)).toHaveCount(0);
  await page.keyboard.press("g");
  await expect(cards(page)).toHaveCount(1);
  await page.keyboard.press("Control+e");
  await expect(page.getByRole("searchbox", { name: "Find" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(help.locator("dl div", { hasText: "Highlight the selection" })).toContainText("G");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("find in");
  const option = page.getByRole("dialog", { name: "Command palette" }).getByRole("option");
  await expect(option.first()).toContainText("CtrlE");
});

test("letters switched off do nothing in the text, and the hints no longer name them", async () => {
  await chooseMenu(launched.app, "settings");
  await dialog().getByRole("tab", { name: "Keys" }).click();
  await dialog().getByRole("checkbox", { name: "Single letters and digits act in the text" }).uncheck();
  await dialog().getByRole("button", { name: "Close", exact: true }).click();
  await articleText(page).focus();
  for (const key of ["Control+Home", "j", "h", "1", "Shift+?"]) await page.keyboard.press(key);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(cards(page)).toHaveCount(0);
  await page.keyboard.press("Shift+Control+ArrowRight");
  const toolbar = page.getByRole("toolbar", { name: "Highlight" });
  await expect(toolbar.getByRole("button", { name: "Highlight", exact: true })).not.toHaveAttribute(
    "aria-keyshortcuts",
  );
});

test("size, line length, typeface and theme take effect at once, and are there after a restart", async () => {
  expect(await textSize()).toBe("18px");
  await page.keyboard.press("Control+Shift+Period");
  await expect.poll(textSize).toBe("19px");
  await page.keyboard.press("Control+,");
  const width = () => articleText(page).evaluate((text) => text.getBoundingClientRect().width);
  const before = await width();
  const shorter = dialog().getByRole("button", { name: "Less: Line length" });
  for (let step = 0; step < 4; step++) await shorter.click();
  await expect.poll(width).toBeLessThan(before);
  await dialog().getByRole("combobox", { name: "Typeface" }).selectOption("Inter");
  await dialog().getByRole("combobox", { name: "Appearance" }).selectOption("Dark");
  await expect.poll(() => page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(true);
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
  await launched.close();
  await start();
  expect(await textSize()).toBe("19px");
  expect(await articleText(page).evaluate((text) => getComputedStyle(text).fontFamily)).toContain("Inter");
  expect(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(true);
});
