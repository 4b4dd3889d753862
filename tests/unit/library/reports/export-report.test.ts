import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findFaults } from "../../formats/write/html/read-page.ts";
import { readZip } from "../../formats/write/read-zip.ts";
import { scratchFolder } from "../scratch.ts";
import { composedReport } from "./composed-report.ts";

test("a written report is one valid page: its words escaped, its evidence with place and source, its sections", {
  timeout: 20_000,
}, async () => {
  const { made, reportId, ids } = await composedReport();
  const path = join(scratchFolder(), "r.html");
  const result = await made.ask("export.write", { format: "html", path, report: "talks & <B>hostages</b>" });
  expect(result).toMatchObject({ articles: 2, annotations: 2, dropped: [] });
  const page = readFileSync(path, "utf8");
  expect(await findFaults(page)).toEqual([]);
  expect(page).toContain('<h1 dir="auto">Talks &amp; &lt;b&gt;hostages&lt;/b&gt;</h1>');
  expect(page).toContain("What &lt;was&gt; said</h2>");
  expect(page).toContain('<a href="https://example.org/?a=1&amp;b=2" rel="noreferrer noopener">a page</a>');
  expect(page.match(new RegExp(`data-annotation="${ids.said}"`, "g"))).toHaveLength(3);
  expect(page).toContain("Who &lt;says&gt; so?");
  expect(page).toContain("Highlights found by has:note");
  expect(page).toMatch(/<li dir="auto">- dot\n<ol class="listed">\n<li dir="auto">below the dot<\/li>/);
  const { html } = await made.ask("report.preview", { reportId });
  const told = (text: string) => text.replaceAll(/<time[^>]*>[^<]*<\/time>/g, "");
  expect(told(html)).toBe(told(page));
});

test("a highlight that has changed, and one deleted, are said to be so in every format and after the export", async () => {
  const { made, reportId, ids } = await composedReport();
  const before = (await made.ask("report.get", { reportId })).document.blocks;
  const [said, cut] = before
    .filter((block) => block.kind === "evidence")
    .map(({ remembered }) => remembered.quote);
  await made.ask("annotation.move", { annotationId: ids.said, start: 300, end: 330 });
  await made.ask("annotation.remove", { annotationId: ids.cut });
  const folder = scratchFolder();
  for (const format of ["html", "md", "docx"] as const) {
    const path = join(folder, `r.${format}`);
    const { dropped } = await made.ask("export.write", { format, path, report: reportId });
    expect(dropped.filter((sentence) => !sentence.startsWith("Not in this format"))).toEqual([
      "1 piece of evidence has changed since it was put in, which the report says.",
      "1 piece of evidence has been deleted from the project, which the report says.",
    ]);
    const bytes = readFileSync(path);
    const text =
      format === "docx"
        ? (await readZip(bytes)).get("word/document.xml")!.toString("utf8")
        : bytes.toString("utf8");
    const plain = text.replaceAll(/<[^>]+>/g, "").replaceAll(/\\(.)/g, "$1");
    expect(plain).toContain(said!.slice(0, 12));
    expect(plain).toContain(cut!.slice(0, 12));
    expect(plain).toContain("The highlight has changed since (its words). It now reads:");
    expect(plain).toContain("This highlight has been deleted from the project since.");
  }
});

test("without notes and persons neither stands in the report, not even a note as it was put in", async () => {
  const { made, reportId } = await composedReport();
  const settings = { hasNotes: false, hasPersons: false };
  const { html } = await made.ask("report.preview", { reportId, settings });
  expect(html).not.toContain("Who &lt;says&gt;");
  expect(html).not.toMatch(/\bAda,/);
});

test("Markdown has headings, lists, a table and quotations; marks in the words are words", async () => {
  const { made, reportId } = await composedReport();
  const path = join(scratchFolder(), "r.md");
  await made.ask("export.write", { format: "md", path, report: reportId });
  const text = readFileSync(path, "utf8");
  expect(text).toContain(
    "## What \\<was\\> said\n\nFirst **bold** \\& [a page](<https://example.org/?a=1&b=2>)\\\nnext line \\*star\\*",
  );
  expect(text).toContain("1. one\n2. *two*");
  expect(text).toContain("- \\- dot\n  1. below the dot\n  2. and this\n- last dot");
  expect(text).toContain("> said elsewhere");
  expect(text).toContain("| Who | Says \\| what |\n|---|---|\n| Ada | a<br>b |");
  expect(text).toMatch(
    /> “.+”\n>\n> Who \\<says\\> so\?\n>\n> .+Article 1, ¶ \d+, characters 300–360 · quote\/direct/,
  );
});

test("a Word file has real headings, lists, a link and a table with a head", async () => {
  const { made, reportId } = await composedReport();
  const path = join(scratchFolder(), "r.docx");
  await made.ask("export.write", { format: "docx", path, report: reportId });
  const files = await readZip(readFileSync(path));
  const xml = files.get("word/document.xml")!.toString("utf8");
  for (const part of [
    'w:val="Heading1"',
    'w:val="Heading2"',
    "<w:numPr>",
    "<w:hyperlink",
    "<w:tblHeader/>",
    "How to check a quotation",
    "Paragraphs are counted from 1",
  ]) {
    expect(xml).toContain(part);
  }
  const { document } = await made.ask("report.get", { reportId });
  const [evidence] = document.blocks.filter((block) => block.kind === "evidence");
  const words = xml.replaceAll(/<\/w:p>/g, "\n").replaceAll(/<[^>]+>/g, "");
  expect(words).toContain(`“${evidence!.remembered.quote}”`);
  expect(words).toMatch(/Article 1, ¶\u00a0\d/);
  const levels = [...xml.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/g)].map(
    ([, ...each]) => each,
  );
  expect(levels.map(([level]) => level)).toEqual(["0", "0", "0", "1", "1", "0"]);
  // The numbers below the dot are a list of their own, which begins at 1.
  expect(levels[3]).toEqual(levels[4]);
  expect(levels[3]![1]).not.toBe(levels[0]![1]);
  expect(files.get("word/_rels/document.xml.rels")!.toString("utf8")).toContain(
    "https://example.org/?a=1&amp;b=2",
  );
});

test("a report that is not there, and a format that is for programs, are refused", async () => {
  const { made, reportId } = await composedReport();
  const path = join(scratchFolder(), "r");
  const refusal = async (format: string, report: string) =>
    (await made.refusal("export.write", { format, path, report })).fail;
  expect(await refusal("html", "nothing")).toBe("report-missing");
  expect(await refusal("csv", reportId)).toBe("report-format");
});

test("a rich note is left out with the notes, in written and in ready-made reports", async () => {
  const { made, reportId, ids } = await composedReport();
  const blocks = [{ kind: "paragraph" as const, runs: [{ text: "seekrit", isBold: true as const }] }];
  await made.ask("annotation.note", { annotationId: ids.said, note: { version: 1, blocks } });
  const { html } = await made.ask("report.preview", { reportId, settings: { hasNotes: false } });
  const path = join(scratchFolder(), "r.html");
  await made.ask("export.write", { format: "html", path, settings: { hasNotes: false } });
  expect(html + readFileSync(path, "utf8")).not.toContain("seekrit");
});
