import fc from "fast-check";
import { expect, test } from "vitest";
import { readText } from "../../../../../src/formats/read/text/read-text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const plainUtf8 = { name: "utf-8", isGuess: false };

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

test("UTF-8 is read to the letter", () => {
  const text = "“Rabat” – 😀 e\u0301 习近平 עברית\n";
  expect(readText(utf8(text))).toEqual({
    ok: true,
    text,
    lineHints: [],
    facts: {},
    encoding: plainUtf8,
    notes: [],
  });
});

test("a byte order mark is taken off, and only one", () => {
  expect(readText(utf8("\ufeffA"))).toMatchObject({ text: "A", encoding: plainUtf8 });
  expect(readText(utf8("\ufeff\ufeffA"))).toMatchObject({ text: "\ufeffA" });
});

test("Windows and old Mac line ends become LF without a note", () => {
  expect(readText(utf8("a\r\nb\rc"))).toMatchObject({ ok: true, text: "a\nb\nc", notes: [] });
});

test.each([
  ["utf-16le", true],
  ["utf-16be", false],
] as const)("%s with a byte order mark is read, longer than one piece too", (encoding, isLittle) => {
  const text = `Rabat – 😀 ${"x".repeat(20_000)} end`;
  expect(readText(utf16(`\ufeff${text}`, isLittle))).toMatchObject({
    ok: true,
    text,
    encoding: { name: encoding, isGuess: false },
    notes: [],
  });
});

test("a view into a larger buffer is read from where it begins", () => {
  const larger = utf16("??\ufeffabc??", true);
  expect(readText(larger.subarray(4, 12))).toMatchObject({ text: "abc" });
});

test("NUL characters are replaced and reported", () => {
  const read = readText(utf8("before\0after\0"));
  expect(read).toMatchObject({ ok: true, text: "before\ufffdafter\ufffd" });
  expect(read.ok && read.notes).toEqual([
    "2 NUL characters were replaced by “\ufffd” (U+FFFD), because a stored text cannot hold them.",
  ]);
});

test("lone surrogates in UTF-16 are replaced one for one and reported", () => {
  const read = readText(utf16("\ufeffa\ud83db", true));
  expect(read).toMatchObject({ ok: true, text: "a\ufffdb" });
  expect(read.ok && read.notes).toEqual([
    "1 half of a character pair was replaced by “\ufffd” (U+FFFD), because a stored text cannot hold it.",
  ]);
});

test.each([
  ["no bytes", new Uint8Array()],
  ["white space", utf8(" \n\u00a0\r\n\t")],
  ["a byte order mark", utf8("\ufeff")],
  ["a UTF-16 byte order mark", utf16("\ufeff", false)],
])("a file of %s is empty", (_, bytes) => {
  expect(readText(bytes)).toMatchObject({ ok: false, why: "empty" });
});

test.each([
  ["a PDF", utf8("%PDF-1.7\n")],
  ["a ZIP archive", utf8("PK\x03\x04")],
  ["a PNG picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ["a JPEG picture", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
  ["a GIF picture", utf8("GIF89a\x01")],
  ["a WebP picture", utf8("RIFF\x01\x02\x03\x04WEBP")],
  ["a sound or video file", utf8("\0\0\0\x20ftypisom")],
  ["an RTF document", utf8("{\\rtf1 Hello}")],
  ["an SQLite database", utf8("SQLite format 3\0")],
  ["UTF-32", Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)],
])("%s is named and refused", (what, bytes) => {
  const read = readText(bytes);
  expect(read).toMatchObject({ ok: false, why: "not-text" });
  expect(!read.ok && read.reason).toContain(`it looks like ${what}`);
});

test.each([
  ["half a UTF-16 unit", Uint8Array.of(0xff, 0xfe, 0x41), "it begins as UTF-16 but ends in half a character"],
  [
    "bytes of every kind",
    Uint8Array.from({ length: 2048 }, (_, at) => (at * 167 + 13) % 256),
    "its bytes are text in no encoding that is known",
  ],
  ["nothing but NUL", new Uint8Array(1000), "it holds control characters as data files do"],
  ["few bytes of data", Uint8Array.of(0, 1, 2, 3), "it holds control characters as data files do"],
  [
    "data with letters in it",
    utf8("ab\x01\x02cdefgh".repeat(20)),
    "it holds control characters as data files do",
  ],
])("%s is refused with a reason", (_, bytes, reason) => {
  expect(readText(bytes)).toEqual({ ok: false, why: "not-text", reason });
});

test("Windows-1252 and UTF-16 without a mark are read as the guess they are", () => {
  expect(readText(Uint8Array.of(0x63, 0x61, 0x66, 0xe9))).toMatchObject({
    text: "café",
    encoding: { name: "windows-1252", isGuess: true },
  });
  expect(readText(utf16("Rabat – café", true))).toMatchObject({
    text: "Rabat – café",
    encoding: { name: "utf-16le", isGuess: true },
  });
});

test("an encoding can be set right", () => {
  const bytes = Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2);
  expect(readText(bytes, { encoding: "windows-1251" })).toMatchObject({ text: "Привет" });
  expect(readText(bytes, { encoding: "windows-1252" })).toMatchObject({ text: "Ïðèâåò" });
});

test("a few control characters do not make a text data", () => {
  expect(readText(utf8("a\0b"))).toMatchObject({ ok: true });
  expect(
    readText(utf8(`${"\x1b[1mbold\x1b[0m and plain words around it, "}${"x".repeat(100)}`)),
  ).toMatchObject({ ok: true });
});

test("no bytes make it throw, and what it takes is well formed and visible", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 64 }),
      fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff]),
      (bytes, mark) => {
        const read = readText(Uint8Array.of(...mark, ...bytes));
        if (!read.ok) return;
        expect(read.text.isWellFormed()).toBe(true);
        expect(/\S/.test(read.text)).toBe(true);
        expect(/[\0\r]/.test(read.text)).toBe(false);
      },
    ),
    { numRuns: 1000 },
  );
});
