import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { projectRoot } from "../../scripts/electron/electron-package.ts";
import type { PreloadApi } from "../../src/contract/bridge.ts";
import { type LaunchedApp, launchApp } from "./app.ts";

declare const window: Window & { readonly claimbench: PreloadApi };

let folder: string;
let userDataDir: string;
let launched: LaunchedApp | undefined;

test.beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "claimbench-windows-")));
  userDataDir = join(folder, "user");
});
test.afterEach(async () => {
  await launched?.close();
  await rm(folder, { recursive: true, force: true });
});

async function launch(options: Parameters<typeof launchApp>[0] = {}): Promise<LaunchedApp> {
  launched = await launchApp({ userDataDir, ...options });
  return launched;
}

/** Start a second instance, as a double click on a file does, and wait until it has handed over. */
async function startAgain({ app }: LaunchedApp, args: readonly string[], cwd = projectRoot): Promise<void> {
  const { executable, env } = await app.evaluate(() => ({ executable: process.execPath, env: process.env }));
  const noSandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const second = spawn(executable, [...noSandbox, `--user-data-dir=${userDataDir}`, projectRoot, ...args], {
    cwd,
    env: env as NodeJS.ProcessEnv,
    stdio: "ignore",
  });
  const [code] = await once(second, "exit");
  expect(code).toBe(0);
}

const titles = ({ app }: LaunchedApp) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((each) => each.getTitle())
      .sort(),
  );

/** The dialogs to save a file answer with this path. */
const answerSave = ({ app }: LaunchedApp, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);

/** Ask the library through a port of the test's own. */
const project = (page: Page) =>
  page.evaluate(async () => {
    const port = await new Promise<MessagePort>((resolve) => {
      window.addEventListener("message", ({ data, ports }) => {
        if (data === "claimbench:library-port" && ports[0]) resolve(ports[0]);
      });
      window.claimbench.requestPort();
    });
    return new Promise<{ ok: boolean; fail?: string; value?: { path: string } }>((resolve) => {
      // A library that dies before main has heard of it takes the port along.
      port.addEventListener("close", () => resolve({ ok: false, fail: "library-gone" }));
      port.onmessage = ({ data }) => {
        if (data.id === 1) resolve(data.reply);
      };
      port.postMessage({ id: 1, channel: "project.get", input: {} });
    });
  });

test("the first start shows the sample, and the next one the project used last", async () => {
  const first = await launch();
  expect(await titles(first)).toEqual(["Sample – Claimbench"]);
  const path = join(folder, "Ukraine.claimbench");
  await answerSave(first, path);
  const [second] = await Promise.all([
    first.app.waitForEvent("window"),
    first.page.evaluate(() => window.claimbench.shell("shell.newProject", {})),
  ]);
  expect(await titles(first)).toEqual(["Sample – Claimbench", "Ukraine – Claimbench"]);
  await expect.poll(async () => (await project(second)).ok).toBe(true);
  // The project used last is that of the window that had the keyboard last.
  const inFront = () =>
    first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle());
  await expect.poll(inFront).toBe("Ukraine – Claimbench");
  // Quit as from the menu: closing windows one by one would end with the first in use.
  const gone = new Promise((resolve) => first.app.process().once("exit", resolve));
  await first.app.evaluate(({ app }) => void setImmediate(() => app.quit()));
  await gone;

  const again = await launch();
  expect(await titles(again)).toEqual(["Ukraine – Claimbench"]);
  await again.close();

  await rm(path);
  expect(await titles(await launch())).toEqual(["Sample – Claimbench"]);
});

test("a clean end folds the write-ahead log in and leaves no process", async () => {
  const app = await launch();
  const opened = await project(app.page);
  expect(opened.ok).toBe(true);
  await app.page.close();
  await app.close();
  const left = (await readdir(userDataDir)).filter((name) => name.startsWith("Sample"));
  expect(left).toEqual(["Sample.claimbench"]);
});

test("a project that is open is brought to the front and not opened twice", async () => {
  const path = join(folder, "a.claimbench");
  const app = await launch();
  await answerSave(app, path);
  await app.page.evaluate(() => window.claimbench.shell("shell.newFromSample", {}));
  await expect.poll(() => titles(app)).toHaveLength(2);

  await startAgain(app, ["./a.claimbench"], folder);
  await startAgain(app, []);
  await symlink(folder, join(folder, "way"));
  await startAgain(app, [join(folder, "way", "a.claimbench")]);
  expect(await titles(app)).toEqual(["Sample – Claimbench", "a – Claimbench"]);
});

