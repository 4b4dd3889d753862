import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import Database from "better-sqlite3";
import { newProject } from "../../src/library/open-library.ts";
import {
  articleList,
  articleText,
  cards,
  openArticle,
  searchFor,
  selectWords,
  tagSelection,
  waitUntilSaved,
} from "./analyst.ts";
import { launchApp } from "./app.ts";
import { chooseMenu, exportReport, menuLabel, seedFiles } from "./desktop.ts";

const authority = "does have the authority to talk to anyone";

let folder: string;
let project: string;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-job-"));
  project = join(folder, "Job.claimbench");
  const made = await newProject({ path: project, person: "Ada", create: "sample", samples: seedFiles });
  expect(made.ok).toBe(true);
});

test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Rows as another reader finds them in the file, while the program has it open or after. */
function rowsInFile(sql: string): Record<string, unknown>[] {
  const db = new Database(project, { readonly: true });
  try {
    return db.prepare(sql).all() as Record<string, unknown>[];
  } finally {
    db.close();
  }
}

async function tagAllFive(page: Page): Promise<void> {
  for (let place = 0; place < 5; place++) {
    await openArticle(page, place);
    await selectWords(page, authority);
    await tagSelection(page, "Leavitt/authority");
  }
}

async function highlightsInAllArticles(page: Page): Promise<number[]> {
  const counts: number[] = [];
  for (let place = 0; place < 5; place++) {
    await openArticle(page, place);
    await expect(articleText(page)).toContainText(authority);
    counts.push(await cards(page).filter({ hasText: authority }).count());
  }
  return counts;
}

test("five articles, tagged alike, are found by the tag, kept over a restart, undone and redone", async () => {
  const first = await launchApp({ project });
  await expect(articleList(first.page).getByRole("option")).toHaveCount(5);
  await tagAllFive(first.page);
  await searchFor(first.page, "tag:Leavitt/authority");
  const found = first.page.getByRole("main");
  await expect(found.getByText(/^5 /).first()).toBeVisible();
  const before = rowsInFile("SELECT * FROM annotation_target ORDER BY annotation_id");
  expect(before.length).toBe(5);
  await first.close();

  const second = await launchApp({ project });
  expect(rowsInFile("SELECT * FROM annotation_target ORDER BY annotation_id")).toEqual(before);
  expect(await highlightsInAllArticles(second.page)).toEqual([1, 1, 1, 1, 1]);
  await expect.poll(() => menuLabel(second.app, "undo")).toContain("does have the authority");
  for (let step = 0; step < 5; step++) {
    const left = 4 - step;
    await articleText(second.page).focus();
    await second.page.keyboard.press("Control+z");
    await expect.poll(() => rowsInFile("SELECT id FROM annotation").length).toBe(left);
  }
  expect(await highlightsInAllArticles(second.page)).toEqual([0, 0, 0, 0, 0]);
  for (let step = 0; step < 5; step++) {
    await chooseMenu(second.app, "redo");
    await expect.poll(() => rowsInFile("SELECT id FROM annotation").length).toBe(step + 1);
  }
  expect(await highlightsInAllArticles(second.page)).toEqual([1, 1, 1, 1, 1]);
  expect(rowsInFile("SELECT * FROM annotation_target ORDER BY annotation_id")).toEqual(before);
  await second.close();
});

test("every quotation is the slice of its text: in the window, in the database, in the report", async () => {
  const { app, page, close } = await launchApp({ project });
  await tagAllFive(page);
  const stored = rowsInFile(
    `SELECT article.name, start_utf16, end_utf16, quote, text FROM annotation_target
       JOIN article_version AS version ON version.id = version_id
       JOIN article ON article.id = version.article_id
       JOIN article_text ON sha256 = text_sha256 ORDER BY article.number`,
  );
  expect(stored.length).toBe(5);
  for (const row of stored) {
    const { start_utf16: start, end_utf16: end } = row as { start_utf16: number; end_utf16: number };
    expect(String(row.text).slice(start, end)).toBe(row.quote);
  }
  // substr counts code points, which are UTF-16 units in the seeds.
  const sql = `SELECT count(*) FROM annotation_target JOIN article_version AS v ON v.id = version_id
    JOIN article_text ON sha256 = text_sha256
    WHERE substr(text, start_utf16 + 1, end_utf16 - start_utf16) = quote`;
  expect(execFileSync("sqlite3", ["-readonly", project, sql], { encoding: "utf8" }).trim()).toBe("5");

  for (let place = 0; place < 5; place++) {
    await openArticle(page, place);
    await expect(cards(page)).toHaveCount(1);
    await expect(cards(page).first()).toContainText(authority);
  }

  const report = join(folder, "Job.html");
  await exportReport(app, page, report);
  const html = readFileSync(report, "utf8");
  for (const row of stored)
    expect(html).toContain(`data-start="${row.start_utf16}" data-end="${row.end_utf16}"`);
  await close();
});

test("the text shown, joined, is the stored text of each seed", async () => {
  const { page, close } = await launchApp({ project });
  for (const [place, file] of seedFiles.entries()) {
    await openArticle(page, place);
    const shown = await articleText(page).evaluate((root) => root.textContent ?? "");
    expect(shown.replace(/\s/g, "")).toBe(readFileSync(file, "utf8").replace(/\s/g, ""));
  }
  await close();
});

test("nothing saved is lost when the program is killed", async () => {
  const { app, page } = await launchApp({ project });
  await openArticle(page, 1);
  await selectWords(page, authority);
  await tagSelection(page, "kept");
  await waitUntilSaved(page);
  const gone = new Promise((resolve) => app.process().once("exit", resolve));
  app.process().kill("SIGKILL");
  await gone;
  expect(rowsInFile("SELECT quote FROM annotation_target")).toEqual([{ quote: authority }]);
});

test("two projects open at once do not mix", async () => {
  const other = join(folder, "Other.claimbench");
  await newProject({ path: other, person: "Ada", create: "sample", samples: seedFiles });
  const { app, page, close } = await launchApp({ project });
  const opening = app.waitForEvent("window");
  await app.evaluate(
    ({ app: electron }, argv) => electron.emit("second-instance", {}, argv, "/"),
    ["electron", other],
  );
  const second = await opening;
  await openArticle(page, 0);
  await selectWords(page, authority);
  await tagSelection(page, "mine");
  await openArticle(second, 0);
  await expect(cards(second)).toHaveCount(0);
  await second.getByRole("tab", { name: "Tags" }).click();
  await expect(second.getByRole("treeitem")).toHaveCount(0);
  expect(rowsInFile("SELECT id FROM annotation").length).toBe(1);
  await close();
});
