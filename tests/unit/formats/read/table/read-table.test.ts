import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import type { TableKind } from "../../../../../src/formats/read/table/grid.ts";
import { proposeMapping } from "../../../../../src/formats/read/table/mapping.ts";
import { readTable, type TableOptions } from "../../../../../src/formats/read/table/read-table.ts";

const body = `The government said on Wednesday, “in all haste”, that the talks would go on.\nNobody was surprised. ${"More was said. ".repeat(8)}`;

async function read(text: string, kind: TableKind = "csv", options: TableOptions = {}) {
  const found = await readTable(new TextEncoder().encode(text), kind, options);
  if (!found.ok) throw new Error(found.reason);
  return found;
}

test("a row becomes an article with its facts, line ends inside a cell included", async () => {
  const table = await read(
    `\ufeffHeadline,Published_At,Byline,Outlet,Link,Article Text\r\nTalks go on,2025-03-05T10:00:00Z,Ann Lee,The Post,https://post.example/a,"${body}"\r\n`,
  );
  expect(table.articles).toEqual([
    {
      row: 1,
      article: {
        text: body,
        lineHints: [],
        facts: {
          title: "Talks go on",
          author: "Ann Lee",
          date: "2025-03-05",
          source: "The Post",
          url: "https://post.example/a",
        },
        encoding: { name: "utf-8", isGuess: false },
        notes: [],
      },
    },
  ]);
  expect(table.refused).toEqual([]);
});

test.each([
  ["semicolons", "title;text\nA;B, and C\n"],
  ["tabs", "title\ttext\nA\tB, and C\n"],
  ["bars", "title|text\nA|B, and C\n"],
  ["a line that says so", "sep=;\ntitle;text\nA;B, and C\n"],
])("a table with %s is read", async (_, csv) => {
  const table = await read(csv);
  expect(table.columns).toEqual(["title", "text"]);
  expect(table.articles[0]?.article).toMatchObject({ text: "B, and C", facts: { title: "A" } });
});

test.each([
  ["German", ["Überschrift", "Datum", "Quelle", "Inhalt"], { title: 0, date: 1, source: 2, text: 3 }],
  ["French", ["titre", "auteur", "corps"], { title: 0, author: 1, text: 2 }],
  ["Russian", ["Заголовок", "Дата", "Текст", "Ссылка"], { title: 0, date: 1, text: 2, url: 3 }],
  ["Chinese", ["标题", "正文", "来源"], { title: 0, text: 1, source: 2 }],
  ["camel case", ["articleTitle", "publishedAt", "fullText"], { title: 0, date: 1, text: 2 }],
])("columns are known by their names in %s", (_, head, mapping) => {
  expect(proposeMapping(head, [head.map(() => "x")])).toEqual(mapping);
});

test("columns without telling names are known by what stands in them", () => {
  const row = ["17", "https://post.example/a", "5 March 2025", "Talks go on in Doha", body];
  expect(proposeMapping(["a", "b", "c", "d", "e"], [row, row])).toEqual({
    url: 1,
    date: 2,
    title: 3,
    text: 4,
  });
});

test("of two columns named for the text, the longer one is it", () => {
  expect(proposeMapping(["article", "content"], [["17", body]])).toEqual({ text: 1 });
});

test("a mapping by the analyst wins, and without a column for text there are no articles", async () => {
  const csv = "a,b\nshort,other\n";
  expect(await read(csv)).toMatchObject({ mapping: {}, articles: [] });
  const table = await read(csv, "csv", { mapping: { text: 1, title: 0 } });
  expect(table.articles[0]?.article).toMatchObject({ text: "other", facts: { title: "short" } });
});

test("a cell that begins like a formula is text to the letter", async () => {
  for (const cell of ["=cmd|'/C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx"]) {
    const table = await read(`text\n"${cell}"\n`);
    expect(table.articles[0]?.article.text).toBe(cell);
  }
});

