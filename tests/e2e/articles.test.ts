import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { newProject } from "../../src/library/open-library.ts";
import {
  articleList,
  articleText,
  cards,
  openArticle,
  selectWords,
  tagSelection,
  waitUntilSaved,
} from "./analyst.ts";
import { type LaunchedApp, launchApp } from "./app.ts";
import { answerOpenDialog, chooseMenu, menuLabel, seedFiles } from "./desktop.ts";

let folder: string;
let project: string;
let launched: LaunchedApp | undefined;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-articles-"));
  project = join(folder, "Articles.claimbench");
});

test.afterEach(async () => {
  await launched?.close();
  launched = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function start(create: "empty" | "sample"): Promise<LaunchedApp> {
  const made = await newProject({ path: project, person: "Ada", create, samples: seedFiles });
  expect(made.ok).toBe(true);
  launched = await launchApp({ project });
  await expect(articleList(launched.page)).toBeAttached();
  return launched;
}

function put(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const options = (page: Page) => articleList(page).getByRole("option");
const dialog = (page: Page, name: string): Locator => page.getByRole("dialog", { name });
const notices = (page: Page): Locator => page.getByRole("region", { name: "Notices" });

const talks = `Talks resume in Doha

DOHA – Negotiators met on Wednesday for the first time in weeks.

“We will not leave before there is a deal,” the envoy said.

The ministry declined to comment on the substance of the meeting.
`;

/** Files dropped on the window: the driver cannot drag from outside, but the system's own way in can. */
async function dropFiles({ page }: LaunchedApp, paths: readonly string[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver"] as const) {
    await client.send("Input.dispatchDragEvent", { type, x: 600, y: 400, data });
  }
  await expect(page.getByText("Drop files or folders to import them")).toBeVisible();
  await client.send("Input.dispatchDragEvent", { type: "drop", x: 600, y: 400, data });
}

test("files chosen in the menu are listed first, imported, and each says what became of it", async () => {
  const { app, page } = await start("empty");
  const good = put("talks.txt", talks);
  const unknown = put("film.mov", "moving pictures");
  const empty = put("page.html", "<html><body></body></html>");
  const old = put(
    "old.txt",
    Buffer.from("Caf\xe9 talks\n\nThe d\xe9marche was na\xefve, he said.\n", "latin1"),
  );
  await answerOpenDialog(app, [good, unknown, empty, old]);
  await chooseMenu(app, "importArticles");

  const importing = dialog(page, "Import");
  const files = importing.getByRole("grid", { name: "Files" }).getByRole("row");
  await expect(files).toHaveCount(4);
  await expect(importing.getByText("3 of 4 files chosen")).toBeVisible();
  await expect(files.filter({ hasText: "film.mov" })).toContainText("of no kind Claimbench reads");
  await expect(files.filter({ hasText: "film.mov" }).getByRole("checkbox")).toBeDisabled();
  await importing.getByRole("button", { name: "Import" }).click();

  await expect(importing.getByText("Refused (1)")).toBeVisible();
  await expect(importing.getByText("Imported (2)")).toBeVisible();
  await expect(importing.getByText("Nothing of it was imported").first()).toBeVisible();
  writeFileSync(empty, `<html><body><p>${talks.replaceAll("\n\n", "</p><p>")}</p></body></html>`);
  await importing.getByRole("button", { name: "Try again" }).click();
  await expect(importing.getByText("Imported (3)")).toBeVisible();
  await expect(importing.getByRole("button", { name: "Try again" })).toBeHidden();
  const encoding = importing.getByRole("combobox", { name: "Encoding of old.txt" });
  await expect(encoding).toHaveValue("windows-1252");
  await encoding.selectOption({ label: "Cyrillic (Windows-1251)" });
  await expect(importing.getByText("New version (1)")).toBeVisible();
  await importing.getByRole("button", { name: "Close" }).click();
  await expect(options(page)).toHaveCount(3);
  await expect(page.getByRole("article", { name: "Talks resume in Doha" })).toBeVisible();
  await expect(options(page).filter({ hasText: "old.txt" })).toContainText("Cafй talks");
});

test("one plain file is imported without a question, and a second time it is here already", async () => {
  const { app, page } = await start("empty");
  await answerOpenDialog(app, [put("talks.txt", talks)]);
  await chooseMenu(app, "importArticles");
  await expect(notices(page)).toContainText("Imported 1 article");
  await chooseMenu(app, "importArticles");
  await expect(notices(page)).toContainText("1 file was here already");
  await expect(options(page)).toHaveCount(1);
  await expect(dialog(page, "Import")).toBeHidden();
});

test("an import that is cancelled keeps what is done and lists what was not reached", async () => {
  const { app, page } = await start("empty");
  const paths = Array.from({ length: 1500 }, (_, at) =>
    put(`a${at}.txt`, `${talks}\nArticle ${at} of many.\n`),
  );
  await answerOpenDialog(app, paths);
  await chooseMenu(app, "importArticles");
  const importing = dialog(page, "Import");
  await importing.getByRole("button", { name: "Import" }).click();
  await expect(importing.getByRole("progressbar", { name: "Importing" })).toBeVisible();
  await importing.getByRole("button", { name: "Cancel" }).click();
  await expect(importing.getByText(/Not reached \([\d,]+\)/)).toBeVisible({ timeout: 20_000 });
  const summary = (await importing.getByText(/[\d,]+ not reached/).textContent()) ?? "";
  const imported = /^([\d,]+) imported/.exec(summary)?.[1] ?? "0";
  await importing.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("status", { name: "Status" })).toContainText(`${imported} article`);
  const count = Number(imported.replaceAll(",", ""));
  expect(count).toBeLessThan(1500);
  await page.getByRole("searchbox", { name: "Filter articles" }).fill(`a${count - 1}.txt`);
  // Nothing by halves: what the list has is whole.
  if (count > 0) {
    await options(page).first().click();
    await expect(articleText(page)).toContainText(/Article \d+ of many\./);
  }
});

test("a file dropped on the window becomes an article", async () => {
  const started = await start("empty");
  await dropFiles(started, [put("dropped.txt", talks)]);
  await expect(notices(started.page)).toContainText("Imported 1 article");
  await expect(started.page.getByRole("article", { name: "Talks resume in Doha" })).toBeVisible();
});

test("a folder dropped on the window is gone through, and shown first", async () => {
  const started = await start("empty");
  put("one.txt", talks);
  put("two.txt", `Another headline here\n\n${talks}`);
  await dropFiles(started, [folder]);
  const importing = dialog(started.page, "Import");
  await expect(importing.getByRole("row", { name: /one\.txt/ })).toBeVisible();
  await expect(importing.getByRole("row", { name: /two\.txt/ })).toBeVisible();
  await started.page.keyboard.press("Escape");
  await expect(importing).toBeHidden();
  await expect(options(started.page)).toHaveCount(0);
});

test("text pasted by menu or by key becomes an article; in a field it is text like any other", async () => {
  const { app, page } = await start("sample");
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), talks);
  await chooseMenu(app, "pasteArticle");
  await expect(options(page)).toHaveCount(6);
  await expect(page.getByRole("article", { name: "Talks resume in Doha" })).toBeVisible();

  await app.evaluate(({ clipboard }) => clipboard.writeText("Second paste\n\nOf another text altogether."));
  await articleText(page).focus();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(options(page)).toHaveCount(7);

  const filter = page.getByRole("searchbox", { name: "Filter articles" });
  await filter.click();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(filter).toHaveValue(/Second paste/);
  await filter.fill("");
  await expect(options(page)).toHaveCount(7);
});

