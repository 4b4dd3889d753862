import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { prepareElectron } from "../../scripts/electron/launch.ts";
import { run } from "../../src/cli/run.ts";
import { launchHeldBack } from "../driver/held-back.ts";
import { seedFiles } from "./desktop.ts";

const authority = "does have the authority to talk to anyone";

/** A browser and nothing else: it shows one file, and writes down every address it is asked for. */
const browser = `
  const { app, BrowserWindow, session } = require("electron");
  globalThis.asked = [];
  app.whenReady().then(() => {
    session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
      globalThis.asked.push(details.url);
      answer({ cancel: !details.url.startsWith("file:") && !details.url.startsWith("devtools:") });
    });
    new BrowserWindow({ width: 1280, height: 900, webPreferences: { sandbox: true } }).loadURL(process.argv.at(-1));
  });
`;

let folder: string;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-report-"));
});

test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function claimbench(...argv: string[]): Promise<void> {
  let said = "";
  const catching = (text: string) => {
    said += text;
  };
  expect(await run(argv, { out: catching, err: catching }), said).toBe(0);
}

/** A report of the five seeds, each with one highlight, as the command line writes it. */
async function writeReport(): Promise<string> {
  const project = join(folder, "Report.claimbench");
  const report = join(folder, "Report.html");
  await claimbench("new", project, "--sample");
  for (const file of seedFiles) {
    const name = file.slice(file.lastIndexOf("/") + 1);
    await claimbench(
      "annotate",
      project,
      "--article",
      name,
      "--quote",
      authority,
      "--tag",
      "Leavitt/authority",
    );
  }
  await claimbench("export", project, "--format", "html", "--out", report);
  return report;
}

async function inBrowser(report: string, look: (page: Page) => Promise<void>): Promise<string[]> {
  const main = join(folder, "browser.cjs");
  writeFileSync(main, browser);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "browser", main: "browser.cjs" }));
  const app = await launchHeldBack(await prepareElectron(), {
    args: [`--user-data-dir=${join(folder, "browser")}`, folder, pathToFileURL(report).href],
  });
  try {
    const page = await app.firstWindow();
    await page.waitForLoadState("load");
    await look(page);
    return await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  } finally {
    await app.close();
  }
}

test("the report shows five highlighted articles in a browser, and asks for nothing but itself", async () => {
  const report = await writeReport();
  const asked = await inBrowser(report, async (page) => {
    await expect(page.locator("[data-article]")).toHaveCount(5);
    await expect(page.locator("[data-article] mark")).toHaveText(Array.from({ length: 5 }, () => authority));
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, impact }) => `${id}: ${impact}`)).toEqual([]);
  });
  expect(asked.filter((url) => !url.startsWith("devtools:"))).toEqual([pathToFileURL(report).href]);
});

test("the texts in the report are the seeds to the letter, and every range in it gives its quotation", async () => {
  const report = await writeReport();
  await inBrowser(report, async (page) => {
    const articles = await page.locator("[data-article]").evaluateAll((elements) =>
      elements.map((element) => ({
        id: element.getAttribute("data-article"),
        text: [...element.querySelectorAll("[data-line], [data-space]")]
          .map((each) => each.textContent ?? "")
          .join(""),
      })),
    );
    expect(articles.map(({ text }) => text)).toEqual(seedFiles.map((file) => readFileSync(file, "utf8")));
    const ranges = await page.locator("[data-annotation][data-in]").evaluateAll((elements) =>
      elements.map((element) => ({
        article: element.getAttribute("data-in"),
        start: Number(element.getAttribute("data-start")),
        end: Number(element.getAttribute("data-end")),
      })),
    );
    expect(ranges.length).toBeGreaterThanOrEqual(5);
    for (const { article, start, end } of ranges) {
      expect(articles.find(({ id }) => id === article)?.text.slice(start, end)).toBe(authority);
    }
  });
});
