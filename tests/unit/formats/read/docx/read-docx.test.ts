import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  EndnoteReferenceRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { expect, test } from "vitest";
import { readDocx } from "../../../../../src/formats/read/docx/read-docx.ts";
import { type CraftedEntry, craftZip } from "../zip/craft-zip.ts";

const say = (text: string) => new Paragraph({ children: [new TextRun(text)] });

async function read(bytes: Uint8Array) {
  const found = await readDocx(bytes);
  if (!found.ok) throw new Error(found.reason);
  return found;
}

const made = async (...args: ConstructorParameters<typeof Document>) =>
  new Uint8Array(await Packer.toBuffer(new Document(...args)));

const rolesOf = ({ text, lineHints }: Awaited<ReturnType<typeof read>>) =>
  lineHints.map((hint) => [hint.role, text.slice(hint.start, hint.end)]);

test("paragraphs, headings, lists and tables are read with their roles and facts", async () => {
  const row = (...cells: string[]) =>
    new TableRow({ children: cells.map((cell) => new TableCell({ children: [say(cell)] })) });
  const found = await read(
    await made({
      title: "Talks go on",
      creator: "Ann Lee",
      sections: [
        {
          children: [
            new Paragraph({ text: "Talks go on", heading: HeadingLevel.TITLE }),
            say("“Rabat” – 😀 e\u0301 习近平 עברית"),
            new Paragraph({ text: "In detail", heading: HeadingLevel.HEADING_1 }),
            new Paragraph({ text: "one", bullet: { level: 0 } }),
            new Paragraph({ text: "two", bullet: { level: 0 } }),
            new Table({ rows: [row("Year", "Talks"), row("2024", "3")] }),
            new Paragraph({ children: [new TextRun("line"), new TextRun({ text: "next", break: 1 })] }),
          ],
        },
      ],
    }),
  );
  expect(found.text).toBe(
    "Talks go on\n\n“Rabat” – 😀 e\u0301 习近平 עברית\n\nIn detail\n\none\ntwo\n\nYear\tTalks\n2024\t3\n\nline\nnext",
  );
  expect(rolesOf(found)).toEqual([
    ["headline", "Talks go on"],
    ["crosshead", "In detail"],
    ["list", "one"],
    ["list", "two"],
    ["table", "Year\tTalks"],
    ["table", "2024\t3"],
  ]);
  expect(found.facts).toMatchObject({ title: "Talks go on", author: "Ann Lee" });
  expect(found.facts.date).toMatch(/^\d{4}-\d\d-\d\d$/u);
  expect(found.notes).toEqual([]);
});

test("footnotes, endnotes and comments stand at the end, notes under their numbers", async () => {
  const found = await read(
    await made({
      footnotes: { 1: { children: [say("At the foot.")] } },
      endnotes: { 1: { children: [say("At the end.")] } },
      comments: { children: [{ id: 0, author: "Ann Lee", date: new Date(0), children: [say("Says who?")] }] },
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new TextRun("It began"),
                new EndnoteReferenceRun(1),
                new TextRun(" in May"),
                new FootnoteReferenceRun(1),
                new CommentRangeStart(0),
                new TextRun(", they say"),
                new CommentRangeEnd(0),
                new TextRun({ children: [new CommentReference(0)] }),
                new TextRun("."),
              ],
            }),
          ],
        },
      ],
    }),
  );
  expect(found.text).toBe(
    [
      "It began[1] in May[2], they say.",
      "[1] At the end.",
      "[2] At the foot.",
      "[Comment by Ann Lee on “It began[1] in May[2], they say”] Says who?",
    ].join("\n\n"),
  );
  expect(rolesOf(found).map(([role]) => role)).toEqual(["editor-note"]);
});

