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

for (const appearance of ["light", "dark"] as const) {
  test(`axe finds nothing serious on any screen, ${appearance}`, async () => {
    const { app, page, close } = await launchApp();
    await app.evaluate(({ nativeTheme }, theme) => {
      nativeTheme.themeSource = theme;
    }, appearance);
    await openArticle(page, 2);
    expect(await seriousFindings(page), "the reader").toEqual([]);
    await selectWords(page, "does have the authority to talk to anyone");
    expect(await seriousFindings(page), "the toolbar").toEqual([]);
    await tagSelection(page, "Leavitt/authority");
    expect(await seriousFindings(page), "a highlight and its card").toEqual([]);
    await page.getByRole("tab", { name: "Tags" }).click();
    await expect(page.getByRole("treeitem", { name: "authority" })).toBeVisible();
    expect(await seriousFindings(page), "the tags").toEqual([]);
    await searchFor(page, "authority");
    await expect(page.getByRole("main").getByText("Leavitt/authority").first()).toBeVisible();
    expect(await seriousFindings(page), "the results").toEqual([]);
    await chooseMenu(app, "exportReport");
    await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
    expect(await seriousFindings(page), "the export dialog").toEqual([]);
    await close();
  });
}
