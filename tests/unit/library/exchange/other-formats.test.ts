import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixtures } from "../../formats/write/jsonld/w3c-schemas.ts";
import { scratchFolder } from "../scratch.ts";
import { emptyProject, fileWith, importFile } from "./exchange-bench.ts";

const text = "😀 Talks began in Doha.\nTalks began in Rome, too, he said.\n";

/** A project with one article of this text, named `talks.txt`. */
async function withTalks() {
  const project = await emptyProject();
  await importFile(project, fileWith("talks.txt", text));
  const [article] = await project.ask("article.list", {});
  return { project, article: article! };
}

test("Hypothesis' table finds its page by title or address, its words by quotation, and tells replies and page notes", async () => {
  const { project, article } = await withTalks();
  await project.ask("article.edit", { articleId: article.id, facts: { url: "https://example.org/talks" } });
  const head = "Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags";
  const row = (type: string, quote: string, comment: string) =>
    `2024-01-02T03:04:05+00:00,bob,Some page,https://example.org/talks,Public,${type},"${quote}",${comment},"peace, talks"`;
  const table = [
    head,
    row("Annotation", "Talks began in Rome", "why"),
    row("Reply", "", "no"),
    row("Page note", "", "all"),
  ];
  const { files } = await importFile(project, fileWith("h.csv", table.join("\n")));
  expect(files[0]).toMatchObject({ outcome: "imported", exchange: { source: "hypothesis" } });
  expect(files[0]!.exchange!.dropped).toHaveLength(2);
  expect(await project.ask("annotation.list", {})).toMatchObject([
    {
      start: 24,
      quote: "Talks began in Rome",
      tags: ["peace", "talks"],
      note: "why",
      person: "bob",
      createdAt: "2024-01-02T03:04:05.000Z",
    },
  ]);
});

test("Hypothesis' API answer is read the same way", async () => {
  const { project, article } = await withTalks();
  await project.ask("article.edit", { articleId: article.id, facts: { url: "https://example.org/talks" } });
  const selector = [
    { type: "TextPositionSelector", start: 900, end: 911 },
    { type: "TextQuoteSelector", exact: "Talks began", prefix: "Doha. ", suffix: " in Rome" },
  ];
  const rows = [
    {
      ...{
        id: "x",
        user: "acct:bob@hypothes.is",
        uri: "https://example.org/talks",
        created: "2024-01-02T03:04:05.5+00:00",
      },
      ...{ text: "", tags: ["t"], target: [{ source: "https://example.org/talks", selector }] },
    },
  ];
  await importFile(project, fileWith("h.json", JSON.stringify({ total: 1, rows })));
  expect(await project.ask("annotation.list", {})).toMatchObject([
    { start: 24, quote: "Talks began", person: "bob" },
  ]);
});

test("Taguette's rows become highlights with several tags, in a document of the project or one beside the table", async () => {
  const folder = scratchFolder();
  const table = join(folder, "highlights.csv");
  writeFileSync(
    table,
    "id,document,tag,content\n1,talks.txt,a,in Rome\n1,talks.txt,b,in Rome\n2,talks.txt,,he said\n",
  );
  writeFileSync(join(folder, "talks.txt"), text);
  const project = await emptyProject();
  const result = await importFile(project, table);
  expect(result.files[0]).toMatchObject({
    outcome: "imported",
    exchange: { added: { articles: 1, annotations: 2, tags: 2 } },
  });
  expect(await project.ask("annotation.list", {})).toMatchObject([
    { quote: "in Rome", tags: ["a", "b"] },
    { quote: "he said", tags: [] },
  ]);
  const { project: known } = await withTalks();
  expect((await importFile(known, table)).files[0]).toMatchObject({
    exchange: { added: { articles: 0, annotations: 2 } },
  });
});

