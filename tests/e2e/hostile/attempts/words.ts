import { expect, type Locator, type Page } from "@playwright/test";
import { hostileSearches, sqlText } from "../../../unit/hostile/rows.ts";
import { articleList, articleText, cards, searchFor, selectWords, waitUntilSaved } from "../../analyst.ts";
import { type Attempt, type HostileDesk, markup, title } from "../desk.ts";

/** Rows that put words into the window: pastes, titles, searches, fields. */

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name: "Articles" }).click();
  const filter = page.getByRole("searchbox", { name: "Filter articles" });
  await filter.fill(name);
  await expect(articleList(page).getByRole("option")).toHaveCount(1);
  await articleList(page).getByRole("option").click();
  await filter.fill("");
  await expect(articleText(page)).toBeVisible();
}

const noteOf = (page: Page): Locator => cards(page).first().getByRole("textbox", { name: "Note" });

/** Elements that load, run or style something; none may come out of words. */
const forbidden =
  "img, svg, script, iframe, embed, object, video, form, style, link, base, meta, [onerror], [onload]";

/** Paste into a note what a page has put on the clipboard, by its kinds; what the note then says. */
async function pasted(page: Page, kinds: Readonly<Record<string, string>>): Promise<string> {
  await open(page, "1-markup");
  const note = noteOf(page);
  await note.click();
  await page.keyboard.press("Control+a");
  await note.evaluate((field, data) => {
    const clipboardData = new DataTransfer();
    for (const [kind, content] of Object.entries(data)) clipboardData.setData(kind, content);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, kinds);
  await expect(note).toContainText("safe");
  await expect(note.locator(forbidden)).toHaveCount(0);
  const text = (await note.textContent()) ?? "";
  // Written at once, and not some time after this row.
  await articleText(page).focus();
  await waitUntilSaved(page);
  return text;
}

const pasting =
  (html: string, says: RegExp): Attempt =>
  async ({ page }) => {
    const text = await pasted(page, { "text/html": html, "text/plain": "safe words" });
    expect(text).toMatch(says);
    expect(text).not.toMatch(/onerror|onload|evil\.example/);
    return "changed";
  };

const forged = {
  namespace: "note",
  nodes: [
    {
      type: "paragraph",
      version: 1,
      children: [
        { type: "link", url: "javascript:document.title='ran'", version: 1, children: [] },
        { type: "text", text: "forged", style: "background:url(https://evil.example/s)", version: 1 },
      ],
    },
  ],
};

async function total(page: Page): Promise<string> {
  return (await page.getByRole("main").getByRole("heading", { level: 1 }).textContent()) ?? "";
}

/** That nothing in the window is what markup in a title, tag or note would have made of itself. */
async function expectLiteral({ page }: HostileDesk): Promise<void> {
  await expect(page.locator("img[src='x'], b:text-is('Bold')")).toHaveCount(0);
}

export const wordAttempts: Readonly<Record<number, Attempt>> = {
  1: pasting(
    `<p>safe one</p><img src="https://evil.example/p.png" onerror="document.title='ran'"><svg onload="document.title='ran'"></svg>`,
    /^safe one$/,
  ),
  2: async (desk) => {
    await open(desk.page, "Bold");
    await expect(articleList(desk.page).getByRole("option").filter({ hasText: title })).toHaveCount(1);
    await searchFor(desk.page, "told twice over");
    await expect(desk.page.getByRole("main")).toContainText(title);
    await expectLiteral(desk);
    return "untouched";
  },
  3: async (desk) => {
    await open(desk.page, "1-markup");
    await expect(articleText(desk.page)).toContainText(markup);
    await expect(cards(desk.page).first()).toContainText("document.title='ran'");
    await expect(cards(desk.page).first().locator("script, img")).toHaveCount(0);
    await searchFor(desk.page, '"no more"');
    await expectLiteral(desk);
    return "untouched";
  },
  4: pasting("<p>safe <5 and <<img src=x onerror=document.title='ran'//><b>deep</b> words</p>", /safe <5/),
  5: pasting(
    `<p>safe three</p><svg><use href="data:image/svg+xml,<svg id='x' onload='alert(1)'/>#x"/></svg>`,
    /^safe three$/,
  ),
  8: async ({ app, page }) => {
    await app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openExternal = async (url: string) => void opened.push(url);
    });
    await open(page, "5-emoji");
    await selectWords(page, "went on");
    for (const key of ["h", "n"]) await page.keyboard.press(key);
    const note = noteOf(page);
    await expect(note).toBeFocused();
    await page.keyboard.type("safe link");
    await page.keyboard.press("Control+Shift+ArrowLeft");
    await page.getByRole("button", { name: "Link", exact: true }).click();
    for (const address of ["ms-msdt:/id", "file:///etc/passwd", "smb://evil/share", "javascript:alert(1)"]) {
      await page.getByRole("textbox", { name: "Address" }).fill(address);
      await page.keyboard.press("Enter");
      await expect(cards(page).getByRole("alert")).toContainText("An address begins with");
    }
    await page.keyboard.press("Escape");
    await expect(note.getByRole("link")).toHaveCount(0);
    await articleText(page).focus();
    expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([]);
    return "changed";
  },
  16: async ({ page }) => {
    const text = await pasted(page, {
      "application/x-lexical-editor": JSON.stringify(forged),
      "text/plain": "safe plain words",
    });
    expect(text).toBe("safe plain words");
    return "changed";
  },
  17: pasting(
    `<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/c"><link rel="stylesheet" href="https://evil.example/d.css"><style>@import url(https://evil.example/e.css)</style><p style="background:url(https://evil.example/f)">safe four</p><img src="https://evil.example/a.png">`,
    /safe four$/,
  ),
  36: async ({ page }) => {
    await open(page, "5-emoji");
    const before = await cards(page).count();
    // From the middle of the family to its right: the bounds snap to what is seen as one.
    await articleText(page).focus();
    await page.keyboard.press("Control+Home");
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight"])
      await page.keyboard.press(key);
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("h");
    await expect(cards(page)).toHaveCount(before + 1);
    await expect(cards(page).first()).toContainText("👩‍👩‍👧‍👦");
    await waitUntilSaved(page);
    return "changed";
  },
  40: async ({ page }) => {
    for (const query of hostileSearches) {
      await searchFor(page, query);
      await expect(page.getByRole("main")).not.toContainText("Something went wrong inside Claimbench");
      await expect(page.getByRole("main")).not.toContainText("has stopped");
    }
    await searchFor(page, '"no more"');
    await expect.poll(() => total(page)).toBe("1 result");
    return "untouched";
  },
  41: async ({ page }) => {
    await open(page, "3-turned");
    await selectWords(page, "they heard");
    const before = await cards(page).count();
    const field = page.getByRole("toolbar", { name: "Highlight" }).getByRole("combobox", { name: "Tag" });
    await field.click();
    await field.fill(sqlText);
    await field.press("Enter");
    await expect(cards(page)).toHaveCount(before + 1);
    await page.getByRole("tab", { name: "Tags" }).click();
    await expect(page.getByRole("tree", { name: "Tags" }).getByText(sqlText)).toBeVisible();
    await page.getByRole("tab", { name: "Articles" }).click();
    const filter = page.getByRole("searchbox", { name: "Filter articles" });
    const articles = await articleList(page).getByRole("option").count();
    await filter.fill(sqlText);
    await expect(articleList(page).getByRole("option")).toHaveCount(0);
    await filter.fill("");
    await expect(articleList(page).getByRole("option")).toHaveCount(articles);
    return "changed";
  },
};
