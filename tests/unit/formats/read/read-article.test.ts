import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isTableKind, kindOf } from "../../../../src/formats/read/file-kind.ts";
import { readArticle } from "../../../../src/formats/read/read-article.ts";
import type { Reading } from "../../../../src/formats/read/reading.ts";
import { craftPdf } from "./pdf/craft-pdf.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const sentence = "The talks, which began in May, would go on until June, the government said.";

/** What holds for whatever a reader gives back. */
function expectSound(read: Reading): void {
  if (!read.ok) {
    expect(read.reason).toMatch(/^[\p{Ll}“].*[^.]$/su);
    return;
  }
  expect(read.text.isWellFormed()).toBe(true);
  expect(read.text).not.toMatch(/[\0\r]/u);
  let end = 0;
  for (const hint of read.lineHints) {
    expect(hint.start).toBeGreaterThanOrEqual(end);
    expect(read.text.slice(hint.start, hint.end)).toMatch(/^\S(?:.*\S)?$/u);
    end = hint.end;
  }
  const starts = read.pages?.map(({ start }) => start) ?? [0];
  expect(starts[0]).toBe(0);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(starts.at(-1)).toBeLessThanOrEqual(read.text.length);
  for (const note of read.notes) expect(note).toMatch(/^[\p{Lu}\p{N}].*\.$/su);
}

test.each([
  ["a.txt", utf8(sentence)],
  ["a.md", utf8(`# Head\n\n${sentence}`)],
  ["a.html", utf8(`<html><body><p>${sentence}</p></body></html>`)],
  ["a.pdf", craftPdf({ pages: [[{ x: 50, y: 700, text: sentence }]] })],
])("%s is read by the reader of its kind", async (name, bytes) => {
  const kind = kindOf(name, bytes);
  if (!kind.ok || isTableKind(kind.kind)) throw new Error("no article");
  const read = await readArticle(kind.kind, bytes);
  expect(read.ok && read.text).toContain(sentence);
  expectSound(read);
});

test.each(["text", "markdown", "html", "docx", "pdf"] as const)("as %s, no bytes are empty", async (kind) => {
  expect(await readArticle(kind, new Uint8Array())).toMatchObject({ ok: false, why: "empty" });
});

const fixtures = fileURLToPath(new URL("../../../../../shared/fixtures", import.meta.url));

describe.skipIf(!existsSync(fixtures))(
  "the shared fixtures (skipped where they are not beside the repository)",
  () => {
    const filesIn = (folder: string) =>
      existsSync(join(fixtures, folder)) ? readdirSync(join(fixtures, folder)) : [];

    test("there are some of each format", () => {
      for (const folder of ["docx", "pdf", "readability"]) expect(filesIn(folder).length).toBeGreaterThan(5);
    });

    const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

    test.each([...filesIn("docx"), ...filesIn("pdf")].filter((name) => /\.(?:docx|pdf)$/u.test(name)))(
      "%s opens or says why not",
      async (name) => {
        const kind = name.endsWith(".pdf") ? "pdf" : "docx";
        expectSound(await readArticle(kind, readFileSync(join(fixtures, kind, name))));
      },
    );

    const pages = filesIn("readability").filter((name) =>
      existsSync(join(fixtures, "readability", name, "source.html")),
    );

    test.each(pages)("the article in %s is found, with its title and author", async (name) => {
      const folder = join(fixtures, "readability", name);
      const read = await readArticle("html", readFileSync(join(folder, "source.html")));
      if (!read.ok) throw new Error(read.reason);
      expectSound(read);
      const stated = JSON.parse(readFileSync(join(folder, "expected-metadata.json"), "utf8"));
      expect(read.facts.title ?? "").toBe(stated.title ?? "");
      expect(read.facts.author ?? "").toBe(stated.byline ?? "");
      const expected = wordsOf(textOfMarkup(readFileSync(join(folder, "expected.html"), "utf8")));
      const found = wordsOf(read.text);
      expect((2 * countShared(expected, found)) / (expected.length + found.length)).toBeGreaterThanOrEqual(
        0.95,
      );
    });
  },
);

/** Good enough for counting words: every block's end is a space, entities but the commonest stay. */
function textOfMarkup(markup: string): string {
  return markup
    .replace(
      /<\/?(?:p|div|li|td|th|tr|h\d|br|figure|figcaption|section|article|ol|ul|pre|table|blockquote|dd|dt|hr)\b[^>]*>/giu,
      " ",
    )
    .replace(/<[^>]*>/gu, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&amp;", "&");
}

function countShared(expected: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1);
  return found.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
}
