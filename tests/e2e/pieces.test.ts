import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { newProject } from "../../src/library/open-library.ts";
import { articleText, cards, selectWords, waitUntilSaved } from "./analyst.ts";
import { type LaunchedApp, launchApp } from "./app.ts";
import { seedFiles } from "./desktop.ts";

let folder: string;
let launched: LaunchedApp;
let page: Page;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-pieces-"));
  const project = join(folder, "Pieces.claimbench");
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

const toolbar = () => page.getByRole("toolbar", { name: "Highlight" });
/** Where the pieces lifted out of the text begin, and the middle of each in the window. */
const lifted = (how: "active" | "hovered" = "active") =>
  page.evaluate(
    (part) =>
      [...CSS.highlights]
        .filter(([name]) => name.includes(`-${part}-`))
        .flatMap(([, ranges]) => [...ranges] as StaticRange[])
        .map(({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          const { left, top, width, height } = range.getBoundingClientRect();
          return { start: startOffset, x: left + width / 2, y: top + height / 2 };
        }),
    how,
  );

test("words are added to the highlight at hand, painted with it, and taken out again; undo goes step by step", async () => {
  await selectWords(page, "press secretary");
  await toolbar().getByRole("button", { name: "Highlight", exact: true }).click();
  await expect(cards(page)).toHaveCount(1);
  await selectWords(page, "Hamas");
  await toolbar().getByRole("button", { name: "Add piece" }).click();
  const card = cards(page).first();
  await expect(card.locator("q")).toHaveText("press secretary … Hamas");
  await expect.poll(async () => (await lifted()).length).toBe(2);
  // Pointing at the card lifts its words, and pointing at its words the card.
  await card.hover();
  await expect.poll(async () => (await lifted("hovered")).length).toBe(2);
  await page.getByRole("searchbox", { name: "Search project" }).hover();
  await expect.poll(() => lifted("hovered")).toEqual([]);
  await expect(card).toHaveAttribute("data-hovered", "false");
  const [{ x, y } = { x: 0, y: 0 }] = await lifted();
  await page.mouse.move(x, y);
  await expect(card).toHaveAttribute("data-hovered", "true");
  await expect(page.getByRole("button", { name: /^Undo/ })).toBeEnabled();

  await page.keyboard.press("i");
  await page.keyboard.press("i");
  await expect(card.getByRole("button", { name: "Importance 2 of 3" })).toBeVisible();

  await card.getByRole("button", { name: "Take “press secretary” out of the highlight" }).click();
  await expect(card.locator("q")).toHaveText("Hamas");
  await expect(cards(page)).toHaveCount(1);
  await waitUntilSaved(page);
  for (let step = 0; step < 3; step++) await page.keyboard.press("Control+z");
  await expect(card.locator("q")).toHaveText("press secretary … Hamas");
  await expect(card.getByRole("button", { name: "No importance" })).toBeAttached();
});

test("the palette does what the keys of the text do", async () => {
  await articleText(page).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("j");
  await page.keyboard.press("h");
  await expect(cards(page)).toHaveCount(1);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("importance");
  await page.keyboard.press("Enter");
  await expect(cards(page).first().getByRole("button", { name: "Importance 1 of 3" })).toBeVisible();
});
