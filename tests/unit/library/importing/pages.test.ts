import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { column, craftPdf } from "../../formats/read/pdf/craft-pdf.ts";
import { bench, scratchFolder } from "../scratch.ts";

const pages = [
  ["The talks began in Doha on Monday.", "Nobody said what they were about."],
  ["The second day was shorter.", "Both sides left before noon."],
  ["On the third day a paper was signed."],
];

test("lines of a PDF know their page, also after a correction and its undo", async () => {
  const project = await bench("empty");
  const file = join(scratchFolder(), "talks.pdf");
  writeFileSync(file, craftPdf({ pages: pages.map((lines) => column(50, 700, lines, 60)) }));
  await project.ask("article.import", { paths: [file] });
  const first = await project.ask("article.get", { article: "talks.pdf" });
  const pageOf = ({ text, lines }: typeof first, words: string) => {
    const at = text.indexOf(words);
    return lines.find(({ start, end }) => start <= at && at < end)?.page;
  };
  const firstWords = ["The talks", "The second", "On the third"];
  expect(firstWords.map((words) => pageOf(first, words))).toEqual([1, 2, 3]);
  const text = first.text.replace("The second day", "A new line.\n\nThe second day");
  const corrected = await project.ask("article.correct", { articleId: first.id, text });
  expect([...firstWords, "A new line"].map((words) => pageOf(corrected, words))).toEqual([1, 2, 3, 1]);
  await project.ask("log.undo", {});
  expect(await project.ask("article.get", { article: first.id })).toEqual(first);
  expect(await project.ask("project.verify", {})).toMatchObject({ ok: true });
});
