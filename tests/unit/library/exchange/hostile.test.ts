import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { startNodeReader } from "../../../../src/library/reading/node-reader.ts";
import { sampleExchange } from "../../core/exchange/sample-exchange.ts";
import { bench } from "../scratch.ts";
import { emptyProject, fileWith, importFile, projectOf, stateOf } from "./exchange-bench.ts";
import { projectXml, qdpx, selection } from "./refi-files.ts";

const laughs =
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><Project name="&b;"/>';
const deep = `${"<Code guid='g' name='n' isCodable='true'>".repeat(300)}${"</Code>".repeat(300)}`;
const project = { format: "claimbench-project", formatVersion: 1, offsetUnit: "utf-16" };
const lists = { persons: [], tags: [], articles: [], annotations: [] };
const anno = { "@context": "http://www.w3.org/ns/anno.jsonld", id: "urn:x:1", type: "Annotation" };

/** An archive of one stored entry whose name is as given, which no program of good will writes. */
function archiveNamed(name: string): Buffer {
  const [path, content] = [Buffer.from(name), deflateRawSync("x")];
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(0x8cdc1683, 0);
  sizes.writeUInt32LE(content.length, 4);
  sizes.writeUInt32LE(1, 8);
  const version = Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]);
  const length = Buffer.alloc(4);
  length.writeUInt16LE(path.length, 0);
  const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), version, sizes, length, path, content]);
  const central = Buffer.concat([
    ...[Buffer.from("PK\x01\x02\x14\x00", "latin1"), version, sizes, length, Buffer.alloc(14), path],
  ]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

const refused: readonly (readonly [what: string, name: string, content: () => unknown, says: RegExp])[] = [
  ["an archive that is none", "a.qdpx", () => "no zip", /cut off or damaged/],
  [
    "a truncated archive",
    "a.qdpx",
    async () => (await qdpx(projectXml(""))).slice(0, 200),
    /cut off or damaged/,
  ],
  ["an archive without a project", "a.qdpx", () => qdpx("x", {}, "readme.txt"), /without a REFI-QDA project/],
  [
    "a name that leads out of the folder",
    "a.qdpx",
    () => archiveNamed("../../project.qde"),
    /leads out of the folder/,
  ],
  ["a name with a drive", "a.qdpx", () => archiveNamed("C:\\project.qde"), /leads out of the folder/],
  ["entities that grow", "a.qdpx", () => qdpx(laughs), /DOCTYPE/],
  ["entities that grow in a codebook", "a.qdc", () => laughs.replaceAll("Project", "CodeBook"), /DOCTYPE/],
  [
    "elements too deep",
    "a.qdc",
    () => `<CodeBook><Codes>${deep}</Codes></CodeBook>`,
    /deep inside each other/,
  ],
  ["damaged XML", "a.qdpx", () => qdpx("<Project name='P'><Users>"), /XML is damaged/],
  ["a root of another kind", "a.qdc", () => "<html/>", /begins with <html>/],
  [
    "an archive that unpacks to a thousand times its size",
    "a.qdpx",
    () => qdpx(" ".repeat(8_000_000)),
    /200 times its size/,
  ],
  ["JSON cut off", "a.json", () => '{"format":', /no JSON/],
  ["JSON of no known kind", "a.json", () => '{"a":1}', /neither a Claimbench project/],
  ["a key __proto__", "a.json", () => '{"format":"claimbench-project","__proto__":{"x":1}}', /__proto__/],
  ["a key __proto__ in disguise", "a.json", () => '{"format":"x","\\u005f_proto__":{"x":1}}', /__proto__/],
  ["lists too deep", "a.json", () => `${"[".repeat(200_000)}${"]".repeat(200_000)}`, /neither|deep/],
  [
    "a newer format of ours",
    "a.json",
    () => JSON.stringify({ ...project, ...lists, formatVersion: 99 }),
    /newer Claimbench/,
  ],
  ["a project of ours without its lists", "a.json", () => JSON.stringify(project), /no list “persons”/],
  ["an unknown unit", "a.json", () => JSON.stringify({ ...project, ...lists, offsetUnit: "bytes" }), /unit/],
  ["an annotation without a target", "a.jsonld", () => JSON.stringify(anno), /no target/],
  [
    "an annotation with two identifiers",
    "a.jsonld",
    () => JSON.stringify({ ...anno, id: ["urn:a:1", "urn:a:2"], target: "urn:t:1" }),
    /identifier/,
  ],
  [
    "annotations without their context",
    "a.jsonld",
    () => JSON.stringify({ ...anno, "@context": "fish", target: "urn:t:1" }),
    /context/,
  ],
  [
    "an archive without annotations",
    "a.zip",
    () => qdpx("x", {}, "readme.txt"),
    /without annotations of brat/,
  ],
  ["annotations without their text", "a.ann", () => "T1\tX 0 3\tabc\n", /has its text/],
  [
    "highlights of a text that is nowhere",
    "h.csv",
    () => "id,document,tag,content\n1,no.txt,t,words\n",
    /neither in the file nor in the project/,
  ],
  [
    "a document outside the folder",
    "h.csv",
    () => "id,document,tag,content\n1,../../../etc/passwd,t,root\n",
    /neither in the file nor in the project/,
  ],
  ["an empty file", "a.qdpx", () => "", /empty/],
];

test.each(refused)(
  "%s is refused with a sentence, and the project stays as it was",
  async (_what, name, content, says) => {
    const made = await emptyProject();
    const before = stateOf(made);
    const result = await importFile(made, fileWith(name, (await content()) as string | Uint8Array));
    expect(result).toMatchObject({ imported: 0, refused: 1 });
    expect(result.files[0]!.message).toMatch(says);
    expect(stateOf(made)).toEqual(before);
    expect(await made.ask("log.list", {})).toEqual([]);
  },
);

test("hostile names of texts, tags and persons stay text", async () => {
  const evil = `<img src=x onerror="alert(1)">'; DROP TABLE tag; --`;
  const escaped = evil.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const xml = projectXml(selection(10, 0, 3, "One")).replaceAll(/"(Interview|Topic|Cay)"/g, `"${escaped}"`);
  const made = await emptyProject();
  await importFile(made, fileWith("x.qdpx", await qdpx(xml, { "sources/a.txt": "One line." })));
  const [annotation] = await made.ask("annotation.list", {});
  expect(annotation).toMatchObject({ articleName: evil, tags: [evil], person: evil });
});

test("a file is read in a process of its own", async () => {
  const made = await bench("empty", startNodeReader);
  const xml = projectXml(selection(10, 0, 3, "One"));
  const result = await importFile(
    made,
    fileWith("x.qdpx", await qdpx(xml, { "sources/a.txt": "One line." })),
  );
  expect(result).toMatchObject({ imported: 1 });
}, 60_000);

test("a preview changes nothing and says what would come", async () => {
  const made = await emptyProject();
  const before = stateOf(made);
  const source = await projectOf(sampleExchange);
  const path = fileWith("x.jsonld", "");
  await source.ask("export.write", { format: "jsonld", path });
  const { files } = await made.ask("import.plan", { paths: [path] });
  expect(files).toMatchObject([
    {
      kind: "exchange",
      refusal: null,
      exchange: { source: "web-annotation", added: { articles: 2, annotations: 5 } },
    },
  ]);
  expect(stateOf(made)).toEqual(before);
});
