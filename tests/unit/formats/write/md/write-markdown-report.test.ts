import fc from "fast-check";
import { expect, test } from "vitest";
import { composeReport } from "../../../../../src/core/report/compose-report.ts";
import type { ReportMaterial } from "../../../../../src/core/report/material.ts";
import { writeMarkdownReport } from "../../../../../src/formats/write/md/write-markdown-report.ts";
import {
  makeAnnotation,
  makeArticle,
  makeMaterial,
  makeTag,
  randomMaterial,
} from "../../../core/report/random-material.ts";

const write = (material: ReportMaterial) => writeMarkdownReport(composeReport(material));

/** Markdown back to text, as a reader shows it: marks and footnotes away, escapes undone. */
function shown(markdown: string): string {
  return markdown
    .replace(/(?<!\\)==/g, "")
    .replace(/(?<!\\)\[\^\d+\]/g, "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\\([!-/:-@[-`{-~\n])/g, "$1");
}

const article = makeArticle(
  "a",
  "😀 A *title*\n1. Direct talks were [held], he said.\n\n- A == b ==\n\n    # Last 5%",
);
const material = makeMaterial({
  articles: [article],
  annotations: [
    makeAnnotation(article, 15, 28, { id: "1", tagIds: ["t1", "t3"], note: "# Who?\n1. When?" }),
    makeAnnotation(article, 33, 51, { id: "2" }),
    makeAnnotation(article, 40, 53, { id: "3", tagIds: ["t2"] }),
  ],
});

test("a highlight that stands alone is marked, overlapping ones are not, and each has its footnote", () => {
  const markdown = write(material);
  expect(markdown).toContain("1\\. ==");
  expect(markdown.match(/(?<!\\)==(.+?)(?<!\\)==/g)?.map((mark) => shown(mark))).toEqual([
    article.text.slice(15, 28).trim(),
  ]);
  for (const number of [1, 2, 3]) expect(markdown).toMatch(new RegExp(`\\[\\^${number}\\](?!:)`));
  expect(markdown.match(/^\[\^\d+\]: /gm)).toHaveLength(3);
});

test("a footnote says tags as Obsidian reads them, the note and the place", () => {
  const [, first] = write(material).split(/^\[\^\d\]: /m);
  expect(first).toMatch(/^#quote\/Leavitt #figures\n\n {4}\\# Who\?\n\n {4}1\\\. When\?\n\n {4}AM, /);
  expect(first).toContain("characters 15–28");
  expect(write(material)).toContain("“\\[held\\], he said.”");
});

test("front matter is YAML whatever the names are", () => {
  const markdown = write(
    makeMaterial({
      project: { name: 'A: "b"\n---\u2028c', person: "#x", exportedAt: "2025-03-06T16:40:00.000Z" },
    }),
  );
  expect(
    markdown.startsWith('---\ntitle: "A: \\"b\\"\\n---\\u2028c"\nexported: "2025-03-06T16:40:00.000Z"\n'),
  ).toBe(true);
  expect(markdown.match(/^---$/gm)).toHaveLength(2);
});

test("a tag that Obsidian could not read is written in words", () => {
  const odd = makeTag("t9", null, "2025");
  const markdown = write(
    makeMaterial({
      articles: [article],
      tags: [odd],
      annotations: [makeAnnotation(article, 3, 4, { tagIds: ["t9"] })],
    }),
  );
  expect(markdown).toContain("[^1]: **2025**");
});

test("no line of an article begins a list, a heading or code by itself", () => {
  const lines = write(material).split("\n");
  expect(lines.filter((line) => /^(- |\d+\. | {4}#)/.test(line))).toEqual([]);
});

test("whatever the text and its highlights, a reader shows every paragraph to the letter", () => {
  fc.assert(
    fc.property(randomMaterial, (drawn) => {
      const report = composeReport(drawn);
      const markdown = writeMarkdownReport(report);
      const blocks = new Set(markdown.split("\n\n").map((block) => shown(block).trim()));
      const texts = drawn.articles.flatMap(({ text }) => text.split("\n").map((line) => line.trim()));
      for (const text of texts) if (text !== "") expect([text, blocks.has(text)]).toEqual([text, true]);
    }),
  );
});
