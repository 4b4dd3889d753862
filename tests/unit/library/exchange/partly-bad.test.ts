import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../scratch.ts";
import { emptyProject, importFile, stateOf } from "./exchange-bench.ts";
import { guid, projectXml, qdpx, selection } from "./refi-files.ts";

const text = "😀 Talks began in Doha.\nTalks began in Rome, too, he said.\n";
const evil = "<img src=x onerror=alert(1)>'; DROP TABLE tag; --";
const at = "2024-01-02T03:04:05.000Z";

interface Row {
  readonly what: string;
  /** The file to import, or the folder; then those beside it. */
  readonly files: () => Promise<Readonly<Record<string, string | Uint8Array>>>;
  readonly open: string;
  /** Quotations that come, whatever else is wrong. */
  readonly good: readonly string[];
  /** What is told of the rest. */
  readonly says: readonly RegExp[];
}

const json = () => {
  const annotation = (last: number, start: number, end: number, more: object = {}) => ({
    ...{ id: guid(last), articleId: guid(4), personId: guid(1), createdAt: at, importance: 99 },
    ...{ targets: [{ start, end, exact: text.slice(start, end) }], tags: [{ tagId: guid(2) }], note: null },
    ...more,
  });
  const claim = { id: guid(50), personId: guid(1), createdAt: at, evidence: [] };
  return {
    ...{ format: "claimbench-project", formatVersion: 1, offsetUnit: "utf-16", name: evil, later: { a: 1 } },
    persons: [{ id: guid(1), name: evil }, null, "nobody"],
    tags: [
      {
        id: guid(2),
        parentId: null,
        name: evil,
        colour: "url(x)",
        pattern: "zigzag",
        description: "d".repeat(9000),
      },
      { id: guid(3), parentId: guid(77), name: "an orphan" },
    ],
    articles: [
      {
        ...{ id: guid(4), name: "talks\u0000\n.txt", text, personId: guid(1), createdAt: "yesterday" },
        ...{ date: "2025-02-30", url: "javascript:alert(1)", confirmed: ["title", "__proto__", 5] },
        lines: [{ start: 0, end: 5, role: "shout" }],
      },
      { id: guid(5), name: "no text" },
    ],
    annotations: [
      annotation(10, 3, 14),
      annotation(11, 900, 950),
      annotation(12, 14, 3),
      annotation(13, 24, 35, { articleId: guid(66) }),
      annotation(14, 24, 35, { tags: [{ tagId: guid(77) }] }),
      annotation(15, 39, 43, {
        note: { text: "plain", document: { version: 1, blocks: [{ kind: "script" }] } },
      }),
      7,
    ],
    claims: [
      {
        ...claim,
        text: "It was said",
        evidence: [{ annotationId: guid(99), stance: "states" }, { stance: "shouts" }],
      },
      { ...claim, id: guid(51), text: "x".repeat(5000) },
      { ...claim, id: guid(52), text: " " },
    ],
  };
};

const anno = (last: number, selector: object | null, more: object = {}) => ({
  ...{ "@context": "http://www.w3.org/ns/anno.jsonld", id: `urn:uuid:${guid(last)}`, type: "Annotation" },
  body: { type: "TextualBody", purpose: "tagging", value: evil },
  target: selector === null ? "urn:x:1" : { source: "talks.txt", selector },
  ...more,
});
const quoteOf = (exact: string) => ({ type: "TextQuoteSelector", exact });

