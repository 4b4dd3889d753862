import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { craftDocx, wordParagraph } from "../../unit/formats/read/docx/craft-docx.ts";
import { column, craftPdf } from "../../unit/formats/read/pdf/craft-pdf.ts";
import {
  articleList,
  cards,
  openArticle,
  searchFor,
  selectWords,
  tagSelection,
  waitUntilSaved,
} from "../analyst.ts";
import type { LaunchedApp } from "../app.ts";
import { answerOpenDialog, answerSaveDialog, chooseMenu } from "../desktop.ts";

const story = Array.from({ length: 12 }, (_, at) => `Witness ${at} told of it, and was asked again.`).join(
  " ",
);

/** Files with all in them that might want to be fetched. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  "page.html": `<html><head><base href="https://beacon.example/"><link rel="stylesheet" href="https://beacon.example/a.css"><title>A page</title></head><body><article><h1>A page</h1><p>${story}</p><img src="https://beacon.example/a.png"><p>${story}</p></article></body></html>`,
  "letter.docx": craftDocx(`${wordParagraph("A letter.")}${wordParagraph(story)}`),
  "paper.pdf": craftPdf({
    pages: [column(50, 700, ["Words of a paper that leads to a page elsewhere."])],
    catalogue: "/OpenAction << /S /URI /URI (https://beacon.example/) >>",
  }),
};

/**
 * A day's work: every kind of file read, highlights, tags, a note with a link, searches, every
 * window and dialog that loads something of its own, reports in four formats, undo and a reload.
 * The window has the sample project open. All processes of the program have part in it: main, the
 * windows, library, reader, writer, the one that prints.
 */
export async function journey({ app, page }: LaunchedApp, folder: string): Promise<void> {
  await expect(articleList(page).getByRole("option")).toHaveCount(5, { timeout: 30_000 });
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  await answerOpenDialog(app, paths);
  await chooseMenu(app, "importArticles");
  const importing = page.getByRole("dialog", { name: "Import" });
  await importing.getByRole("button", { name: "Import" }).click();
  await expect(importing.getByText(`Imported (${paths.length})`)).toBeVisible({ timeout: 60_000 });
  await importing.getByRole("button", { name: "Close" }).click();

  await openArticle(page, 0);
  await selectWords(page, "does have the authority to talk to anyone");
  await tagSelection(page, "Leavitt/authority");
  await page.keyboard.press("n");
  const note = cards(page).first().getByRole("textbox", { name: "Note" });
  await note.click();
  await page.keyboard.type("See https://beacon.example/note and ");
  await page.keyboard.type("this");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.getByRole("button", { name: "Link", exact: true }).click();
  await page.getByRole("textbox", { name: "Address" }).fill("https://beacon.example/link");
  await page.keyboard.press("Enter");
  await expect(note.getByRole("link")).toHaveCount(1);
  await note.getByRole("link").click();
  await note.getByRole("link").click({ modifiers: ["Control"] });
  await waitUntilSaved(page);

  await searchFor(page, "tag:Leavitt/authority");
  await searchFor(page, "https://beacon.example");
  for (const section of ["Tags", "Claims", "Searches", "Articles"]) {
    await page.getByRole("tab", { name: section, exact: true }).click();
  }
  for (const [command, name] of [
    ["commandPalette", "Command palette"],
    ["showShortcuts", "Keyboard shortcuts"],
    ["settings", "Settings"],
    ["showHistory", "History"],
  ] as const) {
    await chooseMenu(app, command);
    await expect(page.getByRole("dialog", { name })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name })).toBeHidden();
  }

  for (const [format, name] of [
    ["Report (HTML)", "report.html"],
    ["Report (Word)", "report.docx"],
    ["Report (PDF)", "report.pdf"],
    ["W3C Web Annotations (JSON-LD)", "report.jsonld"],
  ] as const) {
    const path = join(folder, name);
    await answerSaveDialog(app, path);
    await chooseMenu(app, "exportReport");
    const dialog = page.getByRole("dialog", { name: "Export" });
    await dialog.getByRole("combobox", { name: "Format" }).selectOption({ label: format });
    await dialog.getByRole("button", { name: "Export…" }).click();
    await expect(dialog).toBeHidden();
    await expect
      .poll(() => statSync(path, { throwIfNoEntry: false })?.size ?? 0, { timeout: 60_000, message: name })
      .toBeGreaterThan(100);
  }

  await chooseMenu(app, "undo");
  await chooseMenu(app, "redo");
  await waitUntilSaved(page);
  await page.reload();
  await expect(articleList(page).getByRole("option").first()).toBeVisible();
  await waitUntilSaved(page);
}
