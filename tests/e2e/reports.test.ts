import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type ElectronApplication, expect, type Page, test } from "@playwright/test";
import { projectRoot } from "../../scripts/electron/electron-package.ts";
import { cards, openArticle, searchFor, selectWords, tagSelection, waitUntilSaved } from "./analyst.ts";
import { launchApp } from "./app.ts";
import { answerSaveDialog, chooseMenu } from "./desktop.ts";

const shots = join(projectRoot, "out", "shots");
const words = "does have the authority to talk to anyone";

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

const text = (page: Page) => page.getByRole("textbox", { name: "Report text" });
const evidence = (page: Page) => text(page).getByRole("figure");

/** Look at the window in both themes and both sizes, and have axe look as well. */
async function look(app: ElectronApplication, page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
      [width, height] as [number, number],
    );
    for (const theme of ["light", "dark"] as const) {
      await app.evaluate(({ nativeTheme }, wanted) => {
        nativeTheme.themeSource = wanted;
      }, theme);
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(shots, `reports-${name}-${width}-${theme}.png`) });
      if (width === 1280) expect(await seriousFindings(page), `${name}, ${theme}`).toEqual([]);
    }
  }
  await app.evaluate(({ BrowserWindow, nativeTheme }) => {
    nativeTheme.themeSource = "light";
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
  });
}

/** Two highlights in two of the sample's articles. */
async function highlightTwo(page: Page): Promise<void> {
  for (const place of [2, 3]) {
    await openArticle(page, place);
    await selectWords(page, words);
    await tagSelection(page, "Leavitt/authority");
    await expect(cards(page)).toHaveCount(1);
  }
  await waitUntilSaved(page);
}

test("a report is composed with headings, evidence and a section; changes show; it is exported", async () => {
  test.slow();
  const { app, page, close } = await launchApp();
  await highlightTwo(page);
  await page.getByRole("tab", { name: "Reports" }).click();
  await expect(page.getByText("No reports yet.")).toBeVisible();
  await look(app, page, "empty");
  await page.getByRole("button", { name: "New report" }).click();
  const name = page.getByRole("textbox", { name: "Report name" });
  await name.fill("Who may talk");
  await name.press("Enter");
  await expect(page.getByRole("main", { name: "Who may talk" })).toBeVisible();
  await expect(text(page)).toBeFocused();

  await page.getByRole("combobox", { name: "Block style" }).selectOption("Heading 1");
  await page.keyboard.type("What was said");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The press secretary said it twice. ");
  await page.getByRole("button", { name: "Bold" }).click();
  await page.keyboard.type("Twice.");
  // By the keyboard alone: the palette's command, words to find it by, Enter.
  for (const place of [0, 1]) {
    await page.keyboard.press("ControlOrMeta+Shift+E");
    const field = page.getByRole("combobox", { name: /^Find a highlight/ });
    await expect(field).toBeFocused();
    await field.fill("authority");
    const found = page.getByRole("listbox", { name: "Highlights" });
    // Enter takes nothing of what was found for other words.
    await expect(found).toHaveAttribute("aria-busy", "false");
    await expect(found.getByRole("option")).toHaveCount(2);
    for (let down = 0; down < place; down += 1) await field.press("ArrowDown");
    await field.press("Enter");
    await expect(field).toBeHidden();
    await expect(text(page)).toBeFocused();
    await expect(evidence(page)).toHaveCount(place + 1);
  }
  await page.keyboard.type("So much for that.");
  await expect(evidence(page).first()).toContainText(words);
  await expect(evidence(page).first()).toContainText("Leavitt/authority");

  await page.getByRole("button", { name: "Insert section" }).click();
  const dialog = page.getByRole("dialog", { name: "Insert section" });
  await dialog.getByRole("combobox", { name: "Tag" }).selectOption("Leavitt");
  await dialog.getByRole("button", { name: "Insert" }).click();
  const section = text(page).getByRole("region", { name: "Section: Leavitt" });
  await expect(section.getByRole("listitem")).toHaveCount(2);
  await expect(page.getByRole("navigation", { name: "Outline" })).toContainText("What was said");
  await waitUntilSaved(page);
  await look(app, page, "editor");

  // One highlight gets another tag, the other goes: both show, the section follows.
  await evidence(page).first().getByRole("button", { name: words }).click();
  await expect(cards(page)).toHaveCount(1);
  await cards(page).first().getByRole("button", { name: "Add tag" }).click();
  await page.getByRole("combobox", { name: "Tag" }).fill("twice");
  await page.getByRole("combobox", { name: "Tag" }).press("Enter");
  await expect(cards(page).first()).toContainText("twice");
  await page.getByRole("tab", { name: "Who may talk" }).click();
  await expect(evidence(page).first()).toContainText("Changed since it was put in: its tags.");
  await evidence(page).nth(1).getByRole("button", { name: words }).click();
  await cards(page).first().hover();
  await cards(page).first().getByRole("button", { name: "Remove highlight" }).click();
  await expect(cards(page)).toHaveCount(0);
  await page.getByRole("tab", { name: "Who may talk" }).click();
  await expect(evidence(page).nth(1)).toContainText("This highlight has been deleted from the project.");
  await expect(section.getByRole("listitem")).toHaveCount(1);
  await look(app, page, "changed");
  await evidence(page).first().getByRole("button", { name: "Use the new text" }).click();
  await expect(evidence(page).first()).not.toContainText("Changed since");
  await expect(evidence(page).first()).toContainText("twice");
  await waitUntilSaved(page);

  await page.getByRole("button", { name: "Preview" }).click();
  const preview = page.getByRole("region", { name: "Preview of the report" });
  await expect(preview.getByRole("heading", { name: "Who may talk" })).toBeVisible();
  await expect(preview).toContainText("This highlight has been deleted from the project since.");
  await look(app, page, "preview");
  await page.getByRole("button", { name: "Preview" }).click();

  // Printing goes through a window that nobody sees; the printer is the test's.
  await app.evaluate(({ app: main }) => {
    main.on("web-contents-created", (_event, contents) => {
      contents.print = (_options, done) => {
        Object.assign(globalThis, { printed: contents.getURL() });
        done?.(true, "");
      };
    });
  });
  await chooseMenu(app, "printReport");
  const printed = () => app.evaluate(() => (globalThis as { printed?: string }).printed ?? "");
  // The driver now and then loses an answer of main's; it is asked again.
  await expect(async () => expect(await printed()).toMatch(/report\.html$/)).toPass();

  for (const format of ["html", "docx"] as const) {
    const path = join(test.info().outputPath(), `r.${format}`);
    await answerSaveDialog(app, path);
    await page.getByRole("main").getByRole("button", { name: "Export…" }).click();
    const exporting = page.getByRole("dialog", { name: "Export" });
    await expect(exporting.getByRole("combobox", { name: "Report" })).toHaveValue(/-/);
    await exporting.getByRole("combobox", { name: "Format" }).selectOption(format);
    await exporting.getByRole("button", { name: "Export…" }).click();
    await expect(exporting).toBeHidden();
    await expect(page.getByText(/^Exported /)).toBeVisible();
    await expect.poll(() => existsSync(path)).toBe(true);
    const bytes = readFileSync(path);
    if (format === "docx") expect(bytes.subarray(0, 2).toString("latin1")).toBe("PK");
    else expect(bytes.toString("utf8")).toContain("What was said</h2>");
  }
  await close();
});