test("a link is opened only after it was shown where it leads", async () => {
  const app = await launch();
  await expect.poll(async () => (await project(app.page)).ok).toBe(true);
  await symlink(join(userDataDir, "Sample.claimbench"), join(folder, "b.claimbench"));
  await app.app.evaluate(({ dialog }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    const refuse = async (options: Electron.MessageBoxOptions) => {
      shown.push(options.detail ?? "");
      return { response: 1, checkboxChecked: false };
    };
    dialog.showMessageBox = refuse as typeof dialog.showMessageBox;
  });
  await startAgain(app, [join(folder, "b.claimbench")]);
  await expect
    .poll(() => app.app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown))
    .toEqual([await realpath(join(userDataDir, "Sample.claimbench"))]);
  expect(await titles(app)).toEqual(["Sample – Claimbench"]);
});

test("a project that is not there is said to be missing, and is opened once it is", async () => {
  const path = join(folder, "late.claimbench");
  const app = await launch({ project: path });
  expect(await project(app.page)).toMatchObject({ ok: false, fail: "project-missing" });
  expect(await readdir(folder)).not.toContain("late.claimbench");

  const { page, close } = await launchApp();
  await expect.poll(async () => (await project(page)).ok).toBe(true);
  const sample = await project(page);
  const content = await readFile(sample.value?.path ?? "");
  await close();
  await writeFile(path, content);
  await expect.poll(async () => (await project(app.page)).ok).toBe(true);
});

test("a new project never replaces a file, and says so", async () => {
  const path = join(folder, "old.claimbench");
  await writeFile(path, "old");
  const app = await launch();
  await answerSave(app, path);
  const reply = await app.page.evaluate(() => window.claimbench.shell("shell.newProject", {}));
  expect(reply).toMatchObject({ ok: false, fail: "project-exists" });
  expect(await readFile(path, "utf8")).toBe("old");
  expect(await titles(app)).toHaveLength(1);
});

test("when the library's process dies the page's next port leads to a new one, with everything kept", async () => {
  const app = await launch();
  const before = await project(app.page);
  const pid = await app.app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === "Claimbench library")?.pid,
  );
  process.kill(pid as number, "SIGKILL");
  await expect.poll(async () => (await project(app.page)).ok).toBe(true);
  const after = await project(app.page);
  // All is as before, but that the file was looked through and the analyst is told.
  expect(after).toMatchObject({ value: { ...before.value, notes: [{ code: "recovered" }] } });
  expect(await readFile(join(userDataDir, "logs", "main.log"), "utf8")).toContain("library-exited");
});

test("commands in the menu reach the window in use, and what they undo is named", async () => {
  const { app, page } = await launch();
  // The page tells what it could undo once it has read the project; what is told here comes after.
  await expect(page.getByRole("option")).toHaveCount(5);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.claimbench.onCommand((id) => heard.push(id));
    return window.claimbench.shell("shell.setUndo", { undo: "Highlight “direct talks”", redo: null });
  });
  const undo = await app.evaluate(({ Menu }) => {
    const menu = Menu.getApplicationMenu();
    const item = menu?.getMenuItemById("undo");
    const shown = { label: item?.label, redo: menu?.getMenuItemById("redo")?.enabled };
    item?.click();
    return shown;
  });
  expect(undo).toEqual({ label: "Undo Highlight “direct talks”", redo: false });
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard))
    .toEqual(["undo"]);
});

test("appearance and place of the window are as they were left", async () => {
  const app = await launch();
  await app.app.evaluate(({ BrowserWindow, Menu }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 1000, height: 700 });
    const appearance = Menu.getApplicationMenu()
      ?.items.flatMap((item) => item.submenu?.items ?? [])
      .find(({ label }) => label === "Appearance");
    appearance?.submenu?.items.find(({ label }) => label === "Dark")?.click();
  });
  await expect
    .poll(() => app.page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches))
    .toBe(true);
  await app.close();

  const again = await launch();
  const state = await again.app.evaluate(({ BrowserWindow, nativeTheme }) => ({
    theme: nativeTheme.themeSource,
    bounds: BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    colour: BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
  }));
  expect(state).toEqual({
    theme: "dark",
    bounds: { x: 40, y: 60, width: 1000, height: 700 },
    colour: "#1a1a1c",
  });
});
