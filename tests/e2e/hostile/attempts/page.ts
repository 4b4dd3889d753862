import { expect, type Request } from "@playwright/test";
import { articleList } from "../../analyst.ts";
import type { Attempt } from "../desk.ts";

/** Rows in which a page that was taken over tries to get somewhere. */

export const pageAttempts: Readonly<Record<number, Attempt>> = {
  6: async ({ app, page }) => {
    const asked: string[] = [];
    const hear = (request: Request) => void asked.push(request.url());
    page.on("request", hear);
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
      for (const element of document.querySelectorAll("[data-hostile]")) element.remove();
    });
    page.off("request", hear);
    expect(asked).toEqual([]);
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
    // The driver waits for the navigation that never comes, until the page is loaded anew.
    await page.reload();
    await expect(articleList(page)).toBeAttached();
    return "untouched";
  },
};