test("facts that were found wait for a person, can be edited, and each step can be undone", async () => {
  const { app, page } = await start("sample");
  await openArticle(page, 2);
  await page.getByRole("button", { name: "Details" }).click();
  const details = dialog(page, "Article details");
  await expect(details.getByText("found in the text").first()).toBeVisible();

  const source = details.getByRole("textbox", { name: "Source" });
  await source.fill("Times of Israel");
  await source.press("Enter");
  await expect(options(page).nth(2)).toContainText("Times of Israel");

  const date = details.getByRole("textbox", { name: "Date", exact: true });
  await date.fill("next Wednesday");
  await date.press("Enter");
  await expect(details.getByRole("alert")).toContainText("is not a date");
  await date.fill("2025-03-05");
  await date.press("Tab");
  await expect(details.getByRole("alert")).toBeHidden();
  await expect(options(page).nth(2)).toContainText("5 Mar 2025");

  await details.getByRole("button", { name: "Confirm all" }).click();
  await expect(details.getByText("found in the text")).toHaveCount(0);
  await details.getByRole("button", { name: "Close" }).click();
  await waitUntilSaved(page);
  await undoAll(page);
  await expect(options(page).nth(2)).not.toContainText("Times of Israel");
  await expect.poll(() => menuLabel(app, "undo")).toBe("Undo");
});

