import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { projectRoot } from "../../scripts/electron/electron-package.ts";
import { facts, readings } from "../demo/sample-reading.ts";
import { readZip } from "../unit/formats/write/read-zip.ts";

const sample = (ending: string) => join(projectRoot, "docs/samples", `report.${ending}`);

/** Line ends, and the hyphens that are only shown there, are no words. */
const bare = (text: string) => text.normalize("NFC").replace(/[\s\u00ad]/gu, "");

function run(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}${stdout}`);
  return stdout;
}

test("the sample report has what makes a report hard: 25 highlights, 10 tags, notes and overlaps", () => {
  const { document } = parseHTML(readFileSync(sample("html"), "utf8"));
  const ids = [...document.querySelectorAll("[data-annotation]")].map((each) =>
    each.getAttribute("data-annotation"),
  );
  expect(new Set(ids).size).toBe(readings.length);
  expect(readings.length).toBeGreaterThanOrEqual(25);
  expect(new Set(readings.flatMap(({ tags }) => tags)).size).toBeGreaterThanOrEqual(10);
  expect(readings.filter(({ note }) => note !== undefined).length).toBeGreaterThanOrEqual(5);
  expect(document.querySelectorAll('mark[data-highlights*=" "]').length).toBeGreaterThan(0);
  for (const { facts: known } of facts) expect(document.body.textContent).toContain(known.source);
});

test("pdftotext finds every quotation and note of the sample report in its PDF, which qpdf calls sound", () => {
  run("qpdf", "--check", sample("pdf"));
  const text = bare(run("pdftotext", "-raw", sample("pdf"), "-"));
  const { document } = parseHTML(readFileSync(sample("html"), "utf8"));
  const quotations = [...document.querySelectorAll("blockquote.quotation")].map((each) => each.textContent);
  expect(quotations.length).toBeGreaterThanOrEqual(readings.length);
  for (const quotation of quotations) expect(text).toContain(bare(quotation));
  for (const { words, note } of readings) {
    expect(text).toContain(bare(words));
    if (note !== undefined) expect(text).toContain(bare(note));
  }
});

test("each highlight of the sample report is a comment in its Word document, and names its tags", async () => {
  const parts = await readZip(readFileSync(sample("docx")));
  const comments = parts.get("word/comments.xml")!.toString("utf8").split("<w:comment ").slice(1);
  expect(comments).toHaveLength(readings.length);
  for (const tag of new Set(readings.flatMap(({ tags }) => tags))) {
    const wanted = readings.filter(({ tags }) => tags.includes(tag)).length;
    expect([tag, comments.filter((comment) => comment.includes(tag)).length >= wanted]).toEqual([tag, true]);
  }
});