const rows: readonly Row[] = [
  {
    what: "our own JSON",
    files: async () => ({ "p.json": JSON.stringify(json()) }),
    open: "p.json",
    good: ["Talks began", "Talks began", "Rome"],
    says: [
      /2 highlights lie outside their text or end before they begin/,
      /1 highlight names a text that the file does not hold/,
      /1 coding names a tag that the file does not hold/,
      /entries are not built as the format demands/,
      /2 facts of articles are no dates or no web addresses/,
      /1 note’s layout could not be understood; its words were kept/,
      /1 tag’s description or rule was longer/,
      /1 claim is too long/,
      /1 claim’s evidence is a highlight that is not here/,
    ],
  },
  {
    what: "a REFI-QDA project",
    files: async () => ({
      "p.qdpx": await qdpx(
        projectXml(
          `${selection(10, 2, 13, "Talks began")}${selection(11, 900, 950, "gone")}${selection(12, 13, 2, "back")}${selection(10, 23, 34, "Talks began")}<Oddity/>`,
        ).replace("project:1.0", "project:2.0"),
        { "sources/a.txt": text },
      ),
    }),
    open: "p.qdpx",
    good: ["Talks began", "Talks began"],
    says: [
      /2 highlights lie outside their text or end before they begin/,
      /1 identifier stands for more than one thing/,
      /unknown element “Oddity”/,
      /urn:QDA-XML:project:2\.0/,
    ],
  },
  {
    what: "W3C annotations",
    files: async () => ({
      "w.jsonld": JSON.stringify([
        anno(10, quoteOf("began in Doha")),
        anno(10, [quoteOf("in Rome"), { type: "TextPositionSelector", start: 9000, end: 2 }]),
        anno(11, null),
        anno(12, { type: "SvgSelector", value: "<svg onload=alert(1)/>" }),
        { ...anno(13, quoteOf("he said")), created: "soon" },
        anno(14, quoteOf("words that stand nowhere in this text")),
      ]),
      "talks.txt": text,
    }),
    open: "w.jsonld",
    good: ["began in Doha", "in Rome"],
    says: [
      /2 annotations are of no place in a text/,
      /“created” is not one moment/,
      /1 identifier stands for more than one thing/,
      /1 highlight could not be placed for sure and waits/,
    ],
  },
  {
    what: "a folder of brat",
    files: async () => ({
      "corpus/talks.txt": text,
      "corpus/talks.ann": `T1\t${evil.replaceAll(/[\s;]/g, "")} 2 7\tTalks\nT2\tX 900 950\tgone\nT3\tX 7 2\tback\nE1\tX:T1\n#1\tAnnotatorNotes T9\tof nothing\nnonsense\n`,
      "corpus/alone.ann": "T1\tX 0 3\tabc\n",
    }),
    open: "corpus",
    good: ["Talks"],
    says: [
      /2 highlights lie outside their text or end before they begin/,
      /1 text is named in the file but not there/,
      /1 entry is not built as the format demands/,
      /1 × event/,
      /1 × note on something else/,
    ],
  },
  {
    what: "doccano's lines",
    files: async () => ({
      "d.jsonl": [
        JSON.stringify({
          text,
          label: [
            [2, 7, evil],
            [900, 950, "X"],
            [7, 2, "X"],
          ],
          relations: [{}],
        }),
        '{"text": "cut',
        JSON.stringify({ label: [[0, 1, "no text"]] }),
      ].join("\n"),
    }),
    open: "d.jsonl",
    good: ["Talks"],
    says: [
      /2 highlights lie outside their text or end before they begin/,
      /2 entries are not built as the format demands/,
      /1 × relation/,
    ],
  },
  {
    what: "Hypothesis' table",
    files: async () => ({
      "h.csv": [
        "Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags",
        `not a day,${evil},talks.txt,https://e.example/t,Public,Annotation,began in Doha,"=cmd|' /C calc'!A0",${evil}`,
        "2024-01-02T03:04:05Z,bob,talks.txt,https://e.example/t,Public,Reply,,no,",
        "2024-01-02T03:04:05Z,bob,nowhere.txt,https://e.example/n,Public,Annotation,some words,,",
      ].join("\n"),
      "talks.txt": text,
    }),
    open: "h.csv",
    good: ["began in Doha"],
    says: [
      /1 reply to a note was left out/,
      /1 highlight is of a text that is neither in the file nor in the project/,
    ],
  },
  {
    what: "Taguette's table",
    files: async () => ({
      "t.csv": `id,document,tag,content\n1,talks.txt,${evil},began in Doha\n2,../../../etc/passwd,x,root\n3,talks.txt,x,\n`,
      "talks.txt": text,
    }),
    open: "t.csv",
    good: ["began in Doha"],
    says: [/1 highlight is of a text that is neither in the file nor in the project/],
  },
];

test.each(rows)(
  "of $what what is good comes, and what is not is told",
  async ({ files, open, good, says }) => {
    const folder = scratchFolder();
    for (const [name, content] of Object.entries(await files())) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const made = await emptyProject();
    const { files: results } = await importFile(made, join(folder, open));
    const result = results[0]!;
    expect([result.outcome, result.message]).toEqual(["imported", expect.anything()]);
    const annotations = await made.ask("annotation.list", {});
    expect(annotations.map(({ quote }) => quote).sort()).toEqual([...good].sort());
    for (const said of says) expect(result.message).toMatch(said);
    expect((await made.ask("project.verify", {})).problems).toEqual([]);
    await made.ask("log.undo", {});
    expect(Object.values(stateOf(made)).every((all) => all.length === 0)).toBe(true);
  },
);
