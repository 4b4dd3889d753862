import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer } from "../../src/contract/door.ts";
import type { Annotation } from "../../src/contract/records.ts";
import { writeProjectJson } from "../../src/formats/write/json/write-project-json.ts";
import { handlersFor } from "../../src/library/handlers.ts";
import { newProject, openLibrary } from "../../src/library/open-library.ts";
import type { Project } from "../../src/library/project.ts";
import { startNodeReader } from "../../src/library/reading/node-reader.ts";
import {
  exchangeAnnotation,
  exchangeArticle,
  sampleExchange,
} from "../unit/core/exchange/sample-exchange.ts";

/** Quotations that a spreadsheet would rather have as something else. */
const lookalikes = [
  ...["007", "12345678901234567890", "2025-03-05", "5 Mar 2025", "1/2", "1e5", "TRUE", "3.10", "50%"],
  ...["=1+1", "+1 555 0100", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x.example")'],
];
const cells = exchangeArticle(3, "cells.txt", lookalikes.map((each) => `“${each}” stands here.`).join("\n"));
const source = {
  ...sampleExchange,
  articles: [...sampleExchange.articles, cells],
  annotations: [
    ...sampleExchange.annotations,
    ...lookalikes.map((quote, nth) => exchangeAnnotation(6 + nth, cells, [quote], [], quote)),
  ],
};

let folder: string;
let project: Project;
let annotations: readonly Annotation[];

/** Ask the project's library; throws when it refuses. */
async function ask(channel: string, question: object): Promise<unknown> {
  const handlers = handlersFor(project, { startReader: startNodeReader, onProgress: () => undefined });
  const reply = await answer(handlers, "cli", channel, question);
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-readers-"));
  const path = join(folder, "Read.claimbench");
  const opening = { path, person: "Ada", create: "empty", samples: [] } as const;
  await newProject(opening);
  const opened = await openLibrary({ ...opening, create: "never" });
  if (!opened.ok) throw new Error(opened.message);
  project = opened.value;
  const brought = join(folder, "source.json");
  writeFileSync(brought, writeProjectJson(source));
  await ask("article.import", { paths: [brought] });
  annotations = (await ask("annotation.list", {})) as readonly Annotation[];
  for (const [format, name] of [
    ["docx", "report.docx"],
    ["xlsx", "book.xlsx"],
    ["csv", "rows.csv"],
  ]) {
    await ask("export.write", { format, path: join(folder, name!) });
  }
});

