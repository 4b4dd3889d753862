import { createSocket } from "node:dgram";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { type LaunchedApp, launchApp } from "../app.ts";

let launched: LaunchedApp;
let page: Page;

test.beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
  await page.waitForLoadState("load");
});
test.afterAll(() => launched.close());

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
