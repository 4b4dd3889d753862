import { createSocket } from "node:dgram";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { projectRoot } from "../../scripts/electron/electron-package.ts";
import type { PreloadApi } from "../../src/contract/bridge.ts";
import { type LaunchedApp, launchApp } from "./app.ts";

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

test.describe("our own scheme", () => {
  const fetched = (url: string) =>
    launched.app.evaluate(async ({ net }, address) => {
      const { status, headers } = await net.fetch(address);
      return { status, policy: headers.get("content-security-policy") };
    }, url);

  test("serves the page with the policy", async () => {
    const { status, policy } = await fetched(startPage);
    expect(status).toBe(200);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  for (const path of [
    "..%2f..%2fpackage.json",
    "../../package.json",
    "%2e%2e/%2e%2e/package.json",
    "..%5c..%5cpackage.json",
    "assets/..%2f..%2f..%2fmain%2findex.js",
    "etc/passwd",
    "%00",
  ]) {
    test(`does not serve ${path}`, async () => {
      expect((await fetched(`claimbench://app/${path}`)).status).toBe(404);
    });
  }

  test("serves nobody else's host", async () => {
    expect((await fetched("claimbench://other/index.html")).status).toBe(404);
  });

  test("lets React Aria's style through by its nonce, and no other", async () => {
    const rules = await page.evaluate(() => {
      const forged = document.createElement("style");
      forged.textContent = "body { color: red }";
      document.head.append(forged);
      const pressable = document.getElementById("react-aria-pressable-style") as HTMLStyleElement | null;
      const counts = [pressable?.sheet?.cssRules.length, forged.sheet?.cssRules.length];
      forged.remove();
      return counts;
    });
    expect(rules[0]).toBe(1);
    expect(rules[1] ?? 0).toBe(0);
  });
});

test.describe("a message to main", () => {
  test("is refused when there is no such channel or the question does not parse", async () => {
    const replies = await page.evaluate(() =>
      Promise.all(
        (
          [
            ["shell.openExternal", { url: "https://example.org" }],
            ["__proto__", {}],
            ["article.import", { paths: ["/etc/passwd"] }],
            ["shell.export", { format: "html", path: "/tmp/x.html" }],
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
      ask(3, "export.write", { format: "html", path: "/tmp/claimbench-forged.html" }),
      ask(4, "annotation.quote", { article: "0", quote: "talks" }),
      ask(5, "toString", {}),
    ]);
  });
  expect(replies[0]).toMatchObject({ ok: true });
  for (const reply of replies.slice(1)) expect(reply).toMatchObject({ ok: false, fail: "bad-input" });
});

test("nothing leaves: not from a page with a policy, not from one without, not by WebRTC", async () => {
  let heard = 0;
  const server = createServer((_request, response) => {
    heard += 1;
    response.end();
  });
  const udp = createSocket("udp4");
  udp.on("message", () => {
    heard += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await new Promise<void>((resolve) => udp.bind(0, "127.0.0.1", resolve));
  const http = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const stun = `stun:127.0.0.1:${udp.address().port}`;

  const attempts = async ({ http: url, stun: ice }: { http: string; stun: string }) => {
    const ignore = () => undefined;
    new Image().src = `${url}image`;
    for (const rel of ["stylesheet", "prefetch", "preload", "dns-prefetch", "preconnect", "icon"]) {
      const link = document.createElement("link");
      link.rel = rel;
      link.href = `${url}${rel}`;
      document.head.append(link);
    }
    await fetch(`${url}fetch`, { mode: "no-cors" }).catch(ignore);
    navigator.sendBeacon(`${url}beacon`);
    try {
      new WebSocket(url.replace("http", "ws")).onerror = ignore;
    } catch {
      // A policy may refuse it here already.
    }
    const peer = new RTCPeerConnection({ iceServers: [{ urls: ice }] });
    peer.createDataChannel("x");
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 1000));
    peer.close();
  };

  await page.evaluate(attempts, { http, stun });
  // The policy is one wall; behind it stand those that hold for every page there could be.
  await launched.app.evaluate(
    async ({ BrowserWindow, net }, { url, ice, code }) => {
      const bare = new BrowserWindow({ show: false });
      await bare.loadURL("data:text/html,<p>no policy");
      await bare.webContents.executeJavaScript(`(${code})(${JSON.stringify({ http: url, stun: ice })})`);
      await bare.loadURL(url).catch(() => undefined);
      bare.destroy();
      await net.fetch(url).catch(() => undefined);
    },
    { url: http, ice: stun, code: attempts.toString() },
  );
  await page.reload();
  server.close();
  udp.close();
  expect(heard).toBe(0);

  const log = await readFile(join(launched.userDataDir, "logs", "main.log"), "utf8");
  expect(log).toContain('"event":"refused-request","scheme":"http"');
  expect(log).not.toContain("127.0.0.1");
});
