import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { NoteDocument } from "../../../../src/core/note/document.ts";
import { bench, scratchFolder } from "../scratch.ts";

const note: NoteDocument = {
  version: 1,
  blocks: [
    { kind: "paragraph", runs: [{ text: "Says " }, { text: "who", isBold: true }, { text: "?" }] },
    { kind: "list", isNumbered: false, items: [[{ text: "<b>one" }], [{ text: "two", isItalic: true }]] },
    { kind: "quotation", runs: [{ text: "a page", link: "https://example.org/x?a=1&b=2" }] },
  ],
};

async function noted() {
  const made = await bench({ "a.txt": "One two three four." });
  const articleId = (await made.ask("article.list", {}))[0]!.id;
  const { id } = await made.ask("annotation.create", { articleId, start: 4, end: 13 });
  return { made, articleId, id };
}

test("a rich note is stored with its words beside it; a plain one with its words alone; both are undone", async () => {
  const { made, id } = await noted();
  const rich = await made.ask("annotation.note", { annotationId: id, note });
  expect(rich).toMatchObject({ note: "Says who?\n• <b>one\n• two\na page", noteDocument: note });
  expect((await made.ask("search.run", { query: "in:note page" })).total).toBe(1);
  const plain = { version: 1 as const, blocks: [{ kind: "paragraph" as const, runs: [{ text: " x " }] }] };
  expect(await made.ask("annotation.note", { annotationId: id, note: plain })).toMatchObject({
    note: "x",
    noteDocument: null,
  });
  await made.ask("log.undo", {});
  await made.ask("log.redo", {});
  expect((await made.ask("annotation.list", {}))[0]).toMatchObject({ note: "x", noteDocument: null });
  const empty = { version: 1 as const, blocks: [] };
  expect(await made.ask("annotation.note", { annotationId: id, note: empty })).toMatchObject({ note: "" });
});

test("a note of 1 MB is refused with its sentence, and a forged one is not understood; the one before stays", async () => {
  const { made, id } = await noted();
  await made.ask("annotation.note", { annotationId: id, note });
  const blocks = [{ kind: "paragraph" as const, runs: [{ text: "n".repeat(1_000_000) }] }];
  const refused = await made.refusal("annotation.note", { annotationId: id, note: { version: 1, blocks } });
  expect(refused.fail).toBe("note-too-long");
  const link = "javascript:alert(1)";
  const forged: NoteDocument = { version: 1, blocks: [{ kind: "paragraph", runs: [{ text: "x", link }] }] };
  expect((await made.refusal("annotation.note", { annotationId: id, note: forged })).fail).toBe("bad-input");
  expect((await made.ask("annotation.list", {}))[0]?.noteDocument).toEqual(note);
});

test("cutting a highlight copies its rich note, and merging keeps both notes as they were written", async () => {
  const { made, articleId, id } = await noted();
  await made.ask("annotation.note", { annotationId: id, note });
  const { second } = await made.ask("annotation.split", { annotationId: id, at: 8 });
  expect(second.noteDocument).toEqual(note);
  await made.ask("annotation.remove", { annotationId: second.id });
  const other = await made.ask("annotation.create", { articleId, start: 6, end: 10, note: "plain" });
  const { annotation } = await made.ask("annotation.merge", { annotationIds: [id, other.id] });
  expect(annotation.noteDocument?.blocks).toHaveLength(5);
  expect(annotation.note).toContain("plain");
});

test("reports show the note as it was written, and no markup of its words is markup there", async () => {
  const { made, id } = await noted();
  await made.ask("annotation.note", { annotationId: id, note });
  const folder = scratchFolder();
  const written = async (format: string) => {
    const path = join(folder, `out.${format}`);
    await made.ask("export.write", { format, path });
    return readFileSync(path, "utf8");
  };
  const page = await written("html");
  expect(page).toContain("<strong>who</strong>");
  expect(page).toContain("<li>&lt;b&gt;one</li>");
  expect(page).toContain('<a href="https://example.org/x?a=1&amp;b=2" rel="noreferrer noopener">a page</a>');
  const markdown = await written("md");
  expect(markdown).toContain("Says **who**?");
  expect(markdown).toContain("- *two*");
  expect(markdown).toContain("> [a page](<https://example.org/x?a=1&b=2>)");
  expect(JSON.parse(await written("json")).annotations[0].note.document).toEqual(note);
});
