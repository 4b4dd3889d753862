import { expect, test } from "vitest";
import type { Annotation } from "../../../../src/contract/records.ts";
import { craftDocx, wordParagraph } from "../../formats/read/docx/craft-docx.ts";
import { emptyProject, fileWith, importFile } from "./exchange-bench.ts";
import { coding, guid, projectXml, qdpx, selection } from "./refi-files.ts";

async function brought(bytes: Uint8Array) {
  const project = await emptyProject();
  const result = await importFile(project, fileWith("x.qdpx", bytes));
  const annotations = await project.ask("annotation.list", {});
  expect((await project.ask("project.verify", {})).problems).toEqual([]);
  return { project, result, annotations, message: result.files[0]!.message ?? "" };
}

const quotes = (annotations: readonly Annotation[]) => annotations.map(({ quote }) => quote);

const text = "😀 One line.\nTwo lines.\nThree.";

test.each([
  ["the inner file is named after the project", "Trial.qde", "sources/a.txt"],
  ["the inner file and the folder are capitalised", "Project.qde", "Sources/a.txt"],
  ["the text lies at the archive's root", "project.qde", "a.txt"],
])("a project is read when %s", async (_why, inner, entry) => {
  const xml = projectXml(selection(10, 2, 10, "One line"));
  const { annotations } = await brought(await qdpx(xml, { [entry]: text, "sources/.root": "" }, inner));
  expect(annotations).toMatchObject([
    {
      id: guid(10),
      quote: "One line",
      tags: ["Topic"],
      person: "Cay",
      createdAt: "2020-01-02T03:04:05.000Z",
    },
  ]);
});

test("paths without a scheme, braced and capital GUIDs and a missing declaration are understood", async () => {
  const xml = projectXml(selection(10, 2, 10, "One line"), 'plainTextPath="a.txt"')
    .replace(/^<\?.*\?>\n/, "")
    .replaceAll(/="(0f0e[^"]*)"/g, (_all, id: string) => `="{${id.toUpperCase()}}"`);
  const { annotations } = await brought(await qdpx(xml, { "sources/a.txt": text }));
  expect(annotations).toMatchObject([{ id: guid(10), quote: "One line", tags: ["Topic"] }]);
});

test.each([
  ["once", text.replaceAll("\n", "\r\n"), [12, 21]],
  ["twice", text.replaceAll("\n", "\r\n"), [13, 22]],
  ["in UTF-16 units, twice", text.replaceAll("\n", "\r\n"), [14, 23]],
])("line breaks of two characters are counted %s, as the words show", async (_how, crlf, [start, end]) => {
  const xml = projectXml(selection(10, start!, end!, "Two lines"));
  const { annotations, result } = await brought(await qdpx(xml, { "sources/a.txt": crlf }));
  expect(quotes(annotations)).toEqual(["Two lines"]);
  expect(result.files[0]!.exchange!.dropped).toEqual([]);
});

test("clipped names count as agreement, and words that stand elsewhere are found and told", async () => {
  const xml = projectXml(selection(10, 2, 10, "One l…") + selection(11, 3, 9, "Three."));
  const { annotations, message } = await brought(await qdpx(xml, { "sources/a.txt": text }));
  expect(quotes(annotations)).toEqual(["One line", "Three."]);
  expect(message).toContain("1 highlight was found by its words");
});

test("names that are no quotations leave the positions as they are", async () => {
  const xml = projectXml(selection(10, 2, 10, "Selection 1"));
  const { annotations, result } = await brought(await qdpx(xml, { "sources/a.txt": text }));
  expect(quotes(annotations)).toEqual(["One line"]);
  expect(result.files[0]!.exchange!.dropped).toEqual([]);
});

test("a mark outside the text and one reversed are told, and the others come", async () => {
  const xml = projectXml(
    selection(10, 2, 10, "One line") +
      selection(11, 900, 950, "gone") +
      selection(12, 9, 3, "back") +
      selection(13, -4, 2, ""),
  );
  const { annotations, message } = await brought(await qdpx(xml, { "sources/a.txt": text }));
  expect(quotes(annotations)).toEqual(["One line"]);
  expect(message).toContain("3 highlights lie outside their text or end before they begin");
});

test("a selection with a memo and no coding is a highlight with a note", async () => {
  const notes = `<Notes><Note guid="${guid(20)}" name="m" creatingUser="${guid(1)}"><PlainTextContent>From the memo</PlainTextContent></Note></Notes>`;
  const inside = `<Description>Said of it</Description><NoteRef targetGUID="${guid(20)}"/>`;
  const xml = projectXml(selection(10, 2, 10, "One line", inside), undefined, notes);
  const { annotations } = await brought(await qdpx(xml, { "sources/a.txt": text }));
  expect(annotations).toMatchObject([{ tags: [], note: "Said of it\n\nFrom the memo" }]);
});

