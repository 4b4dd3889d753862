import fc from "fast-check";
import { expect, test } from "vitest";
import { replaceUnprintable } from "../../../../../src/core/report/characters.ts";
import { composeReport } from "../../../../../src/core/report/compose-report.ts";
import type { ReportMaterial } from "../../../../../src/core/report/material.ts";
import { usualSettings } from "../../../../../src/core/report/settings.ts";
import { writeDocxReport } from "../../../../../src/formats/write/docx/write-docx-report.ts";
import {
  makeAnnotation,
  makeArticle,
  makeMaterial,
  randomMaterial,
} from "../../../core/report/random-material.ts";
import { readZip } from "../read-zip.ts";
import { allNamed, type Read, readXml } from "../refi/read-xml.ts";

interface Opened {
  readonly document: Read;
  readonly settings: Read;
  readonly comments: readonly Read[];
  /** The words between each comment's start and end, by comment id; paragraphs joined by nothing. */
  readonly anchored: ReadonlyMap<string, string>;
}

async function open(material: ReportMaterial): Promise<Opened> {
  const files = await readZip(await writeDocxReport(composeReport(material)));
  const document = readXml(files.get("word/document.xml")!.toString("utf8"));
  const comments = files.get("word/comments.xml");
  const anchored = new Map<string, string>();
  const openIds = new Set<string>();
  const walk = (element: Read): void => {
    const id = element.attributes["w:id"];
    const add = (text: string) => {
      for (const each of openIds) anchored.set(each, anchored.get(each)! + text);
    };
    if (element.name === "w:commentRangeStart") {
      openIds.add(id!);
      anchored.set(id!, "");
    } else if (element.name === "w:commentRangeEnd") openIds.delete(id!);
    else if (element.name === "w:t") add(element.text);
    else if (element.name === "w:tab") add("\t");
    else if (element.name === "w:cr") add("\n");
    element.children.forEach(walk);
  };
  walk(document);
  expect([...openIds]).toEqual([]);
  return {
    document,
    settings: readXml(files.get("word/settings.xml")!.toString("utf8")),
    anchored,
    comments: comments === undefined ? [] : allNamed(readXml(comments.toString("utf8")), "w:comment"),
  };
}

const textOf = (within: Read): string =>
  allNamed(within, "w:t")
    .map(({ text }) => text)
    .join("");

const withoutBreaks = (text: string) => text.replace(/\n\s*/g, "");

const article = makeArticle(
  "a",
  "😀 SECTION\nDirect talks were held, he said.\n\nשלום עולם and CURRENT\ttalks",
);
const overlapping = makeMaterial({
  articles: [article],
  annotations: [
    makeAnnotation(article, 3, 22, {
      id: "1",
      tagIds: ["t1", "t3"],
      note: "Who?\nWhen?",
      person: "Ada Lovelace",
    }),
    makeAnnotation(article, 11, 23, { id: "2", tagIds: ["t2"] }),
    makeAnnotation(article, 18, 50, { id: "3" }),
  ],
});

test("every highlight has one comment, anchored to its words, overlaps included", async () => {
  const { comments, anchored } = await open(overlapping);
  expect(comments.length).toBe(3);
  expect([...anchored.values()]).toEqual(overlapping.annotations.map(({ quote }) => withoutBreaks(quote)));
});

test("a comment says its author, its time, the tags and the note", async () => {
  const { comments } = await open(overlapping);
  expect(comments[0]!.attributes).toMatchObject({
    "w:author": "Ada Lovelace",
    "w:initials": "AL",
    "w:date": expect.stringContaining("2025-03-05T11:52:00"),
  });
  expect(allNamed(comments[0]!, "w:p").map(textOf)).toEqual([
    "quote/Leavitt; figures",
    "Who?",
    "When?",
    "¶ 1–2, characters 3–22",
  ]);
  expect(textOf(comments[2]!)).toContain("No tag");
});

test("highlighted runs are shaded and underlined, the rest is not", async () => {
  const { document } = await open(overlapping);
  const runs = allNamed(document, "w:r").filter((run) => textOf(run) !== "");
  const shaded = runs.filter((run) => allNamed(run, "w:shd").length > 0);
  expect(shaded.map(textOf).join("")).toBe(withoutBreaks(article.text.slice(3, 50)));
  expect(shaded.every((run) => allNamed(run, "w:u").length === 1)).toBe(true);
});

