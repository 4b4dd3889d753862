import { expect, type Locator, type Page } from "@playwright/test";

/**
 * What an analyst does at the window, by the names that screen readers hear. The tests and the demo
 * work through these, so both break when a name changes.
 */

export function articleList(page: Page): Locator {
  return page.getByRole("listbox", { name: "Articles" });
}

export function articleText(page: Page): Locator {
  return page.getByRole("textbox", { name: "Article text" });
}

export function cards(page: Page): Locator {
  return page.getByRole("complementary", { name: "Annotations" }).getByRole("listitem");
}

/** Open the article at a place in the list, from 0. */
export async function openArticle(page: Page, place: number): Promise<void> {
  await page.getByRole("tab", { name: "Articles" }).click();
  const option = articleList(page).getByRole("option").nth(place);
  const name = await option.getAttribute("aria-label");
  await option.click();
  if (name !== null) await expect(page.getByRole("article", { name })).toBeVisible();
  await expect(articleText(page)).toBeVisible();
}

/** Select words of the open article by dragging the mouse over them, as a hand would. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const places = await articleText(page).evaluate((root, sought) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.nodeValue?.indexOf(sought) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + sought.length);
      node.parentElement?.scrollIntoView({ block: "center" });
      const rects = [...range.getClientRects()];
      const first = rects[0];
      const last = rects.at(-1);
      if (first === undefined || last === undefined) return null;
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    }
    return null;
  }, words);
  if (places === null) throw new Error(`“${words}” does not stand in one line of the article`);
  await page.mouse.move(places.from.x, places.from.y);
  await page.mouse.down();
  await page.mouse.move(places.to.x, places.to.y, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByRole("toolbar", { name: "Highlight" })).toBeVisible();
}

/** Tag the selection; a tag that is new is created. */
export async function tagSelection(page: Page, tag: string): Promise<void> {
  const before = await cards(page).count();
  const field = page.getByRole("toolbar", { name: "Highlight" }).getByRole("combobox", { name: "Tag" });
  await field.click();
  await field.fill(tag);
  await field.press("Enter");
  await expect(cards(page)).toHaveCount(before + 1);
  await waitUntilSaved(page);
}

/** Press keys one after the other; the keyboard must be somewhere after each of them. */
export async function pressKeys(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    // What closes gives the focus back in its own time; a focus that is lost stays lost.
    const focused = () => page.evaluate(() => document.activeElement?.tagName ?? "BODY");
    await expect.poll(focused, `focus after ${key}`).not.toBe("BODY");
  }
}

export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.getByRole("status", { name: "Status" })).toContainText("Saved");
}

export async function searchFor(page: Page, query: string): Promise<void> {
  const field = page.getByRole("search").getByRole("searchbox", { name: "Search project" });
  await field.click();
  await field.fill(query);
  await field.press("Enter");
}