test("GUIDs that stand for two things, codes that are missing, and what is not known are told", async () => {
  const xml = projectXml(
    `${selection(10, 2, 10, "One line", coding(77)) + selection(10, 0, 1, "")}<Oddity/>`,
    undefined,
    `<Sets><Set guid="${guid(30)}" name="s"/></Sets>`,
  );
  const { annotations, message } = await brought(await qdpx(xml, { "sources/a.txt": text }));
  expect(annotations).toHaveLength(2);
  expect(message).toContain("1 identifier stands for more than one thing");
  expect(message).toContain("1 coding names a tag that the file does not hold");
  expect(message).toContain("unknown element “Oddity”");
  expect(message).toContain("1 × set");
});

test("another version's namespace is told, and what is known of it is read", async () => {
  const xml = projectXml(selection(10, 2, 10, "One line")).replace("project:1.0", "project:2.0");
  const { annotations, message } = await brought(await qdpx(xml, { "sources/a.txt": text }));
  expect(quotes(annotations)).toEqual(["One line"]);
  expect(message).toContain("urn:QDA-XML:project:2.0");
});

test("a project without codebook and sources, and one whose text is missing, change nothing", async () => {
  const bare = '<Project xmlns="urn:QDA-XML:project:1.0" name="P"/>';
  expect((await brought(await qdpx(bare))).result.files[0]).toMatchObject({ outcome: "unchanged" });
  const { message, annotations } = await brought(await qdpx(projectXml(selection(10, 0, 3, "One"))));
  expect(annotations).toEqual([]);
  expect(message).toContain("1 text is named in the file but not there");
});

test("of a Word document beside a plain text of one byte the words are taken, and marks stand in them", async () => {
  const paths = 'plainTextPath="internal://a.txt" richTextPath="internal://a.docx"';
  const docx = craftDocx(["😀 One line.", "Two lines."].map(wordParagraph).join(""));
  const { annotations, message } = await brought(
    await qdpx(projectXml(selection(10, 2, 10, "One line"), paths), {
      "sources/a.txt": "\n",
      "sources/a.docx": docx,
    }),
  );
  expect(quotes(annotations)).toEqual(["One line"]);
  expect(message).toContain("A text was taken from its Word document");
});

test("a text that leads out of the archive is not opened", async () => {
  const xml = projectXml(selection(10, 0, 3, "root"), 'plainTextPath="relative:///../../etc/passwd"');
  const { message, project } = await brought(await qdpx(xml));
  expect(await project.ask("article.list", {})).toEqual([]);
  expect(message).toContain("1 text lies outside the file");
});

test("codes become a tree of tags by path; a slash in a name stays one name", async () => {
  const { project, message } = await brought(
    await qdpx(projectXml(selection(10, 2, 10, "One line", coding(3))).replace("Part", "Part/whole"), {
      "sources/a.txt": text,
    }),
  );
  const tags = await project.ask("tag.list", {});
  expect(tags.map(({ id, path, colour }) => [id, path, colour])).toEqual([
    [guid(2), "Topic", "#ff0000"],
    [guid(3), "Topic/Part∕whole", "#ff0000"],
  ]);
  expect(message).toContain("1 tag’s name could not stand as it was");
});

test("a codebook with empty sets, braced GUIDs and no declaration joins the tags that are there, by path", async () => {
  const code = (last: number, name: string, inside = "") =>
    `<Code guid="{${guid(last).toUpperCase()}}" name="${name}" isCodable="true" color="#33cc33">${inside}</Code>`;
  const codes = code(20, "topic", code(21, "New", "<Description>Of what is new</Description>"));
  const qdc = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes><Sets/></CodeBook>`;
  const project = await emptyProject();
  await project.ask("tag.create", { parentId: null, path: "Topic" });
  const [topic] = await project.ask("tag.list", {});
  const { files } = await importFile(project, fileWith("codes.qdc", qdc));
  expect(files[0]).toMatchObject({
    outcome: "imported",
    exchange: { source: "qdc", found: { tags: 2 }, added: { tags: 1 }, dropped: [] },
  });
  const tags = await project.ask("tag.list", {});
  expect(tags.map(({ id, path, description }) => [id, path, description])).toEqual([
    [topic!.id, "Topic", ""],
    [guid(21), "Topic/New", "Of what is new"],
  ]);
  await project.ask("log.undo", {});
  expect(await project.ask("tag.list", {})).toHaveLength(1);
});
