import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import Database from "better-sqlite3";
import { newProject } from "../../src/library/open-library.ts";
import { articleText, cards, pressKeys, waitUntilSaved } from "./analyst.ts";
import { type LaunchedApp, launchApp } from "./app.ts";
import { chooseMenu, seedFiles } from "./desktop.ts";

let folder: string;
let project: string;
let launched: LaunchedApp;
let page: Page;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-keys-"));
  project = join(folder, "Keys.claimbench");
  const made = await newProject({ path: project, person: "Ada", create: "sample", samples: seedFiles });
  expect(made.ok).toBe(true);
  launched = await launchApp({ project });
  page = launched.page;
  await expect(articleText(page)).toBeVisible();
});

test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Row {
  readonly quote: string;
  readonly tags: string | null;
  readonly note: string | null;
}

function rowsInFile(): Row[] {
  const db = new Database(project, { readonly: true });
  try {
    const sql = `SELECT quote, note.text AS note,
        (SELECT group_concat(tag.name) FROM annotation_tag JOIN tag ON tag.id = tag_id
          WHERE annotation_tag.annotation_id = target.annotation_id) AS tags
      FROM annotation_target AS target LEFT JOIN note USING (annotation_id)
      ORDER BY target.version_id, start_utf16, end_utf16`;
    return db.prepare(sql).all() as Row[];
  } finally {
    db.close();
  }
}

/** Count what a mouse would do, from now on. */
async function watchMouse(): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = { count: 0 };
    for (const type of ["mousedown", "pointerdown", "mousemove"]) {
      window.addEventListener(
        type,
        () => {
          seen.count += 1;
        },
        { capture: true },
      );
    }
    Object.assign(window, { mouseSeen: seen });
  });
  return () => page.evaluate(() => (window as unknown as { mouseSeen: { count: number } }).mouseSeen.count);
}

const press = (...keys: readonly string[]) => pressKeys(page, keys);

/** Tab from where the window starts to the text, as one does without a mouse. */
async function goToText(): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press("Tab");
    if (await articleText(page).evaluate((text) => document.activeElement === text)) return;
  }
  throw new Error("Tab never reached the text");
}

const spoken = () => page.locator("[aria-live=polite].sr-only");

test("keyboard only: walk to the third sentence, highlight, tag, note, extend, go on, undo all, redo all", async () => {
  const mouse = await watchMouse();
  await goToText();
  await press("Control+Home", "j", "j", "j");
  const sentence = ((await spoken().textContent()) ?? "").trim();
  expect(sentence.length).toBeGreaterThan(10);
  await press("h");
  await expect(cards(page)).toHaveCount(1);
  await expect(spoken()).toContainText("Highlighted");
  expect(rowsInFile()).toMatchObject([{ quote: sentence }]);

  await press("t");
  await page.keyboard.type("quote/new");
  await press("Enter");
  await expect(cards(page).first()).toContainText("quote/new");
  await expect(articleText(page)).toBeFocused();

  await press("n");
  await page.keyboard.type("says who?");
  await press("Escape");
  await expect(articleText(page)).toBeFocused();
  await expect.poll(() => rowsInFile()[0]?.note).toBe("says who?");

  await press("e", "ArrowRight");
  await expect(page.getByRole("group", { name: "Edit bounds" })).toBeVisible();
  await press("Enter");
  await expect.poll(() => rowsInFile()[0]?.quote.length).toBeGreaterThan(sentence.length);
  const extended = rowsInFile()[0]!.quote;
  expect(extended.startsWith(sentence)).toBe(true);
  await expect(spoken()).toContainText("Bounds kept");

  await press("j", "j", "Shift+J", ".");
  await expect(cards(page)).toHaveCount(2);
  await press("[");
  await expect(cards(page).first()).toHaveAttribute("aria-current", "true");
  await press("]");
  await expect(cards(page).nth(1)).toHaveAttribute("aria-current", "true");
  await expect(spoken()).toContainText("tagged quote/new");
  await waitUntilSaved(page);
  const all = rowsInFile();
  expect(all.map(({ tags }) => tags)).toEqual(["new", "new"]);

  for (let step = 0; step < 5; step++) await press("Control+z");
  await expect.poll(() => rowsInFile()).toEqual([]);
  await expect(cards(page)).toHaveCount(0);
  for (let step = 0; step < 5; step++) await press("Control+Shift+Z");
  await expect.poll(() => rowsInFile()).toEqual(all);
  await expect(cards(page)).toHaveCount(2);
  expect(await mouse()).toBe(0);
});