test("words like “Wednesday” become a date against a day the analyst names, by keys alone", async () => {
  const { page } = await start("sample");
  await openArticle(page, 2);
  await page.keyboard.press("ControlOrMeta+d");
  const details = dialog(page, "Article details");
  const days = details.getByRole("region", { name: "Dates in the text" });
  await expect(days.getByText("Wednesday, in the text")).toBeVisible();
  const field = days.getByRole("textbox", { name: "Read relative dates against" });
  await field.focus();
  await page.keyboard.type("2025-03-06");
  await expect(days.getByText(/^Wednesday,? 5 March 2025/)).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(options(page).nth(2)).toContainText("5 Mar 2025");
  await expect(days).toBeHidden();
  await waitUntilSaved(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(options(page).nth(2)).not.toContainText("5 Mar 2025");
});

test("an article that is much like another says so, and both can be compared", async () => {
  const { app, page } = await start("sample");
  const text = readFileSync(seedFiles[2]!, "utf8");
  await answerOpenDialog(app, [put("copy.txt", `Copied from elsewhere.\n\n${text}`)]);
  await chooseMenu(app, "importArticles");
  await expect(notices(page)).toContainText(/9\d% the same as “In 1st, US holding secret direct talks/);
  await notices(page).getByRole("button", { name: "Compare" }).click();
  const difference = page.getByRole("main", { name: "Difference" });
  await expect(difference.locator("ins").first()).toContainText("Copied from elsewhere.");
  await page.getByRole("button", { name: "Back to the article" }).click();
  await expect(articleText(page)).toContainText("Copied from elsewhere.");
});

test("two keys give the line with the caret another role, and the caret stays", async () => {
  const { page } = await start("sample");
  await openArticle(page, 1);
  const line = articleText(page).locator("p", { hasText: "White House press secretary" }).first();
  await line.click({ position: { x: 40, y: 12 } });
  await page.keyboard.press("r");
  await expect(page.getByRole("menu", { name: "Role" })).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByRole("menu", { name: "Role" })).toBeHidden();
  await expect(articleText(page).getByRole("heading", { name: /White House press secretary/ })).toBeVisible();
  await expect(articleText(page)).toBeFocused();
  await page.keyboard.press("r");
  await page.keyboard.press("j");
  await page.getByRole("button", { name: "1 line of junk" }).click();
  await expect(page.getByRole("button", { name: "1 line of junk" })).toHaveAttribute(
    "aria-expanded",
    "false",
  );
  await undoAll(page);
  await expect(line).toBeVisible();
});

const followed = "does have the authority to talk to anyone";
const lost = "Israel was consulted on this matter";

test("a corrected text keeps its highlights or asks about them, and all of it can be undone", async () => {
  const { page } = await start("sample");
  await openArticle(page, 2);
  await selectWords(page, followed);
  await tagSelection(page, "Leavitt/authority");
  await selectWords(page, lost);
  await tagSelection(page, "Leavitt/consulted");

  await articleText(page).click({ button: "right", position: { x: 60, y: 20 } });
  await page.getByRole("menuitem", { name: "Correct the text" }).click();
  const field = page.getByRole("textbox", { name: "Text to correct" });
  const before = await field.inputValue();
  const after = `A line put in before everything else.\n\n${before.replaceAll(lost, "Israel had been consulted about the matter")}`;
  await field.fill(after);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Go on correcting" }).click();
  await page.getByRole("button", { name: "Save as a new version" }).click();
  await expect(notices(page)).toContainText("Saved as version 2. 1 highlight follows its words.");
  await expect(cards(page).filter({ hasText: followed })).toHaveCount(1);
  await expect(articleText(page).getByRole("heading", { level: 1 })).toContainText("In 1st, US holding");

  await page.getByRole("button", { name: "1 to review" }).click();
  const review = dialog(page, "Needs review");
  await expect(review.getByRole("listitem")).toContainText(lost);
  await expect(review.locator("ins")).toContainText(["had been", "about the"]);
  await review.getByRole("button", { name: "Accept" }).click();
  await expect(review).toContainText("There is nothing to review");
  await review.getByRole("button", { name: "Close" }).click();
  await expect(cards(page).filter({ hasText: "Israel had been consulted about the matter" })).toHaveCount(1);

  await page.getByRole("button", { name: "Details" }).click();
  const details = dialog(page, "Article details");
  await details.getByRole("button", { name: "Compare with the newest" }).click();
  const difference = page.getByRole("main", { name: "Difference" });
  await expect(difference.locator("ins").first()).toContainText("A line put in before everything else.");
  const leftOfDetails = (await details.boundingBox())!.x;
  for (const beside of [difference, page.getByRole("region", { name: "Notices" })]) {
    const { x, width } = (await beside.boundingBox())!;
    expect(x + width).toBeLessThanOrEqual(leftOfDetails);
  }
  await details.getByRole("button", { name: "Open version 1" }).click();
  await expect(page.getByText("Version 1 of 2")).toBeVisible();
  await expect(articleText(page)).toContainText(lost);
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).filter({ hasText: lost })).toContainText("Leavitt/consulted");
  await expect(cards(page).getByRole("button", { name: /tag|note|remove/i })).toHaveCount(0);
  await details.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Back to the newest" }).click();
  await expect(cards(page)).toHaveCount(2);

  await undoAll(page);
  await expect(articleText(page)).not.toContainText("A line put in before everything else.");
  await expect(cards(page)).toHaveCount(0);
});

