import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { capture } from "../../scripts/electron/run-command.ts";
import { ensurePrograms, installPackages } from "../../scripts/electron/system-packages.ts";
import { run } from "../../src/cli/run.ts";
import { launchApp } from "./app.ts";
import { answerSaveDialog, chooseMenu, seedFiles } from "./desktop.ts";

const quotes = ["does have the authority to talk to anyone", "ongoing talks and discussions"];
let folder: string;

test.beforeAll(async () => {
  await ensurePrograms(["qpdf"]);
  if ((await capture("pdftotext", ["-v"])).code === 127) {
    await installPackages(["poppler-utils"], "The tests need pdftotext");
  }
});

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimbench-export-"));
});

test.afterEach(() => rm(folder, { recursive: true, force: true }));

async function claimbench(...argv: string[]): Promise<string> {
  let said = "";
  const catching = (text: string) => {
    said += text;
  };
  expect(await run(argv, { out: catching, err: catching }), said).toBe(0);
  return said;
}

async function annotatedProject(): Promise<string> {
  const project = join(folder, "Talks.claimbench");
  await claimbench("new", project, "--sample");
  for (const file of seedFiles) {
    const name = file.slice(file.lastIndexOf("/") + 1);
    for (const quote of quotes) {
      if (!readFileSync(file, "utf8").includes(quote)) continue;
      await claimbench(
        "annotate",
        project,
        "--article",
        name,
        "--quote",
        quote,
        "--nth",
        "1",
        "--tag",
        "talks",
      );
    }
  }
  return project;
}

/** What another program reads in the PDF, lines and hyphens aside. */
async function expectSoundPdf(pdf: string, kind: string): Promise<void> {
  const checked = await capture("qpdf", ["--check", pdf]);
  expect(checked.code, checked.stdout + checked.stderr).toBe(0);
  const text = (await capture("pdftotext", ["-raw", pdf, "-"])).stdout.replace(/\s+/g, "");
  for (const quote of quotes) expect(text).toContain(quote.replace(/\s+/g, ""));
  // What the contents say of a page is where it stands.
  const pages = (await capture("pdftotext", ["-layout", pdf, "-"])).stdout.split("\f");
  const said = /List of articles\s+(\d+)\n/.exec(pages.join("\n"));
  expect(said, pages[1]).not.toBeNull();
  expect(pages[Number(said![1]) - 1]).toMatch(/^\s*List of articles$/m);
  const info = (await capture("pdfinfo", [pdf])).stdout;
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/JavaScript:\s+no/);
  expect(info).toMatch(new RegExp(`Title:\\s+Talks – ${kind}`));
  const { outlines } = JSON.parse((await capture("qpdf", ["--json", "--json-key=outlines", pdf])).stdout) as {
    outlines: Outline[];
  };
  const titles = outlines.flatMap(titlesOf);
  expect(titles).toEqual(expect.arrayContaining(["Contents", "Claims by tag", "List of articles"]));
}

interface Outline {
  readonly title: string;
  readonly kids: readonly Outline[];
}

function titlesOf({ title, kids }: Outline): string[] {
  return [title, ...kids.flatMap(titlesOf)];
}

test("from the window: a PDF that other programs read, with options, and progress gone at the end", async () => {
  const project = await annotatedProject();
  const launched = await launchApp({ project });
  try {
    const { app, page } = launched;
    const pdf = join(folder, "report.pdf");
    await expect(page.getByRole("listbox", { name: "Articles" })).toBeVisible();
    await answerSaveDialog(app, pdf);
    await chooseMenu(app, "exportReport");
    const dialog = page.getByRole("dialog", { name: "Export" });
    await dialog.getByRole("combobox", { name: "Format" }).selectOption({ label: "Report (PDF)" });
    await dialog.getByRole("combobox", { name: "Report" }).selectOption({ label: "Claims by tag" });
    await dialog.getByRole("combobox", { name: "Paper" }).selectOption({ label: "Letter" });
    await dialog.getByText("Analysts’ names").click();
    await expect(dialog.getByRole("checkbox", { name: "Analysts’ names" })).not.toBeChecked();
    await dialog.getByRole("textbox", { name: "Only highlights that match" }).fill("tag:talks");
    await expect(dialog.getByText(/\d+ highlights from 5 articles/)).toBeVisible();
    // The page is shown beside its options, and follows them.
    await dialog.getByRole("button", { name: "Preview" }).click();
    const preview = dialog.getByRole("region", { name: "Preview of the report" });
    await expect(preview.getByRole("heading", { name: "Claims by tag" })).toBeVisible();
    await expect(preview).toContainText("only the highlights that fit the filter tag:talks");
    await expect(preview.getByRole("heading", { name: "Articles", exact: true })).toHaveCount(0);
    await dialog.getByRole("combobox", { name: "Report" }).selectOption({ label: "Annotated articles" });
    await expect(preview.getByRole("heading", { name: "Articles", exact: true })).toBeVisible();
    await dialog.getByRole("combobox", { name: "Report" }).selectOption({ label: "Claims by tag" });
    await dialog.getByRole("button", { name: "Export…" }).click();
    await expect(page.getByText(/^Exported /)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole("status", { name: "Status" }).getByRole("progressbar")).toHaveCount(0);
    await expectSoundPdf(pdf, "claims by tag");
    expect((await capture("pdfinfo", [pdf])).stdout).toMatch(/Page size:\s+612 x 792/);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  } finally {
    await launched.close();
  }
});