test("of a link only its words are kept", async () => {
  const link: ParagraphChild = new ExternalHyperlink({
    link: "javascript:alert(1)",
    children: [new TextRun("click")],
  });
  const found = await read(await made({ sections: [{ children: [new Paragraph({ children: [link] })] }] }));
  expect(found.text).toBe("click");
  expect(JSON.stringify(found)).not.toContain("javascript");
});

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The least Word document there is, with this inside its body. */
const wordWith = (body: string, others: readonly CraftedEntry[] = [], prolog = "") =>
  craftZip([
    {
      name: "[Content_Types].xml",
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: "_rels/.rels",
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/document.xml",
      content: `${prolog}<w:document ${w} xmlns:r="${office}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
    },
    ...others,
  ]);

const plain = "<w:p><w:r><w:t>Hello</w:t></w:r></w:p>";

test("deleted text is out, inserted text is in, and a text box follows its paragraph", async () => {
  const found = await read(
    wordWith(
      `<w:p><w:r><w:t>now </w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>
       <w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
    ),
  );
  expect(found.text).toBe("now new\n\nin a box");
});

test("a table that is there for the layout gives its paragraphs", async () => {
  const found = await read(
    wordWith(`<w:tbl><w:tr><w:tc>${plain}${plain}</w:tc><w:tc>${plain}</w:tc></w:tr></w:tbl>`),
  );
  expect(found.text).toBe("Hello\n\nHello\n\nHello");
});

test("a picture linked to a device is skipped with a note and never opened", async () => {
  const picture =
    '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="p"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p" Type="${office}/image" Target="file:///dev/zero" TargetMode="External"/></Relationships>`;
  const others = [{ name: "word/_rels/document.xml.rels", content: rels }];
  const found = await read(wordWith(plain + picture, others));
  expect(found.text).toBe("Hello");
  expect(found.notes).toEqual(["1 picture that lies outside the document was skipped and not opened."]);
  expect(await readDocx(wordWith(picture, others))).toMatchObject({
    why: "empty",
    reason: "it is a Word document without text, only with pictures that lie outside it",
  });
});

test("a DOCTYPE in any part makes the document unsafe", async () => {
  const laughs = '<!DOCTYPE a [<!ENTITY l "ha"><!ENTITY l1 "&l;&l;&l;">]>';
  expect(await readDocx(wordWith(plain, [], laughs))).toMatchObject({ why: "unsafe" });
  const custom = { name: "customXml/item1.xml", content: `${laughs}<a>&l1;</a>` };
  expect(await readDocx(wordWith(plain, [custom]))).toMatchObject({ why: "unsafe" });
});

test("a part 200,000 elements deep is refused", async () => {
  const deep = `${"<w:p>".repeat(200_000)}${"</w:p>".repeat(200_000)}`;
  expect(await readDocx(wordWith(deep))).toMatchObject({ ok: false, why: "too-large" });
});

test("a document that is a bomb is refused", async () => {
  const bomb = { name: "word/media/a.bmp", content: new Uint8Array(50_000_000) };
  expect(await readDocx(wordWith(plain, [bomb]))).toMatchObject({ ok: false, why: "too-large" });
});

test("a document with a name that climbs out is refused", async () => {
  expect(await readDocx(wordWith(plain, [{ name: "../evil", content: "x" }]))).toMatchObject({
    why: "unsafe",
  });
});

test("an encrypted document says so, an old one says what to do", async () => {
  const compound = (name: string) =>
    new Uint8Array(
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(504),
        Buffer.from(name, "utf16le"),
        Buffer.alloc(512),
      ]),
    );
  expect(await readDocx(compound("EncryptedPackage"))).toEqual({
    ok: false,
    why: "encrypted",
    reason: "it is protected with a password",
  });
  expect(await readDocx(compound("WordDocument"))).toMatchObject({
    why: "wrong-kind",
    reason: "it is an old Word file (.doc); save it as .docx in a word processor",
  });
});

test.each([
  ["no bytes", new Uint8Array(), "empty"],
  ["no text", wordWith("<w:p/>"), "empty"],
  ["an archive of something else", craftZip([{ name: "a.txt", content: "x" }]), "wrong-kind"],
  ["half a document", wordWith(plain).subarray(0, 300), "damaged"],
  ["a document with broken XML", wordWith("<w:p>"), "damaged"],
  [
    "a document without its main part",
    craftZip([{ name: "[Content_Types].xml", content: "<Types/>" }]),
    "damaged",
  ],
])("%s is refused", async (_, bytes, why) => {
  expect(await readDocx(bytes)).toMatchObject({ ok: false, why });
});