test("rows without text are listed with their numbers, the others are read", async () => {
  const table = await read("title,text\nA,one\nB,\nC,two\n");
  expect(table.articles.map(({ row }) => row)).toEqual([1, 3]);
  expect(table.refused).toEqual([{ number: 2, reason: "its text is empty" }]);
});

test("JSON Lines are read; lines that are none, and keys that reach into objects, are refused", async () => {
  const table = await read(
    [
      JSON.stringify({
        headline: "A",
        text: "one",
        authors: ["Ann Lee", "Ben Roe"],
        source: { name: "The Post" },
      }),
      "not JSON",
      "[1]",
      '{"text":"x","__proto__":{"polluted":true}}',
      '{"text":"x","a":{"\\u005f_proto__":1}}',
      "",
      JSON.stringify({ text: "two", date: "2025-03-05" }),
    ].join("\n"),
    "jsonl",
  );
  expect(table.articles.map(({ row, article }) => [row, article.text, article.facts])).toEqual([
    [1, "one", { title: "A", author: "Ann Lee, Ben Roe", source: "The Post" }],
    [6, "two", { date: "2025-03-05" }],
  ]);
  expect(table.refused).toEqual([
    { number: 2, reason: "it is no JSON" },
    { number: 3, reason: "it is no JSON object" },
    { number: 4, reason: "it has a key “__proto__”" },
    { number: 5, reason: "it has a key “__proto__”" },
  ]);
  expect(({} as { polluted?: boolean }).polluted).toBe(undefined);
});

test("JSON that lies too deep is a refused row", async () => {
  const deep = `${'{"a":'.repeat(200_000)}1${"}".repeat(200_000)}`;
  const table = await read(`${deep}\n{"text":"one"}`, "jsonl");
  expect(table.articles.map(({ row }) => row)).toEqual([2]);
  expect(table.refused).toEqual([
    { number: 1, reason: "its lists and objects lie too deep inside each other" },
  ]);
});

test("a column named “__proto__” changes nothing", async () => {
  const table = await read("__proto__,text\npolluted,one\n");
  expect(table.articles[0]?.article.text).toBe("one");
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test("a link that is not one to a page is no URL", async () => {
  const table = await read("url,text\njavascript:alert(1),one\n");
  expect(table.articles[0]?.article.facts).toEqual({});
});

test("a table in a legacy encoding is read", async () => {
  const found = await readTable(
    iconv.encode("title;text\nGrößere Änderungen;Für Städte und Länder\n", "windows-1252"),
    "csv",
  );
  expect(found).toMatchObject({
    encoding: { name: "windows-1252", isGuess: true },
    articles: [{ article: { text: "Für Städte und Länder" } }],
  });
});

test.each([
  ["an open quotation mark", 'title,text\nA,"one', "csv", "damaged"],
  ["nothing", "", "csv", "empty"],
  ["blank lines", "\n\n", "csv", "empty"],
  ["a PDF", "%PDF-1.7", "csv", "wrong-kind"],
  ["no object", "1\n2\n", "jsonl", "damaged"],
] as const)("%s is refused", async (_, text, kind, why) => {
  expect(await readTable(new TextEncoder().encode(text), kind)).toMatchObject({ ok: false, why });
});

test("more than 100,000 rows are refused", async () => {
  const many = `text\n${"a\n".repeat(100_001)}`;
  expect(await readTable(new TextEncoder().encode(many), "csv")).toMatchObject({ why: "too-large" });
});

test("no text makes it throw", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({
        unit: fc.constantFrom("a", ",", ";", '"', "\n", "\r", "\t", "{", "}", "é", "="),
        maxLength: 40,
      }),
      fc.constantFrom("csv", "tsv", "jsonl"),
      async (text, kind) => {
        const found = await readTable(new TextEncoder().encode(text), kind);
        expect(typeof found.ok).toBe("boolean");
      },
    ),
    { numRuns: 300 },
  );
});
