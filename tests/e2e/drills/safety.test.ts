import { chmodSync, copyFileSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { newProject } from "../../../src/library/open-library.ts";
import { articleText, cards, openArticle, selectWords, tagSelection, waitUntilSaved } from "../analyst.ts";
import { type LaunchedApp, launchApp } from "../app.ts";
import { answerSaveDialog, chooseMenu, seedFiles } from "../desktop.ts";

let folder: string;
let project: string;
let launched: LaunchedApp | undefined;

test.beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "claimbench-safety-")));
  project = join(folder, "Work.claimbench");
  await newProject({ path: project, person: "Ada", create: "sample", samples: seedFiles });
});

test.afterEach(async () => {
  chmodSync(folder, 0o755);
  await launched?.close();
  launched = undefined;
  await rm(folder, { recursive: true, force: true });
});

async function launch(): Promise<LaunchedApp> {
  launched = await launchApp({ project, userDataDir: join(folder, "user") });
  await expect(launched.page.getByRole("option")).toHaveCount(5, { timeout: 30_000 });
  return launched;
}

const words = "direct talks";
const status = (page: Page) => page.getByRole("status", { name: "Status" });
const banner = (page: Page, words: RegExp) => page.getByRole("alert").filter({ hasText: words });

async function highlight(page: Page): Promise<Locator> {
  await openArticle(page, 0);
  await selectWords(page, words);
  await tagSelection(page, "kept");
  return cards(page).filter({ hasText: words });
}

async function killLibrary({ app }: LaunchedApp): Promise<void> {
  const pid = await app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === "Claimbench library")?.pid,
  );
  process.kill(pid as number, "SIGKILL");
}

test("verify says what it looked at, and what was changed behind the project's back", async () => {
  const { app, page } = await launch();
  await highlight(page);
  await chooseMenu(app, "verifyProject");
  const dialog = page.getByRole("dialog", { name: "Verify project" });
  await expect(dialog.getByText("Everything is as it should be")).toBeVisible();
  const checks = dialog.getByRole("list", { name: "What was checked" }).getByRole("listitem");
  await expect(
    checks.filter({ hasText: "5 texts of 5 versions, letter for letter as imported" }),
  ).toBeVisible();
  await expect(checks.filter({ hasText: "each exactly the words at its place" })).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();

  const { default: Database } = await import("better-sqlite3");
  const other = new Database(project);
  other.exec("DROP TRIGGER article_text_is_frozen; UPDATE article_text SET text = replace(text, 'e', 'ë')");
  other.close();
  await chooseMenu(app, "verifyProject");
  await expect(dialog.getByText(/\d+ problems? found/)).toBeVisible();
  await expect(dialog.getByRole("list", { name: "What was found" })).toContainText(
    "no longer what was imported",
  );
});

test("a backup is restored, and the project as it was before is kept as one", async () => {
  const { app, page } = await launch();
  await highlight(page);
  await chooseMenu(app, "restoreBackup");
  const dialog = page.getByRole("dialog", { name: "Restore a backup" });
  await dialog.getByRole("button", { name: "Back up now" }).click();
  const rows = dialog.getByRole("listbox", { name: "Backups" }).getByRole("option");
  await expect(rows.first()).toContainText("5 articles · 1 highlight");
  await expect(dialog.getByText("The backup holds the same articles")).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();

  await chooseMenu(app, "undo");
  await expect(cards(page)).toHaveCount(0);
  await waitUntilSaved(page);
  await chooseMenu(app, "restoreBackup");
  await rows.filter({ hasText: "1 highlight" }).first().click();
  await expect(dialog.getByText("You would get back 1 highlight and 1 tag.")).toBeVisible();
  await dialog.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(page.getByText(/^The backup of .* is in place\.$/)).toBeVisible();
  await openArticle(page, 0);
  await expect(cards(page)).toHaveCount(1);
  await chooseMenu(app, "restoreBackup");
  await expect(rows.filter({ hasText: "Before a restore" })).toContainText("0 highlights");
});

