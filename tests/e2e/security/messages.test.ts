import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import type { PreloadApi } from "../../../src/contract/bridge.ts";
import { type LaunchedApp, launchApp } from "../app.ts";

declare const window: Window & { readonly claimbench: PreloadApi };

const startPage = "claimbench://app/index.html";
let launched: LaunchedApp;
let page: Page;

test.beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
  await page.waitForLoadState("load");
});
test.afterAll(() => launched.close());

test.describe("a message to main", () => {
  test("is refused when there is no such channel or the question does not parse", async () => {
    const replies = await page.evaluate(() =>
      Promise.all(
        (
          [
            ["shell.openExternal", { url: "https://example.org" }],
            ["__proto__", {}],
            ["article.import", { paths: ["/etc/passwd"] }],
            ["shell.export", { format: "html", path: "/x/x.html" }],
            ["shell.export", { format: "../../x" }],
            ["shell.setUndo", { undo: "x".repeat(501), redo: null }],
            ["shell.newProject", null],
          ] as const
        ).map(([channel, question]) => window.claimbench.shell(channel, question)),
      ),
    );
    for (const reply of replies) expect(reply).toMatchObject({ ok: false, fail: "bad-input" });
  });

  test("is refused from a window that is not ours and from a frame, though the page is", async () => {
    const folder = await mkdtemp(join(tmpdir(), "claimbench-forger-"));
    const preload = join(folder, "forger.cjs");
    await writeFile(
      preload,
      `const { contextBridge, ipcRenderer } = require("electron");
       contextBridge.exposeInMainWorld("forge", (channel, question) => ipcRenderer.invoke("shell", channel, question));`,
    );
    const replies = await launched.app.evaluate(
      async ({ BrowserWindow }, { preload: script, url }) => {
        const forger = new BrowserWindow({
          show: false,
          webPreferences: { preload: script, nodeIntegrationInSubFrames: true },
        });
        await forger.loadURL(url);
        const question = `forge("shell.setUndo", { undo: "forged", redo: null })`;
        const main = await forger.webContents.executeJavaScript(question);
        // Of all frames only a blob's gets a preload script here: the policy stops the others before.
        await forger.webContents.executeJavaScript(
          `const frame = document.createElement("iframe");
           frame.src = URL.createObjectURL(new Blob(["<p>"], { type: "text/html" }));
           document.body.append(frame);
           new Promise((done) => setTimeout(done, 500))`,
        );
        const inner = forger.webContents.mainFrame.frames[0];
        const frame = await inner?.executeJavaScript(question);
        forger.destroy();
        return [main, frame];
      },
      { preload, url: startPage },
    );
    expect(replies).toEqual([
      expect.objectContaining({ ok: false, fail: "bad-input" }),
      expect.objectContaining({ ok: false, fail: "bad-input" }),
    ]);
    const undo = await launched.app.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("undo")?.label,
    );
    expect(undo).not.toContain("forged");
    await rm(folder, { recursive: true });
  });

  test("cannot come from a frame of ours, which has no bridge", async () => {
    const bridges = await page.evaluate(async () => {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const blob = document.createElement("iframe");
      blob.src = URL.createObjectURL(new Blob(["<p>"], { type: "text/html" }));
      document.body.append(blob);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const found = [frame, blob].map((each) => {
        try {
          return typeof (each.contentWindow as typeof window | null)?.claimbench;
        } catch {
          return "out of reach";
        }
      });
      frame.remove();
      blob.remove();
      return found;
    });
    expect(bridges).toEqual(["undefined", "out of reach"]);
  });
});

test("a window's port does not import, write files or open a channel that is not there", async () => {
  const replies = await page.evaluate(async () => {
    const port = await new Promise<MessagePort>((resolve) => {
      window.addEventListener("message", ({ data, ports }) => {
        if (data === "claimbench:library-port" && ports[0]) resolve(ports[0]);
      });
      window.claimbench.requestPort();
    });
    port.start();
    const ask = (id: number, channel: string, input: unknown) =>
      new Promise((resolve) => {
        port.addEventListener("message", ({ data }) => {
          if (data.id === id) resolve(data.reply);
        });
        port.postMessage({ id, channel, input });
      });
    return Promise.all([
      ask(1, "project.get", {}),
      ask(2, "article.import", { paths: ["/etc/passwd"] }),
      ask(3, "export.write", { format: "html", path: "/x/forged.html" }),
      ask(4, "annotation.quote", { article: "0", quote: "talks" }),
      ask(5, "toString", {}),
    ]);
  });
  expect(replies[0]).toMatchObject({ ok: true });
  for (const reply of replies.slice(1)) expect(reply).toMatchObject({ ok: false, fail: "bad-input" });
});
