import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { projectRoot } from "../../../scripts/electron/electron-package.ts";
import { prepareElectron } from "../../../scripts/electron/launch.ts";
import { setReleaseFuses, wrongFuses } from "../../../scripts/packaging/fuses.ts";
import { ipc } from "../../../src/contract/bridge.ts";
import { articleText } from "../analyst.ts";
import { type LaunchedApp, launchApp } from "../app.ts";

/**
 * Electron's own checklist (electronjs.org/docs/latest/tutorial/security), each point by its number
 * and name, asked of the running program. What a point rests on is tried at length in the files
 * beside this one.
 */
let launched: LaunchedApp;
let page: Page;
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-checklist-"));
  launched = await launchApp();
  page = launched.page;
  await expect(articleText(page)).toBeVisible({ timeout: 30_000 });
});
test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The window's preferences as Electron reports them, defaults filled in. */
function preferences(): Promise<Record<string, unknown>> {
  return launched.app.evaluate(({ BrowserWindow }) => {
    // Not in Electron's types, because it is meant for tests like this one.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
}

const contentsCount = () =>
  launched.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);

/** Every source file of the product. */
function sources(): { readonly name: string; readonly text: string }[] {
  const root = join(projectRoot, "src");
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tsx?|html|css)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(root, name), "utf8") }));
}

test("1. only load secure content: everything a page asks for is our own", async () => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.reload();
  await expect(articleText(page)).toBeVisible({ timeout: 30_000 });
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((url) => !/^(claimbench:\/\/app\/|data:|blob:claimbench:)/.test(url))).toEqual([]);
});

test("2. no Node.js integration for remote content: none for any, and none in frames or workers", async () => {
  const {
    nodeIntegration,
    nodeIntegrationInSubFrames,
    nodeIntegrationInWorker = false,
  } = await preferences();
  expect([nodeIntegration, nodeIntegrationInSubFrames, nodeIntegrationInWorker]).toEqual([
    false,
    false,
    false,
  ]);
  expect(
    await page.evaluate(() => ["require", "process", "Buffer"].filter((name) => name in globalThis)),
  ).toEqual([]);
});

test("3. context isolation is on", async () => {
  expect(await preferences()).toMatchObject({ contextIsolation: true });
});

test("4. process sandboxing is on", async () => {
  expect(await preferences()).toMatchObject({ sandbox: true });
  // For windows to come as well, but where root on Linux has to do without (build machines).
  const index = readFileSync(join(projectRoot, "src", "main", "index.ts"), "utf8");
  expect(index).toContain("app.enableSandbox()");
});

test("5. permission requests are refused", async () => {
  const states = await page.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    place: (await navigator.permissions.query({ name: "geolocation" })).state,
    media: await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => "granted",
      () => "refused",
    ),
  }));
  expect(states).toEqual({ notification: "denied", place: "denied", media: "refused" });
});

test("6. webSecurity is not disabled", async () => {
  expect(await preferences()).toMatchObject({ webSecurity: true });
});

test("7. a Content-Security-Policy goes with every answer", async () => {
  for (const path of ["index.html", "none"]) {
    const policy = await launched.app.evaluate(
      async ({ net }, url) => (await net.fetch(url)).headers.get("content-security-policy"),
      `claimbench://app/${path}`,
    );
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
  }
});

test("8. allowRunningInsecureContent is off", async () => {
  expect((await preferences()).allowRunningInsecureContent ?? false).toBe(false);
});

test("9. experimental features are off", async () => {
  expect((await preferences()).experimentalFeatures ?? false).toBe(false);
});

test("10. enableBlinkFeatures is not used", async () => {
  expect((await preferences()).enableBlinkFeatures ?? "").toBe("");
  const switches = await launched.app.evaluate(({ app }) =>
    ["enable-blink-features", "enable-experimental-web-platform-features"].filter((name) =>
      app.commandLine.hasSwitch(name),
    ),
  );
  expect(switches).toEqual([]);
});

test("11. no webview may open popups: there is none", async () => {
  expect(await preferences()).toMatchObject({ webviewTag: false });
  expect(sources().filter(({ text }) => /<webview|allowpopups/i.test(text))).toEqual([]);
});

test("12. a webview is refused even in a window that would allow one", async () => {
  const before = await contentsCount();
  const during = await launched.app.evaluate(async ({ BrowserWindow, webContents }) => {
    const lax = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    await lax.loadURL("claimbench://app/index.html");
    await lax.webContents.executeJavaScript(`
      const view = document.createElement("webview");
      view.setAttribute("src", "claimbench://app/index.html");
      document.body.append(view);
      new Promise((done) => setTimeout(done, 300));`);
    const count = webContents.getAllWebContents().length;
    lax.destroy();
    return count;
  });
  expect(during).toBe(before + 1);
});