test("a sticky tag goes on every highlight until switched off; each digit puts on the tag used so many ago", async () => {
  const status = page.getByRole("status", { name: "Status" });
  await goToText();
  await press("Control+Home", "j", "v");
  await expect(cards(page)).toHaveCount(1);
  const [first] = rowsInFile();
  expect(first?.tags).toBe(first?.quote);
  await press("s");
  await expect(status).toContainText("Every new highlight");
  await press("j", "h");
  await expect.poll(() => rowsInFile()[1]?.tags).toBe(first?.tags);
  await press("s");
  await expect(status).not.toContainText("Every new highlight");
  await press("j", "h");
  await expect.poll(() => rowsInFile().length).toBe(3);
  expect(rowsInFile()[2]?.tags).toBeNull();

  const lastUsed: string[] = [];
  for (const name of ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]) {
    await press("t");
    await page.keyboard.type(name);
    await press("Enter");
    await expect(cards(page).last()).toContainText(name);
    lastUsed.unshift(name);
  }
  await expect(articleText(page)).toBeFocused();
  for (let digit = 2; digit <= 9; digit++) {
    const [tag] = lastUsed.splice(digit - 1, 1);
    lastUsed.unshift(tag!);
    await press("j", String(digit));
    await expect.poll(() => rowsInFile()[digit + 1]?.tags, `the tag of ${digit}`).toBe(tag);
  }
});

test("keys pressed faster than the disk stores find what the ones before them made", async () => {
  await goToText();
  await press("Control+Home", "j", "j");
  // No pause between them: H is still being stored when T and the tag's letters come.
  for (const key of ["h", "t", "q", "u", "i", "c", "k"]) await page.keyboard.press(key);
  await expect(page.getByRole("combobox", { name: "Tag" })).toHaveValue("quick");
  for (const key of ["Enter", "s"]) await page.keyboard.press(key);
  await expect(page.getByRole("status", { name: "Status" })).toContainText("quick");
  await press("s");
  await expect.poll(() => rowsInFile().map(({ tags }) => tags)).toEqual(["quick"]);
  await expect(articleText(page)).toBeFocused();
  for (const key of ["j", "h", ".", "j", "."]) await page.keyboard.press(key);
  await expect.poll(() => rowsInFile().map(({ tags }) => tags)).toEqual(["quick", "quick", "quick"]);
});

test("two highlights that touch are merged with M, and cut again at the caret with X", async () => {
  await goToText();
  await press("Control+Home", "j", "j", "j", "j", "h");
  await press("j", "h", "[", "m");
  await expect(cards(page)).toHaveCount(1);
  await expect.poll(() => rowsInFile().length).toBe(1);
  // The caret is at its first word when that is said.
  await expect(spoken()).toContainText("Merged 2 highlights");
  const [whole] = rowsInFile();
  await press("Control+ArrowRight", "Control+ArrowRight", "Control+ArrowRight", "x");
  await expect.poll(() => rowsInFile().length).toBe(2);
  const parts = rowsInFile().map(({ quote }) => quote);
  expect(whole?.quote.startsWith(parts[0]!) && whole.quote.endsWith(parts[1]!)).toBe(true);
  await press("Control+z", "Control+z");
  await expect.poll(() => rowsInFile().length).toBe(2);
});