test("cards and results go into a report; undo takes back step by step; a restart finds it open", async () => {
  test.slow();
  const first = await launchApp();
  const { app, page } = first;
  await highlightTwo(page);
  await cards(page).first().click();
  await cards(page).first().getByRole("button", { name: "Add to report" }).click();
  await page.getByRole("menuitem", { name: "New report" }).click();
  await expect(page.getByText("Added to “New report”")).toBeVisible();
  await page.getByRole("button", { name: "Open report" }).click();
  await expect(evidence(page)).toHaveCount(1);

  await searchFor(page, "tag:Leavitt/*");
  await page
    .getByRole("checkbox", { name: "Choose all" })
    .or(page.getByRole("button", { name: /all/i }))
    .first()
    .click();
  await page.getByRole("button", { name: "Add to report" }).click();
  await page.getByRole("menuitem", { name: "New report" }).first().click();
  await expect(page.getByText("Added 2 highlights to “New report”")).toBeVisible();
  await page.getByRole("tab", { name: "New report" }).click();
  await expect(evidence(page)).toHaveCount(3);

  // Undo is the project's: what was typed, then what was put in.
  await text(page).press("ControlOrMeta+End");
  await page.keyboard.type("Typed last.");
  await waitUntilSaved(page);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(text(page)).not.toContainText("Typed last.");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(evidence(page)).toHaveCount(1);
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(evidence(page)).toHaveCount(3);

  // A selected piece of evidence is moved and taken out by keys.
  const sources = async () => (await evidence(page).locator(".evidence-source").allTextContents()).join("|");
  const before = await sources();
  await evidence(page).nth(2).getByRole("button", { name: "Move up" }).click();
  await expect.poll(sources).not.toBe(before);
  await evidence(page).nth(0).getByRole("button", { name: "Take out of the report" }).click();
  await expect(evidence(page)).toHaveCount(2);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(evidence(page)).toHaveCount(3);

  // By the pointer: a result held over the report's tab opens it, and is let go between two blocks.
  await searchFor(page, "tag:Leavitt/*");
  const tab = page.getByRole("tab", { name: "New report" });
  await page.locator("[data-hit='0']").hover();
  await page.mouse.down();
  await tab.hover();
  await tab.hover({ position: { x: 20, y: 12 } });
  await expect(text(page)).toBeVisible();
  const { x, y } = (await evidence(page).nth(1).boundingBox())!;
  await page.mouse.move(x + 40, y + 30);
  await page.mouse.move(x + 40, y + 4);
  await expect(page.locator(".evidence-drop[data-place='text']")).toBeVisible();
  await page.mouse.up();
  await expect(evidence(page)).toHaveCount(4);
  await expect(page.locator(".evidence-drop")).toBeHidden();
  await expect(evidence(page).nth(1)).toHaveAttribute("data-selected", "true");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(evidence(page)).toHaveCount(3);
  // A card let go on the tab stands at the end. Back leads to the report, and Forward to the article.
  await openArticle(page, 2);
  await cards(page).first().getByRole("button", { name: words }).dragTo(tab);
  await expect(page.getByText("Added to “New report”")).toBeVisible();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(evidence(page)).toHaveCount(4);
  await page.keyboard.press("Alt+ArrowRight");
  await expect(cards(page)).toHaveCount(1);
  await tab.click();
  await waitUntilSaved(page);
  await page.waitForTimeout(700);
  await app.close();

  const second = await launchApp({ userDataDir: first.userDataDir });
  await expect(evidence(second.page)).toHaveCount(4);
  await expect(second.page.getByRole("tab", { name: "New report" })).toHaveAttribute("aria-selected", "true");
  await second.page.getByRole("tab", { name: "Reports" }).click();
  const list = second.page.getByRole("listbox", { name: "Reports" });
  await list.getByRole("option", { name: "New report" }).click();
  await list.press("Delete");
  await expect(second.page.getByText("No reports yet.")).toBeVisible();
  await expect(second.page.getByRole("tab", { name: "New report" })).toBeHidden();
  await second.page.keyboard.press("ControlOrMeta+z");
  await expect(list.getByRole("option", { name: "New report" })).toBeVisible();
  await second.close();
  await first.close();
});

