import { describe, expect, test } from "vitest";
import { devServer, mayLoad, silenceSwitches } from "../../../../src/main/security/silence.ts";

const origin = "claimbench://app";
const server = new URL("http://localhost:5173/");

describe("devServer", () => {
  const env = { ELECTRON_RENDERER_URL: "http://localhost:5173" };

  test("is believed in development", () => {
    expect(devServer(env, false)?.href).toBe("http://localhost:5173/");
  });

  test("is not believed in a packaged app", () => {
    expect(devServer(env, true)).toBeNull();
  });

  test.each([
    "http://evil.example:5173",
    "https://localhost",
    "file:///x",
    "localhost:5173",
    "",
    "http://localhost.evil",
  ])("%j is none", (url) => {
    expect(devServer({ ELECTRON_RENDERER_URL: url }, false)).toBeNull();
  });
});

describe("mayLoad", () => {
  test.each([
    "claimbench://app/index.html",
    "claimbench://app/assets/x.js",
    "blob:claimbench://app/0b3c",
    "data:image/png;base64,AA==",
  ])("%s may", (url) => {
    expect(mayLoad(url, origin, null, false)).toBe(true);
  });

  test.each([
    "https://example.org/",
    "http://localhost:5173/",
    "http://127.0.0.1/",
    "ws://localhost:5173/",
    "file:///etc/passwd",
    "claimbench://app.evil/x",
    "claimbench://other/x",
    "blob:https://example.org/0b3c",
    "devtools://devtools/bundled/inspector.html",
    "chrome://gpu",
    "ftp://example.org",
    "",
  ])("%j may not, in a build", (url) => {
    expect(mayLoad(url, origin, null, false)).toBe(false);
  });

  test("in development its server may, and no other", () => {
    expect(mayLoad("http://localhost:5173/main.tsx", origin, server, true)).toBe(true);
    expect(mayLoad("ws://localhost:5173/", origin, server, true)).toBe(true);
    expect(mayLoad("http://localhost:5174/", origin, server, true)).toBe(false);
    expect(mayLoad("http://localhost:5173.evil.example/", origin, server, true)).toBe(false);
  });
});

describe("silenceSwitches", () => {
  test("in a build no name resolves and every connection goes to a dead proxy, loopback too", () => {
    const switches = new Map(silenceSwitches(null).map(([name, value]) => [name, value]));
    expect(switches.get("host-resolver-rules")).toBe("MAP * ~NOTFOUND");
    expect(switches.get("proxy-server")).toBe("127.0.0.1:9");
    expect(switches.get("proxy-bypass-list")).toBe("<-loopback>");
    expect(switches.get("force-webrtc-ip-handling-policy")).toBe("disable_non_proxied_udp");
  });

  test("the development server is the only exception", () => {
    const switches = new Map(silenceSwitches(server).map(([name, value]) => [name, value]));
    expect(switches.get("host-resolver-rules")).toMatch(/^MAP \* ~NOTFOUND,/);
    expect(switches.has("proxy-server")).toBe(false);
  });
});