test("when the library is killed in the middle of a note, the window says so and loses not a word of it", async () => {
  const running = await launch();
  const { page } = running;
  await articleText(page).focus();
  for (const key of ["Control+Home", "j", "h", "n"]) await page.keyboard.press(key);
  const note = cards(page).first().getByRole("textbox", { name: "Note" });
  await expect(note).toBeFocused();
  await note.pressSequentially("first words");
  await waitUntilSaved(page);
  await killLibrary(running);
  await note.pressSequentially(", and more while nobody keeps them");
  await expect(page.getByText(/stopped and was started again/)).toBeVisible();
  await expect(note).toHaveText("first words, and more while nobody keeps them");
  await expect(status(page)).toContainText("Saved", { timeout: 15_000 });
  await running.close();
  const again = await launch();
  await openArticle(again.page, 0);
  await expect(cards(again.page).first()).toContainText("first words, and more while nobody keeps them");
});

test("a window that crashes comes back, says so, and shows everything", async () => {
  const { app, page } = await launch();
  await highlight(page);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  // The driver's own page is gone with the crash; the window is looked at through main. A page that is
  // just coming back may never answer, so that no question waits for long.
  const text = () =>
    app.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      const said = webContents.executeJavaScript("document.body.textContent").catch(() => "");
      return Promise.race([said, new Promise<string>((resolve) => setTimeout(resolve, 1000, ""))]);
    });
  await expect.poll(text, { timeout: 30_000 }).toContain("This window stopped working and was opened again.");
  await expect.poll(text).toContain("1 highlight · 1 tag");
});

test("a project moved away while open takes no write, says so, and can be saved elsewhere", async () => {
  const { app, page } = await launch();
  await highlight(page);
  renameSync(project, join(folder, "Moved.claimbench"));
  await expect(banner(page, /moved, deleted or replaced/)).toBeVisible();
  const before = await cards(page).count();
  await page.keyboard.press("Escape");
  const copy = join(folder, "Saved.claimbench");
  await answerSaveDialog(app, copy);
  const [second] = await Promise.all([
    app.waitForEvent("window"),
    banner(page, /moved, deleted or replaced/)
      .getByRole("button", { name: "Save a copy as…" })
      .click(),
  ]);
  await expect(second.getByRole("option")).toHaveCount(5);
  await openArticle(second, 0);
  await expect(cards(second)).toHaveCount(before);
  renameSync(join(folder, "Moved.claimbench"), project);
  await expect(banner(page, /moved, deleted or replaced/)).toBeHidden();
});

test("a project that cannot be written is shown to read, and says why", async () => {
  chmodSync(project, 0o444);
  const { page } = await launch();
  await expect(banner(page, /cannot be written/)).toBeVisible();
  await openArticle(page, 0);
  await selectWords(page, words);
  await page.getByRole("toolbar", { name: "Highlight" }).getByRole("button", { name: "Highlight" }).click();
  await expect(status(page)).toContainText("Not saved");
  await expect(cards(page)).toHaveCount(0);
  expect(readdirSync(folder).filter((name) => name.startsWith("Work"))).toEqual(["Work.claimbench"]);
});

test("an empty file in a project's place is left as it is, and the backups are offered", async () => {
  const first = await launch();
  await highlight(first.page);
  await chooseMenu(first.app, "restoreBackup");
  const making = first.page.getByRole("dialog", { name: "Restore a backup" });
  await making.getByRole("button", { name: "Back up now" }).click();
  await expect(making.getByRole("option").first()).toBeVisible();
  await first.close();
  writeFileSync(project, "");

  launched = await launchApp({ project, userDataDir: join(folder, "user") });
  const { page } = launched;
  await expect(page.getByRole("alert")).toContainText("has 0 bytes");
  await page.getByRole("button", { name: "Restore a backup…" }).click();
  const dialog = page.getByRole("dialog", { name: "Restore a backup" });
  await dialog.getByRole("option").filter({ hasText: "1 highlight" }).first().click();
  await dialog.getByRole("button", { name: "Restore", exact: true }).click();
  await openArticle(page, 0);
  await expect(cards(page)).toHaveCount(1);
});

test("an older file put back in a project's place is announced", async () => {
  const old = join(folder, "old");
  copyFileSync(project, old);
  const first = await launch();
  await highlight(first.page);
  await first.close();
  copyFileSync(old, project);
  const { page } = await launch();
  const doubt = banner(page, /is older than the project that was open here/);
  await expect(doubt).toBeVisible();
  await doubt.getByRole("button", { name: "Go on with this one" }).click();
  await expect(doubt).toBeHidden();
  expect(existsSync(`${project}-lock`)).toBe(true);
  rmSync(old);
});
