import { expect, test } from "vitest";
import type { ExchangeData } from "../../../../../src/core/exchange/exchange.ts";
import { writeQdc } from "../../../../../src/formats/write/refi/write-qdc.ts";
import { writeQdpx } from "../../../../../src/formats/write/refi/write-qdpx.ts";
import {
  emojiArticle,
  exchangeAnnotation,
  exchangeArticle,
  sampleExchange,
} from "../../../core/exchange/sample-exchange.ts";
import { readZip } from "../read-zip.ts";
import { allNamed, type Read, readXml } from "./read-xml.ts";

async function projectXml(data: ExchangeData = sampleExchange): Promise<string> {
  return (await readZip(await writeQdpx(data))).get("project.qde")!.toString("utf8");
}

const nothing: ExchangeData = { ...sampleExchange, persons: [], articles: [], tags: [], annotations: [] };

test("a selection's positions cut its name out of the source's code points", async () => {
  const files = await readZip(await writeQdpx(sampleExchange));
  const project = readXml(files.get("project.qde")!.toString("utf8"));
  let checked = 0;
  for (const source of allNamed(project, "TextSource")) {
    const path = source.attributes.plainTextPath!.replace("internal://", "sources/");
    const points = [...files.get(path)!.toString("utf8")];
    for (const { attributes } of allNamed(source, "PlainTextSelection")) {
      const { startPosition, endPosition, name } = attributes;
      expect(points.slice(Number(startPosition), Number(endPosition)).join("")).toBe(name);
      checked += 1;
    }
  }
  expect(checked).toBe(7);
});

test("sources are UTF-8 to the letter, without a byte order mark, named by their GUIDs", async () => {
  const files = await readZip(await writeQdpx(sampleExchange));
  expect([...files.keys()]).toEqual([
    "project.qde",
    ...sampleExchange.articles.map(({ id }) => `sources/${id}.txt`),
  ]);
  expect(files.get(`sources/${emojiArticle.id}.txt`)!.toString("utf8")).toBe(emojiArticle.text);
});

test("the project's children stand in the standard's order, and none is empty", async () => {
  const names = (project: Read) => project.children.map(({ name }) => name);
  const project = readXml(await projectXml());
  expect(names(project)).toEqual(["Users", "CodeBook", "Variables", "Sources", "Notes", "Links"]);
  expect(project.children.every(({ children }) => children.length > 0)).toBe(true);
  expect(names(readXml(await projectXml(nothing)))).toEqual([]);
});

test("codes nest as the tags do, with colours and descriptions", () => {
  const [hostages, formula] = readXml(writeQdc(sampleExchange)!).children[0]!.children;
  expect(hostages!.attributes).toMatchObject({ name: "hostages", isCodable: "true", color: "#0072b2" });
  expect(hostages!.children.map(({ name }) => name)).toEqual(["Description", "Code"]);
  expect(hostages!.children[0]!.text).toBe("Who is held,\nand by whom");
  expect(hostages!.children[1]!.attributes.name).toBe("direct talks");
  expect(formula!.attributes.name).toBe('=HYPERLINK("x")');
});

test("every GUID stands for one thing, and every reference leads to one", async () => {
  const project = readXml(await projectXml());
  const every = (within: Read): Read[] => within.children.flatMap((child) => [child, ...every(child)]);
  const elements = every(project);
  const guids = elements.flatMap(({ attributes }) => attributes.guid ?? []);
  expect(new Set(guids).size).toBe(guids.length);
  const targets = elements.flatMap(({ attributes }) => [
    ...(attributes.targetGUID === undefined ? [] : [attributes.targetGUID]),
    ...(attributes.creatingUser === undefined ? [] : [attributes.creatingUser]),
  ]);
  expect(targets.length).toBeGreaterThan(20);
  expect(targets.filter((guid) => !guids.includes(guid))).toEqual([]);
});

test("a note is a source of its own that its selection names", async () => {
  const project = readXml(await projectXml());
  const [note] = allNamed(project, "Note");
  expect(note!.children[0]!.text).toBe('-1 is, a "note"\nof two lines');
  const [selection] = allNamed(project, "PlainTextSelection");
  expect(allNamed(selection!, "NoteRef")[0]!.attributes.targetGUID).toBe(note!.attributes.guid);
});

test("a codebook of no tags is none", () => {
  expect(writeQdc(nothing)).toBeNull();
});

test("characters that XML cannot hold are replaced one for one, and line breaks survive in names", async () => {
  const article = exchangeArticle(1, "a\u0000b.txt", "One\u0001two\n\tthree\ufffe😀 four");
  const annotations = [exchangeAnnotation(1, article, ["\u0001two\n\tthree\ufffe😀"])];
  const project = readXml(await projectXml({ ...sampleExchange, articles: [article], annotations }));
  const [selection] = allNamed(project, "PlainTextSelection");
  expect(selection!.attributes).toMatchObject({ name: "\ufffdtwo\n\tthree\ufffd😀", startPosition: "3" });
});

test("the same project gives the same bytes", async () => {
  const [first, second] = [await writeQdpx(sampleExchange), await writeQdpx(sampleExchange)];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});
