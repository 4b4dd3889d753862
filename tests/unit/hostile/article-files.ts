import { craftDocx, linkedPicture, relationship, wordParagraph } from "../formats/read/docx/craft-docx.ts";
import { column, craftPdf } from "../formats/read/pdf/craft-pdf.ts";
import { craftZip } from "../formats/read/zip/craft-zip.ts";
import type { HostileFile } from "./hostile-file.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));

/** Words of a page long enough to be taken for an article; each article's own, so that none is like another. */
const story = (about: string) =>
  Array.from(
    { length: 12 },
    (_, at) => `The ${about} number ${at} was told by ${about} witness ${at * 7}.`,
  ).join(" ");

const page = (about: string, inside: string, head = "") =>
  utf8(
    `<!doctype html><html><head><title>The ${about} page</title>${head}</head><body><article><h1>The ${about} page</h1><p>${story(about)}</p>${inside}<p>${story(`second ${about}`)}</p></article></body></html>`,
  );

const plain = wordParagraph("A plain paragraph of a document.");
const laughs = '<!DOCTYPE a [<!ENTITY l "ha"><!ENTITY m "&l;&l;&l;&l;"><!ENTITY n "&m;&m;&m;&m;">]>';
const key = "a1".repeat(32);
const line = (text: string) => column(50, 700, [text]);

/** 你好 in UCS-2, by a character map of Adobe's and in a font that is not in the file. */
export const chinesePdf = craftPdf({
  pages: [[{ x: 50, y: 700, text: "\x4f\x60\x59\x7d" }]],
  fontObject:
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 >> /DW 1000 >>] >>",
});

