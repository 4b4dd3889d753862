import { expect } from "@playwright/test";
import type { Attempt } from "../desk.ts";

/** Rows in which a page that was taken over tries to get somewhere. */

export const pageAttempts: Readonly<Record<number, Attempt>> = {
  6: async ({ app, page }) => {
    const frames = page.frames().length;
    await page.evaluate(async () => {
      for (const [name, attribute] of [
        ["embed", "src"],
        ["object", "data"],
        ["iframe", "src"],
      ] as const) {
        for (const url of ["claimbench://app/index.html", "file:///etc/passwd"]) {
          const element = document.createElement(name);
          element.dataset.hostile = "";
          try {
            element.setAttribute(attribute, url);
            document.body.append(element);
          } catch {
            // Trusted Types refuse the address of a plug-in before anything is asked for.
          }
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    // What a policy refuses is an empty page in its frame and none of ours.
    const shown = await Promise.all(
      page
        .frames()
        .slice(frames)
        .map((frame) => frame.evaluate(() => document.body?.textContent ?? "").catch(() => "")),
    );
    expect(shown.join("")).not.toMatch(/root:|Claimbench|Articles/);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll("[data-hostile]")) element.remove();
    });
    const status = await app.evaluate(
      async ({ net }) => (await net.fetch("claimbench://app/assets/../../main/index.js")).status,
    );
    expect(status).toBe(404);
    return "untouched";
  },
  7: async ({ app }) => {
    for (const path of [
      "etc/passwd",
      "%2e%2e/%2e%2e/package.json",
      "..%2f..%2fpackage.json",
      "..%5c..%5cpackage.json",
      "assets/%2e%2e/%2e%2e/main/index.js",
      "/etc/passwd",
      "%00",
      "index.html%00.png",
    ]) {
      const status = await app.evaluate(
        async ({ net }, url) => (await net.fetch(url)).status,
        `claimbench://app/${path}`,
      );
      expect({ path, status }).toEqual({ path, status: 404 });
    }
    return "untouched";
  },
  10: async ({ page }) => {
    const opened = await page.evaluate(() =>
      ["https://example.org", "about:blank", "file:///etc/passwd", "ms-msdt:/id", ""].filter(
        (url) => window.open(url) !== null,
      ),
    );
    expect(opened).toEqual([]);
    return "untouched";
  },
  11: async ({ page }) => {
    await page.evaluate(async () => {
      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", "allow-scripts allow-top-navigation");
      document.body.append(frame);
      const blank = document.createElement("iframe");
      document.body.append(blank);
      const link = blank.contentDocument?.createElement("a");
      if (link) {
        link.href = "https://example.org/";
        link.target = "_top";
        blank.contentDocument?.body.append(link);
        link.click();
      }
      try {
        frame.contentWindow?.parent.location.replace("https://example.org/");
      } catch {
        // Refused at once is as good.
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      for (const each of [frame, blank]) each.remove();
    });
    expect(page.url()).toBe("claimbench://app/index.html");
    // Asked by hand: the driver itself waits for the navigation that never comes.
    expect(await page.evaluate(() => document.querySelector("[aria-label='Articles']") !== null)).toBe(true);
    return "untouched";
  },
};
