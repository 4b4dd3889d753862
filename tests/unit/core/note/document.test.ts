import fc from "fast-check";
import { expect, test } from "vitest";
import { noteDocument, readNoteDocument } from "../../../../src/contract/note-document.ts";
import {
  isNoteLink,
  isPlainNote,
  joinNotes,
  type NoteDocument,
  noteOfText,
  textOfNote,
  tidyNote,
} from "../../../../src/core/note/document.ts";

const rich: NoteDocument = {
  version: 1,
  blocks: [
    { kind: "paragraph", runs: [{ text: "Says " }, { text: "who", isBold: true }, { text: "?" }] },
    { kind: "list", isNumbered: true, items: [[{ text: "one" }], [{ text: "two", isItalic: true }]] },
    { kind: "quotation", runs: [{ text: "a page", link: "https://example.org/x" }] },
  ],
};
const same = (text: string) => text;

test("a plain text is a note of its lines, and the other way round", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "grapheme" }).map((line) => line.replaceAll(/[\n\r]/g, ""))),
      (lines) => {
        const text = lines.join("\n");
        expect(textOfNote(noteOfText(text))).toBe(text);
        expect(isPlainNote(noteOfText(text))).toBe(true);
      },
    ),
  );
});

test("a note with marks is not plain; its words show lists by their signs", () => {
  expect(isPlainNote(rich)).toBe(false);
  expect(textOfNote(rich)).toBe("Says who?\n1. one\n2. two\na page");
});

test("tidying joins runs that look alike, drops what is empty, and does nothing a second time", () => {
  const untidy: NoteDocument = {
    version: 1,
    blocks: [
      { kind: "paragraph", runs: [] },
      { kind: "list", isNumbered: false, items: [[], [{ text: "" }]] },
      { kind: "paragraph", runs: [{ text: "a" }, { text: "" }, { text: "b" }, { text: "c", isBold: true }] },
      { kind: "quotation", runs: [{ text: "x", link: "javascript:alert(1)" }] },
      { kind: "paragraph", runs: [{ text: " " }] },
    ],
  };
  const tidied = tidyNote(untidy, same);
  expect(tidied.blocks).toEqual([
    { kind: "paragraph", runs: [{ text: "ab" }, { text: "c", isBold: true }] },
    { kind: "quotation", runs: [{ text: "x" }] },
  ]);
  expect(tidyNote(tidied, same)).toEqual(tidied);
});

test("links lead to pages and mail alone", () => {
  for (const good of ["https://example.org", "http://a.b/c?d=e#f", "mailto:a@b.c"])
    expect(isNoteLink(good)).toBe(true);
  for (const bad of [
    ...["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.y", "https://", "https://a b"],
    ...[" https://a.b", "vbscript:x", "", `https://${"a".repeat(3000)}`],
  ]) {
    expect(isNoteLink(bad)).toBe(false);
  }
});

test("a document that is none of ours is refused, whatever it holds", () => {
  expect(noteDocument.safeParse(rich).success).toBe(true);
  const forged = [
    { ...rich, version: 2 },
    { ...rich, more: 1 },
    { version: 1, blocks: [{ kind: "script", runs: [] }] },
    { version: 1, blocks: [{ kind: "paragraph", runs: [{ text: "x", onclick: "y" }] }] },
    { version: 1, blocks: [{ kind: "paragraph", runs: [{ text: "x", link: "javascript:alert(1)" }] }] },
  ];
  for (const each of forged) {
    expect(noteDocument.safeParse(each).success).toBe(false);
    expect(readNoteDocument(JSON.stringify(each))).toBeNull();
  }
  expect(readNoteDocument("{")).toBeNull();
  expect(readNoteDocument(JSON.stringify(rich))).toEqual(rich);
});

test("notes joined stand one below the other", () => {
  expect(textOfNote(joinNotes([noteOfText("a"), rich]))).toBe(`a\n\n${textOfNote(rich)}`);
});
