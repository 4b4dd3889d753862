import { expect, type Page, test } from "@playwright/test";
import { type LaunchedApp, launchApp } from "../app.ts";

const startPage = "claimbench://app/index.html";
let launched: LaunchedApp;
let page: Page;

test.beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
  await page.waitForLoadState("load");
});
test.afterAll(() => launched.close());

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
    await expect(page.locator("#react-aria-pressable-style")).toBeAttached();
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