test("headings are Word's own, and right-to-left paragraphs are laid out so", async () => {
  const { document } = await open(overlapping);
  const paragraphs = allNamed(document, "w:p");
  const styleOf = (text: string) =>
    allNamed(paragraphs.findLast((paragraph) => textOf(paragraph) === text)!, "w:pStyle")[0]!.attributes[
      "w:val"
    ];
  expect(styleOf("US–Hamas talks")).toBe("Title");
  expect(styleOf("Articles")).toBe("Heading1");
  expect(styleOf("1. Label of a")).toBe("Heading2");
  expect(styleOf("Claims by tag")).toBe("Heading1");
  expect(styleOf("quote/Leavitt")).toBe("Heading2");
  const hebrew = paragraphs.find((paragraph) => textOf(paragraph).startsWith("שלום"))!;
  expect(allNamed(hebrew, "w:bidi").length).toBe(1);
});

test("a table of contents leads to every heading, and Word has nothing to update or to ask", async () => {
  const { document, settings } = await open(overlapping);
  const [field] = allNamed(document, "w:sdt");
  const entries = allNamed(field!, "w:hyperlink");
  const bookmarked = new Map(
    allNamed(document, "w:p").flatMap((paragraph) =>
      allNamed(paragraph, "w:bookmarkStart").map((mark) => [mark.attributes["w:name"], textOf(paragraph)]),
    ),
  );
  expect(entries.map(textOf)).toEqual(expect.arrayContaining(["Claims by tag", "1. Label of a", "Codebook"]));
  expect(entries.map(({ attributes }) => bookmarked.get(attributes["w:anchor"]))).toEqual(
    entries.map(textOf),
  );
  const headings = allNamed(document, "w:p").filter((paragraph) =>
    allNamed(paragraph, "w:pStyle").some(({ attributes }) => /^Heading[12]$/.test(attributes["w:val"]!)),
  );
  expect(entries.map(textOf)).toEqual(headings.map(textOf));
  expect(allNamed(field!, "w:instrText").map(({ text }) => text)).toEqual(['TOC \\h \\n "1-2" \\o "1-2"']);
  for (const mark of allNamed(document, "w:fldChar"))
    expect(mark.attributes["w:dirty"] ?? "false").toBe("false");
  expect(allNamed(settings, "w:updateFields")).toEqual([]);
});

test("a report of one part needs no table of contents", async () => {
  const { document } = await open({ ...overlapping, settings: { ...usualSettings, kind: "codebook" } });
  expect(allNamed(document, "w:sdt")).toEqual([]);
});

test("words that the library knows as page numbers stay words", async () => {
  const single = makeArticle("b", "SECTION\nCURRENT");
  const { document } = await open(makeMaterial({ articles: [single], tags: [] }));
  const lines = allNamed(document, "w:p").filter((line) => ["SECTION", "CURRENT"].includes(textOf(line)));
  expect(lines.map(textOf)).toEqual(expect.arrayContaining(["SECTION", "CURRENT"]));
  expect(lines.flatMap((line) => allNamed(line, "w:fldChar"))).toEqual([]);
});

test("control characters are replaced, in names and notes too", async () => {
  const hostile = makeArticle("c", "One\u0001 two\u000b three");
  const { document, anchored, comments } = await open(
    makeMaterial({
      project: { name: "A\u0002B", person: "P\u0003Q", exportedAt: "2025-03-06T16:40:00.000Z" },
      articles: [hostile],
      annotations: [makeAnnotation(hostile, 0, 9, { note: "n\u0004o", person: "P\u0003Q" })],
    }),
  );
  expect([...anchored.values()]).toEqual(["One\ufffd two\ufffd"]);
  expect(textOf(comments[0]!)).toContain("n\ufffdo");
  expect(textOf(document)).toContain("A\ufffdB");
  expect(textOf(document)).toContain("holds 2 characters that no page can show");
});

test("whatever the highlights, each comment is anchored to its quotation to the letter", async () => {
  await fc.assert(
    fc.asyncProperty(randomMaterial, async (material) => {
      const { highlights } = composeReport(material);
      const { anchored, comments } = await open(material);
      expect(comments.length).toBe(highlights.length);
      const bare = (text: string) => replaceUnprintable(text).replace(/\s+/g, "");
      for (const { number, quote } of highlights)
        expect(bare(anchored.get(String(number))!)).toBe(bare(quote));
    }),
    { numRuns: 40 },
  );
});
