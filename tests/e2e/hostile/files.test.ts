import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Locator, test } from "@playwright/test";
import { newProject } from "../../../src/library/open-library.ts";
import { hostileFiles } from "../../unit/hostile/rows.ts";
import { articleList, articleText, waitUntilSaved } from "../analyst.ts";
import { type LaunchedApp, launchApp } from "../app.ts";
import { answerOpenDialog, chooseMenu } from "../desktop.ts";

let folder: string;
let launched: LaunchedApp | undefined;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-hostile-"));
});

test.afterEach(async () => {
  await launched?.close();
  launched = undefined;
  rmSync(folder, { recursive: true, force: true });
});

test("every hostile file is refused or read through the window as on the command line", async () => {
  test.setTimeout(180_000);
  const project = join(folder, "Hostile.claimbench");
  const refused = join(folder, "refused");
  const readable = join(folder, "readable");
  for (const path of [refused, readable]) mkdirSync(path);
  for (const { name, bytes, size, read } of hostileFiles) {
    const path = join(read === undefined ? refused : readable, name);
    writeFileSync(path, bytes);
    if (size !== undefined) truncateSync(path, size);
  }
  await newProject({ path: project, person: "Ada", create: "empty", samples: [] });
  launched = await launchApp({ project });
  const { app, page } = launched;
  await expect(articleList(page)).toBeAttached();
  const hash = () =>
    [project, `${project}-wal`].map((path) =>
      existsSync(path) ? createHash("sha256").update(readFileSync(path)).digest("hex") : null,
    );
  const before = hash();
  const importing = page.getByRole("dialog", { name: "Import" });
  const results = importing.getByRole("list", { name: "What became of the files" });
  const told = new Set<string>();
  /** Hear what the rows say from top to bottom, for only those in view are in the page. */
  const hearRows = async (list: Locator, role: "listitem" | "row") => {
    const scroller = role === "row" ? list : list.locator("xpath=..");
    for (let top = 0, height = 1; top < height; top += 120) {
      height = await scroller.evaluate((element, to) => {
        element.scrollTop = to;
        return element.scrollHeight;
      }, top);
      await page.waitForTimeout(60);
      for (const text of await list.getByRole(role).allTextContents()) told.add(text);
    }
  };

  await answerOpenDialog(app, [refused]);
  await chooseMenu(app, "importFolder");
  // What shows without reading a whole article is said at once; the rest is tried.
  await expect(importing.getByRole("row").first()).toBeVisible();
  await hearRows(importing.getByRole("grid"), "row");
  await importing.getByRole("button", { name: "Import" }).click();
  await expect(importing.getByText(/^\d+ refused/)).toBeVisible({ timeout: 120_000 });
  const expected = hostileFiles.filter(({ refused: why }) => why !== undefined);
  await expect(async () => {
    await hearRows(results, "listitem");
    const missing = expected.filter(
      ({ name, refused: why }) => ![...told].some((row) => row.includes(name) && why!.test(row)),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  }).toPass({ timeout: 60_000 });
  await importing.getByRole("button", { name: "Close" }).click();
  await waitUntilSaved(page);
  expect(hash()).toEqual(before);

  await answerOpenDialog(app, [readable]);
  await chooseMenu(app, "importFolder");
  await importing.getByRole("button", { name: "Import" }).click();
  const count = hostileFiles.filter(({ read }) => read !== undefined).length;
  await expect(importing.getByText(`Imported (${count})`)).toBeVisible({ timeout: 120_000 });
  await importing.getByRole("button", { name: "Close" }).click();

  for (const { name, read } of hostileFiles) {
    if (read === undefined) continue;
    const filter = page.getByRole("searchbox", { name: "Filter articles" });
    await filter.fill(name);
    const option = articleList(page).getByRole("option");
    await expect(option).toHaveCount(1);
    await option.click();
    const shown = read.holds.split("\n")[0]!;
    await expect(articleText(page)).toContainText(shown);
    if (read.label !== undefined) await expect(option).toContainText(read.label);
  }
  expect(await page.title()).not.toBe("ran");
  expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
});
