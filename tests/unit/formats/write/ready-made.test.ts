import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { composeReport } from "../../../../src/core/report/compose-report.ts";
import {
  type ReportKind,
  type ReportSettings,
  reportKinds,
  usualSettings,
} from "../../../../src/core/report/settings.ts";
import { writeDocxReport } from "../../../../src/formats/write/docx/write-docx-report.ts";
import { cutIntoSheets } from "../../../../src/formats/write/html/sheets.ts";
import { writeHtmlReport } from "../../../../src/formats/write/html/write-html-report.ts";
import { writeMarkdownReport } from "../../../../src/formats/write/md/write-markdown-report.ts";
import { makeAnnotation, makeArticle, makeMaterial, makeTag } from "../../core/report/random-material.ts";
import { readZip } from "./read-zip.ts";

const first = makeArticle("a", "Direct talks were held, he said.\n\nAdvertisement\n\nNobody denied it.", [
  { start: 0, end: 32, role: "paragraph" },
  { start: 34, end: 47, role: "junk" },
  { start: 49, end: 66, role: "paragraph" },
]);
const second = makeArticle("b", "Another text about talks.");
const tags = [
  { ...makeTag("t0", null, "quote"), description: "Words of others", inclusion: "in quotation marks" },
  makeTag("t1", "t0", "quote/Leavitt"),
  makeTag("t9", null, "never used"),
];
const annotations = [
  makeAnnotation(first, 0, 12, { id: "1", tagIds: ["t0", "t1"], note: "Ask again.", person: "Ada Marsh" }),
  makeAnnotation(first, 7, 23, { id: "2", tagIds: ["t1"], person: "Ada Marsh" }),
  makeAnnotation(second, 0, 12, { id: "3", person: "Bo Quist" }),
];
const codings = [
  { annotationId: "1", tagId: "t1", person: "Bo Quist", createdAt: "2025-03-07T09:00:00.000Z" },
  { annotationId: "1", tagId: "t0", person: "Ada Marsh", createdAt: "2025-03-05T09:00:00.000Z" },
  { annotationId: "2", tagId: "t1", person: "Ada Marsh", createdAt: "2025-03-06T09:00:00.000Z" },
];

function compose(settings: Partial<ReportSettings>) {
  return composeReport({
    ...makeMaterial({ articles: [first, second], annotations, tags }),
    codings,
    settings: { ...usualSettings, ...settings },
  });
}

async function wordsOf(kind: ReportKind, settings: Partial<ReportSettings> = {}): Promise<string[]> {
  const report = compose({ kind, ...settings });
  const word = await readZip(await writeDocxReport(report));
  const xml = [...word.values()].map((file) => file.toString("utf8")).join();
  return [writeHtmlReport(report), writeMarkdownReport(report), xml];
}

/** What each of them is a long row of. */
const pieces: Readonly<Record<ReportKind, RegExp>> = {
  full: /<li class="claim"/g,
  articles: /<div class="row"><(?:p|h4)/g,
  claims: /<li class="claim"/g,
  "tag-index": /<tr class="/g,
  matrix: /<tr class="/g,
  codebook: /<div class="code /g,
  "coding-log": /<tr class="/g,
};

describe.each(reportKinds)("%s", (kind) => {
  test("can be cut into sheets between any two of its pieces", () => {
    const page = writeHtmlReport(compose({ kind }), { isForPdf: true });
    const count = (html: string) => html.match(pieces[kind])?.length ?? 0;
    const counts = cutIntoSheets(page, 0).map(count);
    expect(counts.filter((each) => each > 0)).toEqual(Array.from({ length: count(page) }, () => 1));
    expect(count(page)).toBeGreaterThan(1);
  });

  test("is a valid page whose links all lead somewhere", async () => {
    const page = writeHtmlReport(compose({ kind }));
    const validator = new HtmlValidate({
      extends: ["html-validate:standard"],
      rules: { "no-inline-style": "off" },
    });
    const { results } = await validator.validateString(page);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  test("names nobody and tells no note when it is not to", async () => {
    for (const words of await wordsOf(kind, { hasNotes: false, hasPersons: false })) {
      expect(words).not.toMatch(/Ada Marsh|Bo Quist|Ask again/);
    }
  });
});

test("the matrix counts each tag in each article, and each highlight once in the sums", () => {
  const { matrix } = compose({ kind: "matrix" });
  expect(matrix.rows.map(({ tag, counts, sum }) => [tag?.path ?? null, counts, sum])).toEqual([
    ["quote", [1, 0], 1],
    ["quote/Leavitt", [2, 0], 2],
    [null, [0, 1], 1],
  ]);
  expect(matrix.highlights).toEqual([2, 1]);
});

test("the coding log goes by time, with whoever put on the tag, and ends no highlight's story silently", () => {
  const { codings: log } = compose({ kind: "coding-log" });
  expect(log.map(({ highlight, tag, person }) => [highlight.number, tag?.path ?? null, person])).toEqual([
    [1, "quote", "Ada Marsh"],
    [3, null, "Bo Quist"],
    [2, "quote/Leavitt", "Ada Marsh"],
    [1, "quote/Leavitt", "Bo Quist"],
  ]);
});

test("without junk lines the texts lose them, paragraphs keep their numbers, and the page says so", async () => {
  for (const words of await wordsOf("articles")) expect(words).toContain("Advertisement");
  for (const words of await wordsOf("articles", { hasJunk: false }))
    expect(words).not.toContain("Advertisement");
  const report = compose({ kind: "articles", hasJunk: false });
  const numbers = report.articles[0]!.body.flatMap((piece) =>
    piece.kind === "paragraph" ? [piece.number] : [],
  );
  expect(numbers).toEqual([1, 3]);
  expect(writeHtmlReport(report)).toContain("1 line that came with the pages around the articles");
});

test("a junk line that carries a highlight stays", () => {
  const marked = makeAnnotation(first, 34, 47, { id: "9" });
  const { articles } = composeReport({
    ...makeMaterial({ articles: [first], annotations: [marked], tags }),
    settings: { ...usualSettings, hasJunk: false },
  });
  expect(articles[0]!.junkLeftOut).toBe(0);
});

test("the codebook says when to use a tag, also one that nobody has used", async () => {
  for (const words of await wordsOf("codebook")) {
    expect(words).toContain("Words of others");
    expect(words).toContain("in quotation marks");
    expect(words).toContain("never used");
  }
});

test("paper is what was chosen, on the page and in Word", async () => {
  const [page, , word] = await wordsOf("claims", { paper: "letter" });
  expect(page).toContain("size: letter");
  expect(word).toContain('w:w="12240" w:h="15840"');
});

test("sources are cited in the style chosen", () => {
  const { articles } = compose({ kind: "claims", citation: "chicago" });
  expect(articles[1]!.citation).toMatch(/\.$/);
  expect(articles[1]!.citation).not.toBe(compose({ kind: "claims" }).articles[1]!.citation);
});