/** Articles of the table of hostile inputs, by their numbers there. */
export const hostileArticles: readonly HostileFile[] = [
  {
    name: "01-onerror.html",
    bytes: page(
      "handler",
      `<img src=x onerror="document.title='ran'"><svg onload="document.title='ran'"></svg>`,
    ),
    read: { holds: "The handler number 3", lacks: /onerror|onload|ran'/ },
  },
  {
    name: "02-title.html",
    bytes: utf8(
      `<html><head><title>x</title><meta property="og:title" content="&lt;img src=x onerror=alert(1)&gt; in a title"></head><body><article><p>${story("titled")}</p><p>${story("entitled")}</p></article></body></html>`,
    ),
    read: { holds: "The titled number 3", label: "<img src=x onerror=alert(1)> in a title" },
  },
  {
    name: "03-quoted-markup.txt",
    bytes: utf8(`He wrote: “<script>alert(1)</script><b>bold</b>”.\n\n${story("quoted")}`),
    read: { holds: "“<script>alert(1)</script><b>bold</b>”" },
  },
  {
    name: "04-nested.html",
    bytes: page("nested", `<p>Five <5 and <<img src=x onerror=alert(1)//<b>deep</b> words.</p>`),
    read: { holds: "The nested number 3", lacks: /onerror/ },
  },
  {
    name: "05-use.html",
    bytes: page("drawing", `<svg><use href="data:image/svg+xml,<svg id='x' onload='alert(1)'/>#x"/></svg>`),
    read: { holds: "The drawing number 3", lacks: /svg|onload/ },
  },
  {
    name: "06-embed.html",
    bytes: page(
      "embedded",
      '<embed src="claimbench://app/index.html"><object data="app://x/y"></object><iframe src="file:///etc/passwd"></iframe>',
    ),
    read: { holds: "The embedded number 3", lacks: /claimbench:|app:|passwd/ },
  },
  {
    name: "08-links.html",
    bytes: page(
      "linked",
      '<p>Follow <a href="ms-msdt:/id PCWDiagnostic">one</a>, <a href="file:///etc/passwd">two</a>, <a href="smb://evil/share">three</a>.</p>',
    ),
    read: { holds: "Follow one, two, three.", lacks: /ms-msdt|passwd|smb:/ },
  },
  {
    name: "12-link.pdf",
    bytes: craftPdf({
      pages: [line("Words beside a link in a document that leads away.")],
      catalogue: "/OpenAction << /S /URI /URI (https://evil.example/beacon) >>",
    }),
    read: { holds: "Words beside a link", lacks: /evil/ },
  },
  {
    name: "13-script.pdf",
    bytes: craftPdf({
      pages: [line("Words beside a script that must never be run.")],
      catalogue:
        "/OpenAction << /S /JavaScript /JS (app.alert(1)) >> /AA << /WC << /S /Launch /F (/bin/true) >> >>",
      font: "/FontMatrix [0.001 0 0 0.001 0 (0\\); globalThis.ran = 1//)]",
    }),
    read: { holds: "Words beside a script", lacks: /alert/ },
  },
  {
    name: "14-encrypted.pdf",
    bytes: craftPdf({
      pages: [line("Hidden")],
      trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00><00>]`,
    }),
    refused: /protected with a password/,
  },
  {
    name: "14-truncated.pdf",
    bytes: craftPdf({ pages: [line("Cut")] }).subarray(0, 60),
    refused: /cut off or damaged/,
  },
  {
    name: "14-pages.pdf",
    bytes: craftPdf({ pages: new Array(10_001).fill(line("A")) }),
    refused: /10,001 pages and 10,000 are the most/,
  },
  {
    name: "17-beacons.html",
    bytes: page(
      "beacon",
      '<img src="https://evil.example/a.png"><iframe src="https://evil.example/b"></iframe>',
      '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/c"><link rel="stylesheet" href="https://evil.example/d.css">',
    ),
    read: { holds: "The beacon number 3", lacks: /evil/ },
  },
  {
    name: "18-linked-picture.docx",
    bytes: craftDocx(`${wordParagraph("A document with a picture elsewhere.")}${linkedPicture}`, [
      relationship("image", "file:///dev/zero"),
    ]),
    read: { holds: "A document with a picture elsewhere.", remark: /outside the document was skipped/ },
  },
  {
    name: "19-javascript-link.docx",
    bytes: craftDocx(
      `<w:p><w:hyperlink r:id="p"><w:r><w:t>A link that is only its words.</w:t></w:r></w:hyperlink></w:p>`,
      [relationship("hyperlink", "javascript:alert(1)")],
    ),
    read: { holds: "A link that is only its words.", lacks: /javascript/ },
  },
  {
    name: "20-laughs.docx",
    bytes: craftDocx(wordParagraph("&n;"), [], laughs),
    refused: /could not be read as an article/,
  },
  {
    name: "22-deep.docx",
    bytes: craftDocx(`${"<w:p>".repeat(200_000)}${"</w:p>".repeat(200_000)}`),
    refused: /could not be read as an article/,
  },
  {
    name: "22-attributes.docx",
    bytes: craftDocx(
      `<w:p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=""`).join(" ")}>${"<w:r/>"}</w:p>`,
    ),
    refused: /could not be read as an article/,
  },
  {
    name: "22-deep.html",
    bytes: utf8(`<html><body>${"<div>".repeat(200_000)}x${"</div>".repeat(200_000)}</body></html>`),
    refused: /could not be read as an article/,
  },
  {
    name: "23-proto.jsonl",
    bytes: utf8(`{"text":"${story("polluted")}","__proto__":{"polluted":true}}\n`),
    refused: /it has a key “__proto__”/,
  },
  ...(
    [
      ["climbs", { name: "../../evil.txt", content: "x" }],
      ["drive", { name: "C:\\Windows\\evil", content: "x" }],
      ["link", { name: "evil", content: "/etc/passwd", mode: 0o120777 }],
    ] as const
  ).map(([what, entry]) => ({
    name: `24-${what}.docx`,
    bytes: craftDocx(plain, [entry]),
    refused: /could not be read as an article/,
  })),
  {
    name: "25-bomb.docx",
    bytes: craftDocx(plain, [{ name: "word/media/a.bmp", content: new Uint8Array(50_000_000) }]),
    refused: /could not be read as an article/,
  },
  {
    name: "25-nested.docx",
    bytes: craftZip([
      { name: "inner.zip", content: craftZip([{ name: "a", content: new Uint8Array(1_000_000) }]) },
    ]),
    refused: /could not be read as an article/,
  },
  {
    name: "26-lies.docx",
    bytes: craftDocx(plain, [{ name: "a.xml", content: "Hello", localSize: 4 }]),
    refused: /could not be read as an article/,
  },
  {
    name: "26-twice.docx",
    bytes: craftDocx(plain, [
      { name: "a.xml", content: "Hello" },
      { name: "a.xml", content: "Hello" },
    ]),
    refused: /could not be read as an article/,
  },
  {
    name: "30-invalid-utf-8.txt",
    bytes: new Uint8Array(
      Buffer.concat([
        utf8(`Größere Änderungen für Österreich. ${story("broken")} `),
        Buffer.of(0xff),
        utf8(" Ende: äöüß, häufig größer."),
      ]),
    ),
    read: { holds: "Größere Änderungen für Österreich.", remark: /U\+FFFD/ },
  },
  {
    name: "30-utf-16-with-mark.txt",
    bytes: utf16(`\ufeffWords in sixteen bits, marked. ${story("marked")}`),
    read: { holds: "Words in sixteen bits, marked.", encoding: "utf-16le" },
  },
  {
    name: "30-utf-16.txt",
    bytes: utf16(`Words in sixteen bits, unmarked. ${story("unmarked")}`),
    read: { holds: "Words in sixteen bits, unmarked.", encoding: "utf-16le" },
  },
  {
    name: "30-windows-1252.txt",
    bytes: new Uint8Array(
      Buffer.from(
        `Café, naïve, déjà vu: les négociations ont été interrompues après l\x92été. ${story("ancient")}`,
        "latin1",
      ),
    ),
    read: { holds: "après l’été", encoding: "windows-1252" },
  },
  {
    name: "31-nul.txt",
    bytes: utf8(`A letter is missing he\0re. ${story("empty letter")}`),
    read: { holds: "he\ufffdre", remark: /NUL|U\+FFFD/ },
  },
  {
    name: "32-surrogates.txt",
    bytes: utf16(`\ufeffHalf a pair \ud83d stands here. ${story("half pair")}`),
    read: { holds: "Half a pair \ufffd stands here.", remark: /U\+FFFD/, encoding: "utf-16le" },
  },
  {
    name: "33-bidi.txt",
    bytes: utf8(`He said \u202eevil\u202c to them. ${story("turned")}`),
    read: { holds: "\u202eevil\u202c" },
  },
  {
    name: "35-line-ends.txt",
    bytes: utf8(`One.\r\nTwo.\rThree.\nFour. ${story("line end")}`),
    read: { holds: "One.\nTwo.\nThree.\nFour." },
  },
  {
    name: "36-graphemes.txt",
    bytes: utf8(`👩‍👩‍👧‍👦 and a${"\u0301".repeat(1000)} go on. ${story("family")}`),
    read: { holds: `👩‍👩‍👧‍👦 and a${"\u0301".repeat(1000)} go on.` },
  },
  { name: "37-one-line.txt", bytes: utf8("x"), size: 200 * 1024 * 1024, refused: /larger than 100 MB/ },
  {
    name: "38-binary.txt",
    bytes: Uint8Array.from({ length: 4000 }, (_, at) => (at * 48271 * (at + 7)) >> 5),
    refused: /could not be read as an article/,
  },
  { name: "39-empty.txt", bytes: new Uint8Array(), refused: /is empty/ },
  {
    name: "40-character-map.pdf",
    bytes: chinesePdf,
    read: { holds: "你好" },
  },
];