test("what is pasted is words and our own kinds of blocks; a forged clipboard is not looked at", async () => {
  const { page, close } = await launchApp();
  await page.getByRole("tab", { name: "Reports" }).click();
  await page.getByRole("button", { name: "New report" }).click();
  await text(page).click();
  const paste = (kinds: Readonly<Record<string, string>>) =>
    text(page).evaluate((field, data) => {
      const clipboardData = new DataTransfer();
      for (const [kind, content] of Object.entries(data)) clipboardData.setData(kind, content);
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, kinds);
  const forged = JSON.stringify({
    namespace: "report",
    nodes: [{ type: "report-evidence", version: 1, annotationId: "x" }],
  });
  await paste({
    "application/x-lexical-editor": forged,
    "text/plain": "plain words",
    "text/html":
      '<p onclick="alert(1)">From <b>a page</b><img src="https://x.example/a.png" onerror="alert(1)"></p>',
  });
  await expect(text(page)).toContainText("From a page");
  await expect(evidence(page)).toHaveCount(0);
  await expect(text(page).locator("img, script, [onclick]")).toHaveCount(0);

  // A list in a list stays one.
  await page.keyboard.press("Enter");
  await paste({
    "text/plain": "Over\nUnder",
    "text/html": "<ul><li>Over<ul><li>Under</li></ul></li></ul>",
  });
  await expect(text(page).locator("ul ul > li")).toHaveText(["Under"]);
  for (let level = 0; level < 2; level += 1) await page.keyboard.press("Enter");

  // Tab puts an item below the one before it, Shift+Tab out again.
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Numbered list" }).click();
  for (const key of ["First", "Enter", "Tab", "Below", "Enter", "Shift+Tab", "Then", "Enter", "Enter"]) {
    if (/^(Enter|Tab|Shift)/.test(key)) await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
  await expect(text(page).locator("ol ol > li")).toHaveText(["Below"]);

  await page.getByRole("button", { name: "Insert table" }).click();
  await page.keyboard.type("Who");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Says what");
  await expect(text(page).getByRole("columnheader", { name: "Says what" })).toBeVisible();
  await page.getByRole("button", { name: "Table" }).click();
  await page.getByRole("menuitem", { name: "Insert row below" }).click();
  await expect(text(page).getByRole("row")).toHaveCount(4);
  // A cell holds words, so nothing offers to make a list in it.
  await expect(page.getByRole("button", { name: "Numbered list" })).toBeDisabled();
  await waitUntilSaved(page);
  await page.getByRole("button", { name: "Preview" }).click();
  const preview = page.getByRole("region", { name: "Preview of the report" });
  await expect(preview.locator("ol > li > ol > li")).toHaveText(["Below"]);
  await expect(preview.locator(".composed > ol > li")).toHaveCount(2);
  await waitUntilSaved(page);
  await close();
});