for (const format of ["Report (HTML)", "Report (PDF)", "Report (Word)"]) {
  test(`from the window: ${format} is given up by Cancel export, and the file that stood there is kept`, async () => {
    const project = await annotatedProject();
    const launched = await launchApp({ project });
    try {
      const { app, page } = launched;
      const path = join(folder, "kept.out");
      await writeFile(path, "before");
      await expect(page.getByRole("listbox", { name: "Articles" })).toBeVisible();
      await answerSaveDialog(app, path);
      await chooseMenu(app, "exportReport");
      const dialog = page.getByRole("dialog", { name: "Export" });
      await dialog.getByRole("combobox", { name: "Format" }).selectOption({ label: format });
      // Sooner than a hand could, before the writer is ready.
      await page.evaluate(() => {
        new MutationObserver((_, observer) => {
          const button = [...document.querySelectorAll("button")].find(
            (each) => each.textContent === "Cancel export",
          );
          if (button === undefined) return;
          observer.disconnect();
          button.click();
        }).observe(document.body, { childList: true, subtree: true });
      });
      await dialog.getByRole("button", { name: "Export…" }).click();
      await expect(page.getByText("The export was cancelled.", { exact: false })).toBeVisible({
        timeout: 60_000,
      });
      expect(readFileSync(path, "utf8")).toBe("before");
      expect(readdirSync(folder).filter((name) => name.includes("part"))).toEqual([]);
      await expect(page.getByRole("status", { name: "Status" }).getByRole("progressbar")).toHaveCount(0);
    } finally {
      await launched.close();
    }
  });
}

test("from the command line: a PDF without any window of the program", async () => {
  const project = await annotatedProject();
  const pdf = join(folder, "cli.pdf");
  const said = await claimbench("export", project, "--format", "pdf", "--out", pdf, "--json");
  expect(JSON.parse(said)).toMatchObject({ path: pdf, format: "pdf", articles: 5 });
  await expectSoundPdf(pdf, "annotated report");
});

const longWords =
  "extraordinarily long-winded counter-revolutionary intergovernmental sub-committee went on 😀 and on";
const hebrew = "אמר השליח ביום שני בדוחה, והשיחות נמשכו כל הלילה עד הבוקר בלי הפסקה ובלי תוצאה";
const hard = [
  "המחאה",
  longWords,
  hebrew,
  "المحادثات بدأت في الدوحة",
  "E\u0301te\u0301 in combining",
  "会谈在多哈",
];

test("every quotation is found in the PDF: over line ends, hyphenated, combining, Chinese and from right to left", async () => {
  const project = join(folder, "Hard.claimbench");
  await claimbench("new", project);
  const paragraphs = [
    `שלום עולם, ${hebrew} ברורה לאיש.`,
    `The talks about the talks of the ${longWords} and would not end.`,
    ...[
      "قال المبعوث إن المحادثات بدأت في الدوحة يوم الاثنين.",
      "המחאה",
      "E\u0301te\u0301 in combining letters.",
    ],
    "会谈在多哈开始。",
  ];
  await writeFile(join(folder, "hard.txt"), paragraphs.join("\n\n"));
  await claimbench("import", project, join(folder, "hard.txt"));
  for (const quote of hard)
    await claimbench("annotate", project, "--article", "hard", "--quote", quote, "--tag", "t");
  const pdf = join(folder, "hard.pdf");
  await claimbench("export", project, "--format", "pdf", "--out", pdf);
  expect((await capture("qpdf", ["--check", pdf])).code).toBe(0);
  // The direction marks are pdftotext's own; by place it mixes text and margin where scripts meet, in the file's
  // own order it turns clauses from right to left around.
  const bare = (text: string) => text.normalize("NFC").replace(/[\s\p{Cf}]/gu, "");
  const byPlace = await capture("pdftotext", [pdf, "-"]);
  const inOrder = await capture("pdftotext", ["-raw", pdf, "-"]);
  const text = bare(`${byPlace.stdout}\n${inOrder.stdout}`);
  for (const quote of hard) {
    const parts = /\p{Script=Hebrew}/u.test(quote) ? quote.split(/[\s,]+/) : [quote];
    for (const part of parts) expect(text).toContain(bare(part));
  }
});
