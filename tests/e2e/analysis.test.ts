import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { openArticle, selectWords, tagSelection } from "./analyst.ts";
import { launchApp } from "./app.ts";
import { answerSaveDialog, chooseMenu } from "./desktop.ts";

test("tags are analysed in pictures and tables, a number leads to its quotations, and the numbers are saved as CSV", async () => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), "claimbench-analysis-"));
  const { app, page, close } = await launchApp();
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  await openArticle(page, 0);
  await chooseMenu(app, "showAnalysis");
  await expect(page.getByText("No tag is on a highlight yet.")).toBeVisible();
  await page.getByRole("button", { name: "Back to the article" }).click();
  await openArticle(page, 2);
  await selectWords(page, "does have the authority to talk to anyone");
  await tagSelection(page, "authority");
  const card = page.getByRole("complementary", { name: "Annotations" }).getByRole("listitem").first();
  await card.click();
  await card.getByRole("button", { name: "Add tag" }).click();
  await card.getByRole("combobox", { name: "Tag" }).fill("quote/Leavitt");
  await card.getByRole("combobox", { name: "Tag" }).press("Enter");
  await chooseMenu(app, "showAnalysis");
  const screen = page.getByRole("main", { name: "Analysis" });
  for (const name of ["Co-occurrence", "Tags by article", "Coverage", "Timeline"]) {
    await screen.getByRole("tab", { name }).click();
    await expect(screen.getByRole("tabpanel", { name })).toBeVisible();
    await expect(screen.getByRole("table").or(screen.getByText("None of these highlights"))).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
    const shots = process.env.CLAIMBENCH_SHOTS;
    if (shots === undefined) continue;
    mkdirSync(shots, { recursive: true });
    for (const theme of ["dark", "light"] as const) {
      await app.evaluate(({ nativeTheme }, chosen) => {
        nativeTheme.themeSource = chosen;
      }, theme);
      await page.waitForTimeout(200);
      await page.screenshot({ path: join(shots, `analysis-${name}-${theme}.png`) });
    }
  }
  const path = join(folder, "numbers.csv");
  await screen.getByRole("tab", { name: "Co-occurrence" }).click();
  await answerSaveDialog(app, path);
  await screen.getByRole("button", { name: "Save as CSV…" }).click();
  await expect(page.getByText("Saved the numbers as CSV")).toBeVisible();
  expect(readFileSync(path, "utf8")).toContain('"authority",1,"quote/Leavitt",1,1,1');
  await screen.getByRole("button", { name: /^1 highlight: authority and quote\/Leavitt, c 1\.00/ }).click();
  await expect(page.getByRole("heading", { name: "1 result", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Back to the article" }).click();
  await expect(screen).toBeVisible();
  expect(refused).toEqual([]);
  await close();
  rmSync(folder, { recursive: true, force: true });
});
