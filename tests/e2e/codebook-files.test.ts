import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { newProject } from "../../src/library/open-library.ts";
import { type LaunchedApp, launchApp } from "./app.ts";
import { answerOpenDialog, chooseMenu, seedFiles } from "./desktop.ts";

let folder: string;
let launched: LaunchedApp;
let page: Page;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-codebooks-"));
  const project = join(folder, "Books.claimbench");
  await newProject({ path: project, person: "Ada", create: "sample", samples: seedFiles });
  launched = await launchApp({ project });
  page = launched.page;
  await page.getByRole("tab", { name: "Tags" }).click();
});

test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

async function seriousFindings(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

const item = (name: string): Locator =>
  page.getByRole("tree", { name: "Tags" }).getByRole("treeitem", { name, exact: true });

const qdc = `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Other">
  <Codes>
    <Code guid="11111111-1111-4111-8111-111111111111" name="Framing" isCodable="true" color="#aa3300">
      <Code guid="22222222-2222-4222-8222-222222222222" name="Blame" isCodable="true">
        <Description>Who is held responsible.</Description>
      </Code>
    </Code>
  </Codes>
  <Sets/>
</CodeBook>`;

test("a template and codebooks in three formats show what they add, bring it, and are undone each in one step", async () => {
  const { app } = launched;
  expect(await seriousFindings()).toEqual([]);
  await chooseMenu(app, "codebookTemplates");
  const choice = page.getByRole("dialog", { name: "Codebook templates" });
  await expect(choice).toBeVisible();
  expect(await seriousFindings()).toEqual([]);
  await choice.getByRole("button", { name: /^Claims and sources/ }).click();
  const preview = page.getByRole("dialog", { name: "Import codebook" });
  await expect(preview.getByText("12 tags will be added:")).toBeVisible();
  expect(await seriousFindings()).toEqual([]);
  await preview.getByRole("button", { name: "Import" }).click();
  await expect(preview).toBeHidden();
  await expect(item("claim")).toBeVisible();

  const files = [
    ["book.qdc", qdc, "Blame"],
    ["book.csv", "path,description\nFraming/Hope,What may get better\n", "Hope"],
    [
      "book.json",
      JSON.stringify({
        ...{ format: "claimbench-codebook", formatVersion: 1 },
        tags: [{ path: "Framing/Fear", description: "What may get worse" }],
      }),
      "Fear",
    ],
  ] as const;
  for (const [name, content, tag] of files) {
    const path = join(folder, name);
    writeFileSync(path, content);
    await answerOpenDialog(app, [path]);
    await chooseMenu(app, "importCodebook");
    await expect(preview.getByText(/tags? will be added:/)).toBeVisible();
    await preview.getByRole("button", { name: "Import" }).click();
    await expect(preview).toBeHidden();
    await expect(item(tag)).toHaveAttribute("aria-level", "2");
  }
  expect(await seriousFindings()).toEqual([]);
  for (const [, , tag] of files.toReversed()) {
    await chooseMenu(app, "undo");
    await expect(item(tag)).toBeHidden();
  }
  await expect(item("Framing")).toBeHidden();
  await expect(item("claim")).toBeVisible();

  const broken = join(folder, "broken.qdc");
  writeFileSync(broken, qdc.slice(0, 120));
  await answerOpenDialog(app, [broken]);
  await chooseMenu(app, "importCodebook");
  await expect(page.getByText(/broken\.qdc/)).toBeVisible();
  await expect(preview).toBeHidden();
});
