import { expect, test } from "vitest";
import { kindOf } from "../../../../src/formats/read/file-kind.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

test.each([
  ["a.txt", "Hello", "text"],
  ["/folder.pdf/A.TXT", "Hello", "text"],
  ["notes.md", "# Hello", "markdown"],
  ["page.htm", "<!doctype html><p>Hello", "html"],
  ["report.docx", "PK\x03\x04", "docx"],
  ["report.docx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "docx"],
  ["paper.pdf", "%PDF-1.7", "pdf"],
  ["paper.pdf", "a line before it\n%PDF-1.4\n", "pdf"],
  ["rows.csv", "a,b", "csv"],
  ["rows.tsv", "a\tb", "tsv"],
  ["rows.jsonl", "{}", "jsonl"],
  ["empty.pdf", "", "pdf"],
])("%s beginning with %j is of the kind %s", (name, head, kind) => {
  expect(kindOf(name, bytes(head))).toEqual({ ok: true, kind });
});

test.each([
  ["a.txt", "%PDF-1.7", "it is a PDF; rename it to end in .pdf"],
  ["a.html", "%PDF-1.7", "it is a PDF; rename it to end in .pdf"],
  ["a.txt", "PK\x03\x04", "it is a ZIP archive; if it is a Word document, rename it to end in .docx"],
  ["a.txt", "\n<!DOCTYPE HTML><html>", "it is a web page; rename it to end in .html"],
  ["a.pdf", "Hello", "it is no PDF but looks like text or data"],
  ["a.pdf", "\x89PNG\r\n\x1a\n", "it is no PDF but looks like a PNG picture"],
  ["a.docx", "{\\rtf1", "it is no Word document but looks like an RTF document"],
])("%s beginning with %j is refused, and the reason says what to do", (name, head, reason) => {
  expect(kindOf(name, bytes(head))).toEqual({ ok: false, why: "wrong-kind", reason });
});

test.each(["a.exe", "a.doc", "README", "archive.tar.gz"])("%s is of no kind that can be read", (name) => {
  expect(kindOf(name, bytes("Hello"))).toMatchObject({ ok: false, why: "unknown-kind" });
});