test("a highlight whose words are gone is moved by selecting others, or given up, by keys alone", async () => {
  const { page } = await start("sample");
  await openArticle(page, 2);
  await selectWords(page, lost);
  await tagSelection(page, "Leavitt/consulted");
  await page.getByRole("button", { name: "Details" }).click();
  await dialog(page, "Article details").getByRole("button", { name: "Correct the text" }).click();
  const field = page.getByRole("textbox", { name: "Text to correct" });
  const lines = (await field.inputValue()).split("\n");
  await field.fill(lines.filter((line) => !line.includes(lost)).join("\n"));
  await page.getByRole("button", { name: "Save as a new version" }).click();
  await page.getByRole("button", { name: "1 to review" }).click();
  await expect(dialog(page, "Needs review").getByRole("listitem")).toBeFocused();

  await page.keyboard.press("m");
  await expect(page.getByText("Select the words and press Move here.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page, "Needs review")).toBeVisible();
  await expect(dialog(page, "Needs review").getByRole("listitem")).toBeFocused();
  await page.keyboard.press("m");
  await expect(articleText(page)).toBeFocused();
  for (let word = 0; word < 3; word++) await page.keyboard.press("ControlOrMeta+Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await expect(notices(page)).toContainText("Moved to the words selected");
  await expect(cards(page)).toHaveCount(1);
  await expect(page.getByRole("toolbar", { name: "Highlight" })).toBeHidden();

  await page.keyboard.press("ControlOrMeta+z");
  await page.getByRole("button", { name: "1 to review" }).click();
  await expect(dialog(page, "Needs review").getByRole("listitem")).toBeFocused();
  await page.keyboard.press("d");
  await expect(dialog(page, "Needs review")).toContainText("There is nothing to review");
});

test("the articles can be put in order by what is known of them", async () => {
  const { page } = await start("sample");
  const names = () => options(page).evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
  const imported = await names();
  await page.getByRole("button", { name: "Sort articles" }).click();
  await page.getByRole("menuitemradio", { name: "Title" }).click();
  const sorted = await names();
  expect(sorted).toEqual(imported.toSorted((a, b) => (a ?? "").localeCompare(b ?? "", "en")));
  expect(sorted).not.toEqual(imported);

  await page.getByRole("button", { name: "Sort articles" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Reverse order" }).click();
  await page.keyboard.press("Escape");
  expect(await names()).toEqual(sorted.toReversed());

  await page.getByRole("button", { name: "Filter by" }).click();
  await page.getByRole("menuitem", { name: "Dateline" }).click();
  const filter = page.getByRole("searchbox", { name: "Filter articles" });
  await expect(filter).toBeFocused();
  await page.keyboard.type("rabat");
  await expect(filter).toHaveValue("dateline:rabat");
  await expect(options(page)).toHaveCount(1);
});

async function undoAll(page: Page): Promise<void> {
  await articleText(page).focus();
  const undo = page.getByRole("button", { name: "Undo" });
  for (let step = 0; step < 20; step++) {
    await waitUntilSaved(page);
    if (await undo.isDisabled()) return;
    await page.keyboard.press("ControlOrMeta+z");
    await expect(notices(page)).toContainText("Undone");
    await page.waitForTimeout(120);
  }
}