afterAll(() => {
  project.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Have LibreOffice write files anew in another format, with a profile of its own. */
function convert(to: string, out: string, name: string, ...options: string[]): void {
  const { status, stderr, stdout } = spawnSync(
    "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`,
      ...["--headless", "--norestore", ...options, "--convert-to", to, "--outdir", join(folder, out)],
      join(folder, name),
    ],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`LibreOffice could not convert ${name}: ${stderr}${stdout}`);
}

/** For each comment of a Word document, in its order: the words it is anchored to, and what it says. */
const commentsScript = `
import docx, json, sys
from lxml import etree
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
document = docx.Document(sys.argv[1])
part = next(rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/comments"))
said = {c.get(W + "id"): ("\\n".join("".join(t.text or "" for t in p.iter(W + "t")) for p in c.iter(W + "p")), c.get(W + "author"))
        for c in etree.fromstring(part.blob).iter(W + "comment")}
words, running = {}, []
for element in document.element.body.iter():
    if element.tag == W + "commentRangeStart": running.append(element.get(W + "id")); words[element.get(W + "id")] = ""
    elif element.tag == W + "commentRangeEnd": running.remove(element.get(W + "id"))
    elif element.tag == W + "p":
        for one in running: words[one] += "\\n"
    elif element.tag == W + "t":
        for one in running: words[one] += element.text or ""
print(json.dumps([{"words": words[id], "said": said[id][0], "author": said[id][1]} for id in words]))
`;

test("python-docx finds a comment from the first to the last word of every highlight, with its tags and author", async () => {
  const { status, stdout, stderr } = spawnSync(
    "/usr/bin/python3",
    ["-c", commentsScript, join(folder, "report.docx")],
    {
      encoding: "utf8",
    },
  );
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const comments: { words: string; said: string; author: string }[] = JSON.parse(stdout);
  expect(comments).toHaveLength(annotations.length);
  const folded = (words: string) => words.replace(/\s+/g, " ").trim();
  // A comment has one range: of a highlight in several pieces it holds what is between them, too.
  const reaches = await Promise.all(
    annotations.map(async ({ articleId, pieces }) => {
      const { text } = (await ask("article.get", { article: articleId })) as { text: string };
      return folded(text.slice(pieces[0]!.start, pieces.at(-1)!.end));
    }),
  );
  expect(comments.map(({ words }) => folded(words)).sort()).toEqual(reaches.toSorted());
  for (const [place, { tags, person }] of annotations.entries()) {
    const comment = comments.find(({ words }) => folded(words) === reaches[place])!;
    expect(comment.author).toBe(person);
    for (const tag of tags) expect(comment.said).toContain(tag);
  }
});

/** The entries of a Word document's table of contents, its headings, and the headings that entries lead to. */
const contentsScript = `
import docx, json, sys
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
document = docx.Document(sys.argv[1])
words = lambda element: "".join(t.text or "" for t in element.iter(W + "t"))
marked = {mark.get(W + "name"): words(mark.getparent()) for mark in document.element.body.iter(W + "bookmarkStart")}
links = [link for sdt in document.element.body.iter(W + "sdt") for link in sdt.iter(W + "hyperlink")]
print(json.dumps({
    "entries": [words(link) for link in links],
    "reached": [marked.get(link.get(W + "anchor")) for link in links],
    "headings": [p.text for p in document.paragraphs if p.style.name in ("Heading 1", "Heading 2")],
    "styles": sorted({p.get(W + "val") for link in links for p in link.getparent().iter(W + "pStyle")}),
}))
`;

test("python-docx finds a table of contents that names every part, tag and article and leads there", () => {
  const { stdout, stderr } = spawnSync(
    "/usr/bin/python3",
    ["-c", contentsScript, join(folder, "report.docx")],
    {
      encoding: "utf8",
    },
  );
  expect(stderr).toBe("");
  const { entries, reached, headings, styles } = JSON.parse(stdout);
  expect(entries.length).toBeGreaterThan(source.articles.length + 3);
  expect(entries).toEqual(headings);
  expect(reached).toEqual(entries);
  expect(styles).toEqual(["TOC1", "TOC2"]);
});

test("LibreOffice opens the report, and every quotation stands in it", () => {
  convert("txt:Text (encoded):UTF8", "text", "report.docx");
  const text = readFileSync(join(folder, "text/report.txt"), "utf8").replace(/\s+/g, " ");
  for (const { quote } of annotations) expect(text).toContain(quote.replace(/\s+/g, " "));
});

test("LibreOffice opens workbook and table, and a cell that looks like a formula is still its text", () => {
  const asCells = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
  convert(asCells, "cells", "book.xlsx");
  // Commas, double quotation marks, UTF-8, what is quoted is text; what looks like a formula is one, as proposed.
  convert(asCells, "cells", "rows.csv", "--infilter=CSV:44,34,76,1,,0,true,true,false,false,false,-1,true");
  const rows = (name: string): string[][] =>
    parse(readFileSync(join(folder, "cells", name), "utf8"), { bom: true, relax_column_count: true });
  const quoted = annotations.map(({ quote }) => quote);
  for (const name of ["book-Highlights.csv", "book-Highlights and tags.csv", "rows-rows.csv"]) {
    const cells = rows(name).flat();
    for (const quote of quoted) {
      // Further pieces of a highlight follow its first; a leading “'” keeps a formula text in CSV.
      const holds = (cell: string) => cell.replace(/^'/, "").split(" … ")[0] === quote;
      expect([name, quote, cells.some(holds)]).toEqual([name, quote, true]);
    }
    // A note is the same words once more; one of them is an article's date, too.
    for (const each of lookalikes) {
      const kept = cells.filter((cell) => cell.replace(/^'/, "") === each);
      expect([name, each, kept.length >= 2]).toEqual([name, each, true]);
    }
    for (const error of ["#NAME?", "Err:508", "#REF!", "#VALUE!"]) expect(cells).not.toContain(error);
  }
  expect(rows("book-Highlights.csv").flat()).toContain("=SUM(A1) is no formula");
  const [heads, ...counts] = rows("book-Matrix.csv");
  expect(heads).toEqual(["tag", "highlights", ...source.articles.map(({ name }) => name)]);
  const labels = counts.map(([tag]) => tag!);
  expect(labels.slice(0, -2).sort()).toEqual(source.tags.map(({ path }) => path).sort());
  expect(labels.slice(-2)).toEqual(["Without a tag", "All highlights"]);
  expect(counts.at(-1)![1]).toBe(String(annotations.length));
});
