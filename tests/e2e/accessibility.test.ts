import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { openArticle, searchFor, selectWords, tagSelection } from "./analyst.ts";
import { launchApp } from "./app.ts";
import { chooseMenu } from "./desktop.ts";

/** What axe finds that keeps somebody out. Electron opens no second page, which only legacy mode does without. */
async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

/** Buttons of which something is cut away at a side, by name. */
function cutButtons(page: Page): Promise<string[]> {
  return page.getByRole("button").evaluateAll((buttons) =>
    buttons
      .filter((button) => {
        const { left, right, width } = button.getBoundingClientRect();
        if (width === 0) return false;
        for (let box = button.parentElement; box !== null; box = box.parentElement) {
          const edge = box.getBoundingClientRect();
          if (["hidden", "clip"].includes(getComputedStyle(box).overflowX))
            if (left < edge.left - 1 || right > edge.right + 1) return true;
        }
        return false;
      })
      .map((button) => button.getAttribute("aria-label") ?? button.textContent ?? ""),
  );
}

async function expectSound(page: Page, screen: string): Promise<void> {
  expect(await seriousFindings(page), screen).toEqual([]);
  expect(await cutButtons(page), `${screen}: buttons cut off`).toEqual([]);
}

for (const appearance of ["light", "dark"] as const) {
  test(`axe finds nothing serious on any screen, and no button is cut off, ${appearance}`, async () => {
    const { app, page, close } = await launchApp();
    await app.evaluate(({ nativeTheme }, theme) => {
      nativeTheme.themeSource = theme;
    }, appearance);
    await openArticle(page, 2);
    await expectSound(page, "the reader");
    await selectWords(page, "does have the authority to talk to anyone");
    await expectSound(page, "the toolbar");
    await tagSelection(page, "Leavitt/authority");
    await expectSound(page, "a highlight and its card");
    await page.getByRole("tab", { name: "Tags" }).click();
    await expect(page.getByRole("treeitem", { name: "authority" })).toBeVisible();
    await expectSound(page, "the tags");
    await searchFor(page, "authority");
    await expect(page.getByRole("main").getByText("Leavitt/authority").first()).toBeVisible();
    await expectSound(page, "the results");
    await chooseMenu(app, "exportReport");
    await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
    await expectSound(page, "the export dialog");
    await page.getByRole("button", { name: "Preview" }).click();
    const preview = page.getByRole("region", { name: "Preview of the report" });
    await expect(preview.getByRole("heading", { name: "Claims by tag" })).toBeVisible();
    await expectSound(page, "the preview of a report");
    await close();
  });
}