test("find in article counts, steps both ways, and leaves the hit selected in the text", async () => {
  await goToText();
  await press("Control+f");
  const bar = page.getByRole("search", { name: "Find in article" });
  const field = bar.getByRole("searchbox", { name: "Find" });
  await expect(field).toBeFocused();
  await page.keyboard.type("HAMAS");
  await expect(bar).toContainText(/^1 of \d+/);
  const painted = () =>
    page.evaluate(() => [...CSS.highlights].filter(([name]) => /-(found|current)$/.test(name)).length);
  expect(await painted()).toBe(2);
  await press("Enter", "F3");
  await expect(bar).toContainText(/^3 of \d+/);
  await press("Shift+Enter");
  await expect(bar).toContainText(/^2 of \d+/);
  await bar.getByRole("button", { name: "Match case" }).click();
  await expect(bar).toContainText("Nothing found");
  await bar.getByRole("button", { name: "Match case" }).click();
  await field.focus();
  await press("Escape");
  await expect(bar).toBeHidden();
  await expect(articleText(page)).toBeFocused();
  expect(await page.evaluate(() => String(document.getSelection()))).toBe("Hamas");
  expect(await painted()).toBe(0);
  await press("h");
  await expect.poll(() => rowsInFile().map(({ quote }) => quote)).toEqual(["Hamas"]);
});

test("the palette runs a command by a few letters of its name; ? shows every key; history who did what", async () => {
  await goToText();
  await press("Control+Home", "j", "h");
  await expect(cards(page)).toHaveCount(1);
  await press("Control+k");
  const palette = page.getByRole("dialog", { name: "Command palette" });
  await expect(palette.getByRole("option", { name: /^Find in Article/ })).toContainText("Ctrl");
  await page.keyboard.type("hist");
  await expect(palette.getByRole("option")).toHaveCount(1);
  await press("Enter");
  const history = page.getByRole("dialog", { name: "History" });
  await expect(history.getByRole("listitem").first()).toContainText("highlight “");
  const person = await page.getByRole("status", { name: "Status" }).locator("span").last().textContent();
  await expect(history.getByRole("listitem").first()).toContainText(person ?? "nobody");
  await press("Escape");
  await expect(history).toBeHidden();
  await expect(articleText(page)).toBeFocused();
  await press("Shift+?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(help).toContainText("Tag it as quoted");
  await expect(help).toContainText("Command Palette");
  await press("Escape");
  await expect(help).toBeHidden();
  // Key and menu at once are one press to the window (`echo` in src/renderer/commands.ts).
  await page.waitForTimeout(200);
  await chooseMenu(launched.app, "showShortcuts");
  await expect(help).toBeVisible();
});

test("a quotation is copied with its source, from the text and from a card", async () => {
  await goToText();
  await press("Control+Home", "j", "h");
  await expect(cards(page)).toHaveCount(1);
  const [row] = rowsInFile();
  const clipboard = () => launched.app.evaluate(({ clipboard: board }) => board.readText());
  await press("Control+Shift+C");
  await expect.poll(clipboard).toContain(`“${row?.quote}” (`);
  await launched.app.evaluate(({ clipboard: board }) => board.writeText(""));
  await cards(page).first().getByRole("button", { name: "Copy quote with source" }).click();
  await expect.poll(clipboard).toContain(`“${row?.quote}” (`);
});

test("an edge dragged by the mouse moves the bounds by words; a tick beside the text goes to its highlight", async () => {
  await goToText();
  await press("Control+Home", "j", "j", "j", "j", "j", "h", "[");
  await expect.poll(rowsInFile).toHaveLength(1);
  const [before] = rowsInFile();
  const handle = page.locator(".bounds-handle[data-edge=start]");
  const box = await handle.boundingBox();
  if (box === null) throw new Error("the handle is nowhere");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, y, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => rowsInFile()[0]?.quote.length).toBeLessThan(before?.quote.length ?? 0);
  expect(before?.quote.endsWith(rowsInFile()[0]!.quote)).toBe(true);
  expect(rowsInFile()[0]?.quote).toMatch(/^\S/);

  await articleText(page).focus();
  await press("Control+End");
  const words = articleText(page).getByText(rowsInFile()[0]!.quote.slice(0, 20));
  await expect(words).not.toBeInViewport({ ratio: 1 });
  const tick = (await page.locator(".overview i").first().boundingBox())!;
  await page.mouse.click(tick.x + tick.width / 2, tick.y + tick.height / 2);
  await expect(words).toBeInViewport({ ratio: 1 });
});
