import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import Database from "better-sqlite3";
import { newProject } from "../../src/library/open-library.ts";
import { articleText, cards } from "./analyst.ts";
import { type LaunchedApp, launchApp } from "./app.ts";
import { seedFiles } from "./desktop.ts";

let folder: string;
let project: string;
let launched: LaunchedApp;
let page: Page;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-notes-"));
  project = join(folder, "Notes.claimbench");
  const made = await newProject({ path: project, person: "Ada", create: "sample", samples: seedFiles });
  expect(made.ok).toBe(true);
  launched = await launchApp({ project });
  page = launched.page;
  await expect(articleText(page)).toBeVisible();
  await articleText(page).focus();
  for (const key of ["Control+Home", "j", "h", "n"]) await page.keyboard.press(key);
  await expect(note()).toBeFocused();
});

test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

const note = () => cards(page).first().getByRole("textbox", { name: "Note" });

function stored(): { text: string; document: string | null } | undefined {
  const db = new Database(project, { readonly: true });
  try {
    return db.prepare("SELECT text, document FROM note").get() as ReturnType<typeof stored>;
  } finally {
    db.close();
  }
}

/** Paste what a page has put on the clipboard, by its kinds. */
async function paste(kinds: Readonly<Record<string, string>>): Promise<void> {
  await note().evaluate((field, data) => {
    const clipboardData = new DataTransfer();
    for (const [kind, content] of Object.entries(data)) clipboardData.setData(kind, content);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, kinds);
}

test("bold, a list and a link are written by keys, saved by themselves, and there after a restart", async () => {
  await page.keyboard.type("Says ");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("who");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("?");
  await page.keyboard.press("Enter");
  await page
    .getByRole("toolbar", { name: "Format of the note" })
    .getByRole("button", { name: "List", exact: true })
    .click();
  await page.keyboard.type("see ");
  await page.keyboard.type("page");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.getByRole("button", { name: "Link", exact: true }).click();
  await page.getByRole("textbox", { name: "Address" }).fill("javascript:alert(1)");
  await page.keyboard.press("Enter");
  await expect(cards(page).getByRole("alert")).toContainText("An address begins with");
  await page.getByRole("textbox", { name: "Address" }).fill("https://example.org/x");
  await page.keyboard.press("Enter");
  await expect.poll(() => stored()?.text).toBe("Says who?\n• see page");
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(articleText(page)).toBeFocused();
  await launched.close();
  launched = await launchApp({ project });
  page = launched.page;
  await expect(note().locator("strong")).toHaveText("who");
  await expect(note().getByRole("listitem")).toHaveText("see page");
  await expect(note().getByRole("link")).toHaveAttribute("href", "https://example.org/x");
});

test("white space at the end stays while one writes on, and undo takes back typing before the project", async () => {
  await page.keyboard.type("Says ");
  await expect.poll(() => stored()?.text).toBe("Says");
  await page.waitForTimeout(300);
  await page.keyboard.type("who");
  await expect(note()).toHaveText("Says who");
  await expect.poll(() => stored()?.text).toBe("Says who");
  await page.keyboard.press("Control+z");
  await expect(cards(page)).toHaveCount(1);
  await expect(note()).not.toHaveText("Says who");
  await expect.poll(() => stored()?.text).not.toBe("Says who");
});

test("what was typed last is stored when the window is closed at once", async () => {
  await page.keyboard.insertText("The very last words");
  await launched.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
  await launched.close();
  expect(stored()?.text).toBe("The very last words");
});

test("hostile pages and forged editor data become words, and 1 MB a sentence", async () => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const forged = {
    namespace: "note",
    nodes: [{ type: "link", url: "javascript:alert(1)", version: 1, children: [] }],
  };
  await paste({
    "application/x-lexical-editor": JSON.stringify(forged),
    "text/html":
      '<p>safe <b>words</b><img src="https://evil.example/p.png" onerror="window.hit=1"><script>window.hit=1</script>' +
      '<a href="javascript:window.hit=1">link</a></p>',
    "text/plain": "safe words link",
  });
  await expect(note()).toHaveText("safe wordslink");
  await expect(note().locator("a, img, script, iframe")).toHaveCount(0);
  expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
  expect(asked.filter((url) => url.includes("evil"))).toEqual([]);
  await expect.poll(() => stored()?.text).toBe("safe wordslink");

  await paste({ "text/plain": "n".repeat(1_000_000) });
  await expect(cards(page).getByRole("alert")).toContainText("20,000 is the most. Nothing was pasted.");
  await expect(note()).toHaveText("safe wordslink");
  await page.keyboard.type(" and on");
  await expect.poll(() => stored()?.text).toContain("and on");
  await expect(cards(page).getByRole("alert")).toHaveCount(0);
});
