import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import Database from "better-sqlite3";
import { newProject } from "../../src/library/open-library.ts";
import { articleText, cards } from "./analyst.ts";
import { type LaunchedApp, launchApp } from "./app.ts";

const sentences = [
  "The mayor said on Monday that the old bridge over the river will close in May and stay closed for two years, because nobody had looked after it.",
  "ראש העיר אמר ביום שני כי הגשר הישן ייסגר בחודש מאי ולא ייפתח עוד.",
  "市长星期一说，这座旧桥将于五月关闭，两年内不会重新开放。",
  "A family 👨‍👩‍👧 crossed it with a cafe\u0301 to go.",
];
const text = `Bridge to close\n\n${sentences.join("\n\n")}\n`;

let folder: string;
let project: string;
let launched: LaunchedApp;
let page: Page;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-selections-"));
  project = join(folder, "Selections.claimbench");
  const file = join(folder, "bridge.txt");
  writeFileSync(file, text);
  const made = await newProject({ path: project, person: "Ada", create: "sample", samples: [file] });
  expect(made.ok).toBe(true);
  launched = await launchApp({ project });
  page = launched.page;
  await expect(articleText(page)).toBeVisible();
});

test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

function quotes(): string[] {
  const db = new Database(project, { readonly: true });
  try {
    return db
      .prepare("SELECT quote FROM annotation_target ORDER BY start_utf16, end_utf16")
      .pluck()
      .all() as string[];
  } finally {
    db.close();
  }
}

/** Where the characters of some words stand in the window, at their middle; the words must stand once. */
async function spots(words: string): Promise<{ x: number; y: number }[]> {
  return articleText(page).evaluate((root, sought) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.nodeValue?.indexOf(sought) ?? -1;
      if (start < 0) continue;
      return Array.from(sought, (_, at) => {
        const range = document.createRange();
        range.setStart(node, start + at);
        range.setEnd(node, start + at + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      });
    }
    throw new Error(`no ${sought}`);
  }, words);
}

/** Whether a highlight at rest is painted at a point of the window. */
function isPaintedAt({ x, y }: { x: number; y: number }): Promise<boolean> {
  return page.evaluate(
    ([left, top]) =>
      [...document.querySelectorAll<SVGGeometryElement>(".article-paint > svg > .tint")].some((area) => {
        const point = area.ownerSVGElement!.createSVGPoint();
        [point.x, point.y] = [left, top];
        return area.isPointInFill(point.matrixTransform(area.getScreenCTM()!.inverse()));
      }),
    [x, y] as const,
  );
}

/** Select by positions between the ends of DOM text, as a program that drives the browser would. */
async function selectInDom(from: string, to: string): Promise<void> {
  await articleText(page).evaluate(
    (root, [first, last]) => {
      const find = (words: string) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf(words) ?? -1;
          if (at >= 0) return { node, at };
        }
        throw new Error(`no ${words}`);
      };
      const [start, end] = [find(first), find(last)];
      (root as HTMLElement).focus();
      document.getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at + last.length);
    },
    [from, to] as const,
  );
}

test("white space alone makes nothing; a triple click, all of it, backwards and half a character make what is meant", async () => {
  const first = await spots("mayor");
  // Nothing.
  await page.mouse.click(first[0]!.x, first[0]!.y);
  await page.keyboard.press("Home");
  await page.keyboard.press("h");
  await expect(cards(page)).toHaveCount(0);
  // White space only: the one between two words.
  await page.keyboard.press("Control+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("h");
  await expect(cards(page)).toHaveCount(0);

  await page.mouse.click(first[0]!.x, first[0]!.y, { clickCount: 3 });
  await page.keyboard.press("h");
  await expect.poll(quotes).toEqual([sentences[0]]);

  const words = await spots("river");
  await page.mouse.move(words.at(-1)!.x, words.at(-1)!.y);
  await page.mouse.down();
  await page.mouse.move(words[0]!.x, words[0]!.y, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.press("h");
  await expect.poll(quotes).toContain("river");

  await page.keyboard.press("Control+a");
  await page.keyboard.press("h");
  await expect.poll(quotes).toContain(text.trim());

  // From inside the family to inside the accented e: whole characters, whole words.
  await selectInDom("👩‍👧 crossed", "cafe");
  await page.keyboard.press("h");
  await expect.poll(() => quotes().length).toBe(4);
  expect(quotes()).toContain("👨‍👩‍👧 crossed it with a cafe\u0301");
  for (let step = 0; step < 4; step++) await page.keyboard.press("Control+z");
  await expect.poll(quotes).toEqual([]);
});

for (const [script, deep] of [
  [
    "over a line break",
    [
      "old bridge over the river will close in May and stay closed for two",
      "river will close in May and stay",
      "close in May",
    ],
  ],
  ["from right to left", ["העיר אמר ביום שני כי הגשר הישן", "ביום שני כי הגשר", "שני"]],
  // Four signs: where no font has them, boxes stand for them that are half as wide as a handle reaches.
  ["in Chinese", ["市长星期一说，这座旧桥将于五月关闭", "这座旧桥将于五月", "旧桥将于"]],
] as const) {
  test(`three highlights over one word are painted and found by clicks, the shortest first, ${script}`, async () => {
    for (const [at, words] of deep.entries()) {
      await selectInDom(words, words);
      await page.keyboard.press("Shift+ArrowRight");
      await page.keyboard.press("Shift+ArrowLeft");
      await page.keyboard.press("h");
      // Until then the caret is still to go to the new highlight's end.
      await expect(cards(page)).toHaveCount(at + 1);
    }
    const stored = quotes();
    for (const words of deep)
      expect(stored.some((quote) => quote.includes(words) || words.includes(quote))).toBe(true);
    for (const spot of await spots(deep[0])) expect(await isPaintedAt(spot)).toBe(true);
    expect(await isPaintedAt((await spots("Bridge to close"))[3]!)).toBe(false);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    // Away from the edges, where the handles of the highlight at hand are.
    const target = (await spots(deep[2])).at(deep[2].length / 2)!;
    const byLength = [...stored].sort((a, b) => a.length - b.length);
    for (const quote of byLength) {
      await page.mouse.click(target.x, target.y);
      // Two clicks at once would be a double click, which selects the word.
      await page.waitForTimeout(700);
      await expect(cards(page).and(page.locator('[aria-current="true"]')).locator("q")).toHaveText(quote);
    }
  });
}