test("a folder of brat is one thing in the list, with its texts and what they are called", async () => {
  const folder = join(scratchFolder(), "corpus");
  mkdirSync(folder);
  writeFileSync(join(folder, "a.txt"), text);
  writeFileSync(
    join(folder, "a.ann"),
    "T1\tPlace 17 21\tDoha\nT2\tTalk 2 7;23 28\tTalks Talks\n#1\tAnnotatorNotes T1\twhere\nR1\tIn Arg1:T2 Arg2:T1\n",
  );
  writeFileSync(join(folder, "b.txt"), "Other.");
  writeFileSync(join(folder, "b.ann"), "");
  writeFileSync(join(folder, "visual.conf"), "[labels]\nPlace | Where/Place\n[drawing]\n");
  const project = await emptyProject();
  const { files } = await project.ask("import.plan", { paths: [folder] });
  expect(files.map(({ name, kind }) => [name, kind])).toEqual([["corpus/", "exchange"]]);
  const { files: results } = await importFile(project, folder);
  expect(results).toMatchObject([
    { outcome: "imported", exchange: { source: "brat", added: { articles: 2, annotations: 2 } } },
  ]);
  expect(results[0]!.message).toContain("1 × relation");
  const annotations = await project.ask("annotation.list", {});
  expect(annotations.map(({ quote, tags, note }) => [quote, tags, note])).toEqual([
    ["Talks", ["Talk"], ""],
    ["Doha", ["Where/Place"], "where"],
  ]);
  expect(project.project.read.all("SELECT quote FROM annotation_target ORDER BY start_utf16")).toHaveLength(
    3,
  );
});

test("doccano's second shape is read, and a table of articles is still one", async () => {
  const entities = [{ id: 1, label: "Place", start_offset: 17, end_offset: 21 }];
  const project = await emptyProject();
  await importFile(project, fileWith("d.jsonl", JSON.stringify({ id: 5, text, entities, relations: [{}] })));
  expect(await project.ask("annotation.list", {})).toMatchObject([{ quote: "Doha", tags: ["Place"] }]);
  const rows = [
    { text: "An article of a feed, long enough.", label: "news" },
    { text: "And another of it.", label: "opinion" },
  ];
  const feed = await importFile(
    project,
    fileWith("feed.jsonl", rows.map((row) => JSON.stringify(row)).join("\n")),
  );
  expect(feed).toMatchObject({ imported: 2 });
});

test("a quotation that stands nowhere for sure waits for review with its words, and can be placed or given up", async () => {
  const { project, article } = await withTalks();
  const place = (exact: string) => ({
    source: `urn:uuid:${article.id}`,
    selector: { type: "TextQuoteSelector", exact },
  });
  const annotation = (id: string, exact: string) => ({
    ...{
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: `urn:x:${id}`,
      type: "Annotation",
      target: place(exact),
    },
    body: { type: "TextualBody", value: "note", purpose: "commenting" },
  });
  const file = fileWith(
    "w.jsonld",
    JSON.stringify([annotation("1", "Talks began"), annotation("2", "a sentence of quite another text")]),
  );
  const { files } = await importFile(project, file);
  expect(files[0]!.message).toContain("2 highlights could not be placed for sure");
  const waiting = await project.ask("review.list", {});
  expect(waiting.map(({ quote, note, proposal }) => [quote, note, proposal === null])).toEqual([
    ["Talks began", "note", false],
    ["a sentence of quite another text", "note", true],
  ]);
  expect((await importFile(project, file)).files[0]!.outcome).toBe("unchanged");
  await project.ask("review.accept", { annotationId: waiting[0]!.annotationId });
  await project.ask("review.drop", { annotationId: waiting[1]!.annotationId });
  expect(await project.ask("review.list", {})).toEqual([]);
  expect(await project.ask("annotation.list", {})).toHaveLength(1);
  expect((await project.ask("project.verify", {})).problems).toEqual([]);
  await project.ask("log.undo", {});
  await project.ask("log.undo", {});
  expect(await project.ask("review.list", {})).toEqual(waiting);
});

const samples = join(fixtures, "samples");

test("of the W3C's samples the incorrect ones are refused and the correct ones are not", async () => {
  const project = await emptyProject();
  const tried = async (folder: string) => {
    const names = readdirSync(join(samples, folder));
    const { files } = await project.ask("import.plan", {
      paths: names.map((name) => join(samples, folder, name)),
    });
    return files.map(({ name, refusal }) => [name, refusal === null] as const);
  };
  const rightly = await tried("correct");
  expect(rightly.filter(([, isRead]) => !isRead)).toEqual([]);
  const wrongly = await tried("incorrect");
  expect(wrongly.filter(([, isRead]) => isRead)).toEqual([]);
});
