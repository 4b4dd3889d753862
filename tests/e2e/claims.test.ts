import { mkdirSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { projectRoot } from "../../scripts/electron/electron-package.ts";
import {
  articleText,
  cards,
  openArticle,
  searchFor,
  selectWords,
  tagSelection,
  waitUntilSaved,
} from "./analyst.ts";
import { launchApp } from "./app.ts";

const shots = join(projectRoot, "out", "shots");
const words = "does have the authority to talk to anyone";

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

test("C makes a claim of the words at hand, a second highlight disputes it, and undo takes both back", async () => {
  // Six screens are looked at by axe, in both themes.
  test.slow();
  mkdirSync(shots, { recursive: true });
  const { app, page, close } = await launchApp();
  const look = async (name: string) => {
    for (const theme of ["light", "dark"] as const) {
      await app.evaluate(({ nativeTheme }, wanted) => {
        nativeTheme.themeSource = wanted;
      }, theme);
      await page.screenshot({ path: join(shots, `claims-${name}-${theme}.png`) });
      expect(await seriousFindings(page), `${name}, ${theme}`).toEqual([]);
    }
  };
  await openArticle(page, 2);
  await selectWords(page, words);
  await tagSelection(page, "Leavitt/authority");
  await articleText(page).press("c");
  const field = page.getByRole("combobox", { name: "Claim" });
  await expect(field).toBeFocused();
  await look("picker");
  await page.getByRole("option", { name: `Create claim “${words}”` }).click();
  await expect(cards(page).getByText("States")).toBeVisible();

  await openArticle(page, 3);
  await selectWords(page, words);
  await page
    .getByRole("toolbar", { name: "Highlight" })
    .getByRole("button", { name: "Link to claim" })
    .click();
  await expect(field).toBeFocused();
  await page.getByRole("radiogroup").getByText("Disputes").click();
  await expect(page.getByRole("radio", { name: "Disputes" })).toBeChecked();
  await expect(field).toBeFocused();
  await field.fill("authority");
  await field.press("Enter");
  await expect(cards(page).getByText("Disputes")).toBeVisible();
  await waitUntilSaved(page);

  await cards(page)
    .getByRole("button", { name: `Show claim “${words}”` })
    .click();
  const list = page.getByRole("list", { name: "Claims" });
  await expect(list.getByRole("region", { name: "States it" })).toContainText(words);
  await expect(list.getByRole("region", { name: "Disputes it" })).toContainText(words);
  await list.getByRole("button", { name: "Edit claim" }).click();
  const dialog = page.getByRole("dialog", { name: "Edit claim" });
  await dialog.getByRole("textbox", { name: "Claimant" }).fill("Karoline Leavitt");
  await dialog.getByRole("textbox", { name: "Date made" }).fill("2025-02-30");
  await dialog.getByRole("textbox", { name: "Verdict" }).fill("True");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("is not a day");
  await look("dialog");
  await dialog.getByRole("textbox", { name: "Date made" }).fill("2025-03-05");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(list.getByText("Karoline Leavitt, 2025-03-05")).toBeVisible();
  await look("panel");

  await searchFor(page, "has:claim");
  await expect(page.getByRole("main").getByText(words).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await list.getByRole("button", { name: "Delete claim" }).click();
  await expect(page.getByText("No claims yet.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(list.getByText("True")).toBeVisible();
  await close();
});
