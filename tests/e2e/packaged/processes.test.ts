import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import { expect, test } from "@playwright/test";
import { wrongFuses } from "../../../scripts/packaging/fuses.ts";
import { craftDocx, wordParagraph } from "../../unit/formats/read/docx/craft-docx.ts";
import { column, craftPdf } from "../../unit/formats/read/pdf/craft-pdf.ts";
import { connectInspector, freePort, type Inspector } from "./inspector.ts";
import { type RunningPackage, showsArticle, startPackage, thePackage } from "./start-package.ts";

/**
 * The packaged program at work, with every fuse as in a release but the inspector's: by that alone
 * it can be driven. The processes it starts come out of its archive and have none of the environment
 * a checkout gives them.
 */
let folder: string;
let driven: string;
let running: RunningPackage | undefined;
let inspector: Inspector;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const made = await thePackage();
  driven = join(made.folder, "claimbench-driven");
  copyFileSync(made.executable, driven);
  await flipFuses(driven, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  expect(await wrongFuses(driven)).toEqual(["EnableNodeCliInspectArguments"]);
});
test.afterAll(() => rmSync(driven, { force: true }));

test.beforeEach(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), "claimbench-processes-"));
  running = startPackage({
    executable: driven,
    userData: join(folder, "user"),
    args: [`--inspect=127.0.0.1:${await freePort()}`],
  });
  await showsArticle(running);
  const [address] = /ws:\/\/\S+/.exec(running.said()) ?? [];
  inspector = await connectInspector(address!);
});
test.afterEach(async () => {
  inspector?.close();
  await running?.quit();
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** Choose from the menu while every system dialog answers with these paths. */
function choose(command: string, paths: readonly string[]): Promise<void> {
  return inspector.evaluate(`(() => {
    const { BrowserWindow, Menu, dialog } = require("electron");
    const paths = ${JSON.stringify(paths)};
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: paths });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: paths[0] });
    const [window] = BrowserWindow.getAllWindows();
    Menu.getApplicationMenu().getMenuItemById(${JSON.stringify(command)}).click(undefined, window, window.webContents);
  })()`);
}

const inPage = <T>(code: string): Promise<T> =>
  inspector.evaluate(
    `require("electron").BrowserWindow.getAllWindows()[0].webContents.executeJavaScript(${JSON.stringify(code)})`,
  );

const dialogSays = () => inPage<string>(`document.querySelector("[role=dialog]")?.textContent ?? ""`);

/** Press a button of the open dialog once it is there. */
async function press(name: string): Promise<void> {
  const found = `[...document.querySelectorAll("[role=dialog] button")].find((each) => each.textContent.trim() === ${JSON.stringify(name)})`;
  await expect.poll(() => inPage<boolean>(`${found} !== undefined && !${found}.disabled`)).toBe(true);
  await inPage(`${found}.click()`);
}

test("it reads Word, PDF and web pages, and writes a report as Word and as PDF", async () => {
  const story = Array.from({ length: 12 }, (_, at) => `Witness ${at} told of it, and was asked again.`).join(
    " ",
  );
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ["letter.docx", craftDocx(`${wordParagraph("A letter.")}${wordParagraph(story)}`)],
    ["paper.pdf", craftPdf({ pages: [column(50, 700, ["Words of a paper of one single line."])] })],
    ["page.html", `<article><h1>A page</h1><p>${story}</p><p>${story}</p></article>`],
  ];
  const paths = files.map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  await choose("importArticles", paths);
  await press("Import");
  await expect.poll(dialogSays, { timeout: 60_000 }).toContain(`Imported (${paths.length})`);
  await press("Close");

  for (const [format, starts] of [
    ["docx", "PK"],
    ["pdf", "%PDF-"],
  ] as const) {
    const path = join(folder, `report.${format}`);
    await choose("exportReport", [path]);
    await expect.poll(dialogSays).toContain("Format");
    await inPage(`(() => {
      const select = document.querySelector("[role=dialog] select");
      select.value = ${JSON.stringify(format)};
      select.dispatchEvent(new Event("change", { bubbles: true }));
    })()`);
    await press("Export…");
    await expect
      .poll(() => statSync(path, { throwIfNoEntry: false })?.size ?? 0, { timeout: 60_000 })
      .toBeGreaterThan(1000);
    expect(readFileSync(path, "latin1").startsWith(starts)).toBe(true);
  }
});