test("13. navigation is refused", async () => {
  await page.evaluate(async () => {
    location.href = "https://example.org/";
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  expect(page.url()).toBe("claimbench://app/index.html");
});

test("14. new windows are refused", async () => {
  expect(await page.evaluate(() => window.open("claimbench://app/index.html") === null)).toBe(true);
  expect(await contentsCount()).toBe(1);
});

test("15. shell.openExternal is given nothing, for nothing calls it", () => {
  const callers = sources().filter(({ text }) => /openExternal|openPath/.test(text));
  expect(callers.map(({ name }) => name)).toEqual([]);
});

test("16. a release is made with the one Electron that is pinned, and with no other", async () => {
  const read = (name: string) => JSON.parse(readFileSync(join(projectRoot, name), "utf8"));
  const pinned: string = read("package.json").devDependencies.electron;
  expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
  expect(read("package-lock.json").packages["node_modules/electron"].version).toBe(pinned);
  const { electron } = await prepareElectron();
  expect(electron.official).toBe(electron.version === pinned);
});

test("17. the sender of every message is checked", async () => {
  const heard = await launched.app.evaluate(({ ipcMain }) => ({
    // Electron itself hears “error”.
    sent: ipcMain.eventNames().filter((name) => name !== "error"),
    // The handlers of questions, which Electron keeps to itself.
    asked: [...(ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys()],
  }));
  expect(heard).toEqual({ sent: [ipc.ready], asked: [ipc.shell, ipc.dropped] });
  const preload = join(folder, "forger.cjs");
  writeFileSync(
    preload,
    `const { contextBridge, ipcRenderer } = require("electron");
     contextBridge.exposeInMainWorld("forge", (way, ...said) => ipcRenderer.invoke(way, ...said));`,
  );
  const replies = await launched.app.evaluate(
    async ({ BrowserWindow }, { script, ways }) => {
      const forger = new BrowserWindow({ show: false, webPreferences: { preload: script } });
      await forger.loadURL("claimbench://app/index.html");
      const answers: unknown = await forger.webContents.executeJavaScript(
        `Promise.all([forge(${JSON.stringify(ways[0])}, "shell.getPreferences", {}), forge(${JSON.stringify(ways[1])}, [])])`,
      );
      forger.destroy();
      return answers;
    },
    { script: preload, ways: [ipc.shell, ipc.dropped] },
  );
  expect(replies).toEqual([
    expect.objectContaining({ ok: false, fail: "bad-input" }),
    expect.objectContaining({ ok: false, fail: "bad-input" }),
  ]);
});

test("18. pages come from a scheme of our own, and none from file:", async () => {
  expect(page.url()).toMatch(/^claimbench:/);
  const loaded = await launched.app.evaluate(
    async ({ BrowserWindow }, url) => {
      const stranger = new BrowserWindow({ show: false });
      const ended = await stranger.loadURL(url).then(
        () => "loaded",
        () => "refused",
      );
      stranger.destroy();
      return ended;
    },
    `file://${join(projectRoot, "package.json")}`,
  );
  expect(loaded).toBe("refused");
});

test("19. the fuses are changed for a release, and read back from the binary", async () => {
  const { electron } = await prepareElectron();
  const copy = join(folder, "electron");
  copyFileSync(electron.executable, copy);
  expect(await wrongFuses(copy)).toContain("RunAsNode");
  await setReleaseFuses(copy);
  expect(await wrongFuses(copy)).toEqual([]);
});

test("20. no API of Electron reaches a page", async () => {
  const reached = await page.evaluate(() => {
    const found: string[] = [];
    const seen = new Set<unknown>();
    const walk = (value: unknown, path: string, depth: number) => {
      if ((typeof value !== "object" && typeof value !== "function") || value === null || depth > 3) return;
      if (seen.has(value)) return;
      seen.add(value);
      for (const name of Object.getOwnPropertyNames(value)) {
        if (/ipcRenderer|webUtils|senderId|^invoke$|^send|postMessage|require/.test(name))
          found.push(`${path}.${name}`);
        if (!["caller", "callee", "arguments"].includes(name)) {
          walk((value as Record<string, unknown>)[name], `${path}.${name}`, depth + 1);
        }
      }
    };
    const { claimbench } = window as unknown as { claimbench: Record<string, unknown> };
    walk(claimbench, "claimbench", 0);
    return { found, bridge: Object.keys(claimbench).sort(), electron: "electron" in window };
  });
  expect(reached).toEqual({
    found: [],
    bridge: ["onCommand", "onPaste", "onPreferences", "planDropped", "requestPort", "shell"],
    electron: false,
  });
});
