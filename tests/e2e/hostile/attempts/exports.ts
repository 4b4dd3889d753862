import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect } from "@playwright/test";
import { readZip } from "../../../unit/formats/write/read-zip.ts";
import { projectXml, qdpx, selection } from "../../../unit/library/exchange/refi-files.ts";
import { articleList, articleText } from "../../analyst.ts";
import { answerOpenDialog, answerSaveDialog, chooseMenu } from "../../desktop.ts";
import type { Attempt, HostileDesk } from "../desk.ts";

/** Rows about what goes out of the program and what comes in beside articles. */

/** Export in a format by its label; the file's bytes and what the window says is shown otherwise. */
async function exported({ app, page, folder }: HostileDesk, format: string, name: string): Promise<Buffer> {
  const path = join(folder, name);
  await answerSaveDialog(app, path);
  await chooseMenu(app, "exportReport");
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("combobox", { name: "Format" }).selectOption({ label: format });
  await dialog.getByRole("button", { name: "Export…" }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => read(path), { timeout: 30_000 }).not.toBeNull();
  return readFileSync(path);
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    // Not written yet.
    return null;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

export const exportAttempts: Readonly<Record<number, Attempt>> = {
  28: async ({ app, page, folder }) => {
    const marks = [selection(10, 0, 3, "One"), selection(11, 900, 950, "gone"), selection(12, 9, 3, "back")];
    const path = join(folder, "marks.qdpx");
    writeFileSync(path, await qdpx(projectXml(marks.join("")), { "sources/a.txt": "One line.\nTwo lines." }));
    await answerOpenDialog(app, [path]);
    await chooseMenu(app, "importArticles");
    const dialog = page.getByRole("dialog", { name: "Import" });
    await dialog.getByRole("button", { name: "Import" }).click();
    await expect(dialog.getByText("2 highlights lie outside their text")).toBeVisible();
    await dialog.getByRole("button", { name: "Close" }).click();
    const article = articleList(page).getByRole("option").filter({ hasText: "Interview" });
    await expect(article).toHaveCount(1);
    return "changed";
  },
  33: async (desk) => {
    const { page } = desk;
    await page.getByRole("tab", { name: "Articles" }).click();
    await articleList(page).getByRole("option").filter({ hasText: "them, and they heard" }).click();
    await expect(articleText(page)).toContainText("them, and they heard");
    await expect(page.getByRole("img", { name: /Right-to-left override/ }).first()).toBeVisible();
    const html = (await exported(desk, "Report (HTML)", "turned.html")).toString("utf8");
    expect(html).toContain("RLO");
    await expect(page.getByText(/turn the direction of text around/)).toBeVisible();
    return "untouched";
  },
  42: async (desk) => {
    const table = (await exported(desk, "Highlights (CSV)", "cells.csv")).toString("utf8");
    expect(table).toContain("=cmd|");
    expect(table.replace(/^\ufeff/, "")).not.toMatch(/(^|,|\r\n|(^|,|\n)")[=@\t]|(^|,|,")[+-]\d/m);
    const sheets = await readZip(await exported(desk, "Highlights and codebook (Excel)", "cells.xlsx"));
    for (const [name, sheet] of sheets) {
      if (name.includes("worksheets/")) expect(sheet.toString("utf8")).not.toMatch(/<f[ >]/);
    }
    return "untouched";
  },
  43: async (desk) => {
    const parts = await readZip(await exported(desk, "Report (Word)", "control.docx"));
    for (const [name, part] of parts) {
      if (/\.(xml|rels)$/.test(name)) expect(part.toString("utf8"), name).not.toMatch(control);
    }
    return "untouched";
  },
  44: async (desk) => {
    const { app, page } = desk;
    await app.evaluate(({ dialog }) => {
      Object.assign(globalThis, { offered: "" });
      dialog.showSaveDialog = (async (...args: unknown[]) => {
        const options = args.at(-1) as { defaultPath: string };
        Object.assign(globalThis, { offered: options.defaultPath });
        return { canceled: true, filePath: "" };
      }) as typeof dialog.showSaveDialog;
    });
    await chooseMenu(app, "exportReport");
    const dialog = page.getByRole("dialog", { name: "Export" });
    await dialog.getByRole("button", { name: "Export…" }).click();
    const offered = () => app.evaluate(() => (globalThis as unknown as { offered: string }).offered);
    await expect.poll(offered).not.toBe("");
    // What a project may be called, and what becomes of it: tests/unit/main/projects/file-name.test.ts.
    expect(basename(await offered())).toMatch(/^Hostile\.[a-z]+$/);
    // Where the system's dialog came back from, the keys still go.
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    return "untouched";
  },
};
