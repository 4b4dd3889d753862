import { stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { projectRoot } from "../../../scripts/electron/electron-package.ts";
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

/** What the page and all around it look like, to be the same after every attempt. */
async function expectUnmoved() {
  expect(page.url()).toBe(startPage);
  expect(await launched.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
}

test.describe("the window", () => {
  test("is sandboxed, isolated and without Node, as Electron itself reports it", async () => {
    const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
      // Not in Electron's types, because it is meant for tests like this one.
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  test("has nothing of Node and of Electron but the bridge", async () => {
    const found = await page.evaluate(() => ({
      globals: ["require", "process", "Buffer", "module", "global", "electron", "ipcRenderer"].filter(
        (name) => name in window,
      ),
      bridge: Object.keys(window.claimbench).sort(),
      canBeReplaced: Object.getOwnPropertyDescriptor(window, "claimbench")?.writable,
    }));
    expect(found).toEqual({
      globals: [],
      bridge: ["onCommand", "onPaste", "onPreferences", "planDropped", "requestPort", "shell"],
      canBeReplaced: false,
    });
  });

  test("has a bridge that holds names and nothing else of the contract", async () => {
    const { size } = await stat(join(projectRoot, "out", "preload", "index.cjs"));
    expect(size).toBeLessThan(4000);
  });
});

test.describe("a page that was taken over", () => {
  test("opens no window", async () => {
    const opened = await page.evaluate(() =>
      ["https://example.org", "about:blank", "claimbench://app/index.html", "file:///etc/passwd", ""].map(
        (url) => window.open(url),
      ),
    );
    expect(opened.every((proxy) => proxy === null)).toBe(true);
    await expectUnmoved();
  });

  for (const url of [
    "https://example.org/",
    "file:///etc/passwd",
    "claimbench://app/assets/none.js",
    "claimbench://other/index.html",
    "data:text/html,<p>here",
    "javascript:document.title='taken'",
    "ms-msdt:/id",
    "smb://server/share",
  ]) {
    test(`does not get to ${url}`, async () => {
      await page.evaluate(async (target) => {
        const link = document.createElement("a");
        link.href = target;
        document.body.append(link);
        link.click();
        link.target = "_top";
        link.click();
        link.remove();
        try {
          location.href = target;
        } catch {
          // Refused at once is as good.
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      }, url);
      await expectUnmoved();
      expect(await page.title()).not.toBe("taken");
    });
  }

  test("gets nowhere by form, by meta element or by a frame's way to the top", async () => {
    await page.evaluate(async () => {
      const form = document.createElement("form");
      form.action = "https://example.org/";
      document.body.append(form);
      form.submit();
      const refresh = document.createElement("meta");
      refresh.httpEquiv = "refresh";
      refresh.content = "0;url=https://example.org/";
      document.head.append(refresh);
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const inside = frame.contentDocument?.createElement("a");
      if (inside) {
        inside.href = "https://example.org/";
        inside.target = "_top";
        frame.contentDocument?.body.append(inside);
        inside.click();
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      for (const element of [form, refresh, frame]) element.remove();
    });
    await expectUnmoved();
  });

  test("embeds no webview", async () => {
    await page.evaluate(async () => {
      const view = document.createElement("webview");
      view.setAttribute("src", "https://example.org");
      document.body.append(view);
      await new Promise((resolve) => setTimeout(resolve, 100));
      view.remove();
    });
    await expectUnmoved();
  });

  test("is given no permission but to write to the clipboard", async () => {
    const states = await page.evaluate(async () => {
      const refused = (attempt: Promise<unknown>) =>
        attempt.then(
          () => "granted",
          () => "refused",
        );
      const query = (name: string) =>
        navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state);
      return {
        notification: await Notification.requestPermission(),
        camera: await refused(navigator.mediaDevices.getUserMedia({ video: true, audio: true })),
        screen: await refused(navigator.mediaDevices.getDisplayMedia()),
        place: await query("geolocation"),
        midi: await query("midi"),
        clipboardRead: await query("clipboard-read"),
        clipboardWrite: await query("clipboard-write"),
      };
    });
    expect(states).toEqual({
      notification: "denied",
      camera: "refused",
      screen: "refused",
      place: "denied",
      midi: "denied",
      clipboardRead: "denied",
      clipboardWrite: "granted",
    });
  });

  test("runs no script it writes itself", async () => {
    const ran = await page.evaluate(async () => {
      const marks: string[] = [];
      Object.assign(window, { mark: (how: string) => marks.push(how) });
      const attempts: (() => void)[] = [
        () => {
          const script = document.createElement("script");
          script.append("mark('inline')");
          document.body.append(script);
        },
        () => {
          const image = document.createElement("img");
          image.setAttribute("onerror", "mark('attribute')");
          image.src = "claimbench://app/none.png";
          document.body.append(image);
        },
        () => {
          document.body.insertAdjacentHTML("beforeend", "<svg onload=\"mark('html')\"></svg>");
        },
        () => {
          // biome-ignore lint/security/noGlobalEval: that it does not work is what is tested.
          globalThis.eval("mark('eval')");
        },
        () => {
          const script = document.createElement("script");
          script.src = URL.createObjectURL(new Blob(["mark('blob')"], { type: "text/javascript" }));
          document.body.append(script);
        },
        () => {
          const frame = document.createElement("iframe");
          frame.srcdoc = "<script>top.mark('frame')</script>";
          document.body.append(frame);
        },
      ];
      for (const attempt of attempts) {
        // Later, since what the test driver runs itself is let off the policy. An error is a refusal.
        setTimeout(attempt);
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      return marks;
    });
    expect(ran).toEqual([]);
    await expectUnmoved();
  });
});
