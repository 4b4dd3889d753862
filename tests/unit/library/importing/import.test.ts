import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FileReader } from "../../../../src/library/reading/file-reader.ts";
import { startNodeReader } from "../../../../src/library/reading/node-reader.ts";
import type { ReaderProcess } from "../../../../src/library/reading/protocol.ts";
import { bench, scratchFolder } from "../scratch.ts";

const page = `<!doctype html><html lang="en-GB"><head><title>Talks begin - The Daily</title>
<meta property="og:site_name" content="The Daily"><meta name="author" content="A. Reporter">
<meta property="article:published_time" content="2025-03-05T10:00:00Z"></head><body><article><h1>Talks begin</h1>
<p>${"The delegations met in Doha on Wednesday and spoke for three hours without a break. ".repeat(6)}</p>
<p>${"A second round is expected next week, officials said, though no day was named. ".repeat(6)}</p>
</article></body></html>`;

test("a web page is read in a process of its own, with what it says about itself as proposals", async () => {
  const project = await bench("empty");
  const folder = scratchFolder();
  writeFileSync(join(folder, "talks.html"), page);
  const result = await project.ask("article.import", { paths: [folder] });
  expect(result).toMatchObject({ imported: 1, refused: 0 });
  const [article] = await project.ask("article.list", {});
  expect(article).toMatchObject({
    source: "The Daily",
    author: "A. Reporter",
    date: "2025-03-05",
    language: "en-GB",
  });
  expect(article!.proposed).toEqual(expect.arrayContaining(["title", "source", "author", "date"]));
});

test("old encodings are read, told, and can be read anew in another", async () => {
  const project = await bench("empty");
  const folder = scratchFolder();
  const file = join(folder, "alt.txt");
  const text =
    "Die Gespräche fanden in Zürich statt. Über das Ergebnis wurde nichts bekannt, sagte er später.";
  const bytes = Buffer.from(text, "latin1");
  writeFileSync(file, bytes);
  const { planId } = await project.ask("import.plan", { paths: [file] });
  const run = (encodings: Record<string, string>) =>
    project.ask("import.run", { planId, places: [0], encodings });
  const { files } = await run({});
  expect(files[0]).toMatchObject({ outcome: "imported", isGuess: true });
  expect(files[0]!.encoding).not.toBeNull();
  expect((await project.ask("article.get", { article: "alt.txt" })).text).toBe(text);
  expect((await run({ 0: "windows-1251" })).files).toMatchObject([
    { outcome: "version", encoding: "windows-1251", isGuess: false },
  ]);
  expect((await project.ask("article.get", { article: "alt.txt" })).text).toBe(
    new TextDecoder("windows-1251").decode(bytes),
  );
});

test("a text of which every word was misread is the same article once it is read right", async () => {
  const project = await bench("empty");
  const file = join(scratchFolder(), "мир.txt");
  writeFileSync(file, Buffer.from([0xcc, 0xe8, 0xf0, 0x20, 0xe8, 0x20, 0xe2, 0xee, 0xe9, 0xed, 0xe0]));
  const { planId } = await project.ask("import.plan", { paths: [file] });
  for (const [encoding, text] of [
    ["windows-1252", "Ìèð è âîéíà"],
    ["windows-1251", "Мир и война"],
    ["windows-1252", "Ìèð è âîéíà"],
  ] as const) {
    await project.ask("import.run", { planId, places: [0], encodings: { 0: encoding } });
    expect(await project.ask("article.list", {})).toMatchObject([{ label: text }]);
    expect((await project.ask("article.get", { article: "мир.txt" })).text).toBe(text);
  }
});

test("a newer file renews what was found in the one before, but nothing that a person has confirmed", async () => {
  const project = await bench("empty");
  const file = join(scratchFolder(), "bridge.md");
  const write = (title: string, author: string) =>
    writeFileSync(
      file,
      `---\ntitle: ${title}\nauthor: ${author}\n---\n\nThe old bridge over the river closes in May.`,
    );
  write("Bridge closes", "N. N.");
  await project.ask("article.import", { paths: [file] });
  const [{ id } = { id: "" }] = await project.ask("article.list", {});
  await project.ask("article.edit", { articleId: id, facts: { author: "Nina Norden" } });
  write("Bridge to close in May", "Staff");
  await project.ask("article.import", { paths: [file] });
  expect(await project.ask("article.list", {})).toMatchObject([
    {
      id,
      title: "Bridge to close in May",
      label: "Bridge to close in May",
      author: "Nina Norden",
      versions: 2,
    },
  ]);
  await project.ask("log.undo", {});
  expect(await project.ask("article.list", {})).toMatchObject([{ title: "Bridge closes", versions: 1 }]);
  expect(await project.ask("project.verify", {})).toMatchObject({ ok: true });
});

test("a file that is as it was takes back no correction made since", async () => {
  const project = await bench("empty");
  const file = join(scratchFolder(), "talks.txt");
  writeFileSync(
    file,
    "Talks resume\n\nThe envoy said tha talks resume on Monday, for the first time in weeks.",
  );
  await project.ask("article.import", { paths: [file] });
  const { id, text } = await project.ask("article.get", { article: "talks.txt" });
  const corrected = text.replace(" tha ", " that ");
  await project.ask("article.correct", { articleId: id, text: corrected });
  expect(await project.ask("article.import", { paths: [file] })).toMatchObject({ unchanged: 1, versions: 0 });
  expect((await project.ask("article.get", { article: id })).text).toBe(corrected);
  writeFileSync(file, `${text} More is to come.`);
  expect(await project.ask("article.import", { paths: [file] })).toMatchObject({ unchanged: 0, versions: 1 });
});

test("a file of the same name and much of the same text is a new version, and one of another text is not", async () => {
  const project = await bench("empty");
  const [a, b] = [scratchFolder(), scratchFolder()];
  const words = Array.from({ length: 120 }, (_, i) => `word${i} stands here`).join(", ");
  writeFileSync(join(a, "index.txt"), `${words}.\nThe end.`);
  await project.ask("article.import", { paths: [a] });
  writeFileSync(join(a, "index.txt"), `${words}.\nThe very end.`);
  expect(await project.ask("article.import", { paths: [a] })).toMatchObject({ imported: 0, versions: 1 });
  writeFileSync(
    join(b, "index.txt"),
    "Quite another text about other things altogether, of no kin to the first one at all.",
  );
  expect(await project.ask("article.import", { paths: [b] })).toMatchObject({ imported: 1, versions: 0 });
  expect((await project.ask("article.list", {})).map((article) => article.versions)).toEqual([2, 1]);
});

test("a near-duplicate under another name is imported and pointed out", async () => {
  const project = await bench();
  const folder = scratchFolder();
  const { text } = await project.ask("article.get", { article: "002" });
  writeFileSync(join(folder, "copy.txt"), `Copied from the web.\n\n${text}`);
  const { files } = await project.ask("article.import", { paths: [folder] });
  expect(files[0]).toMatchObject({ outcome: "imported" });
  const { near, message } = files[0]!;
  expect(near!.label).toMatch(/^In 1st, US holding secret direct talks/);
  expect(near!.sameness).toBeGreaterThan(0.98);
  expect(near!.sameness).toBeLessThan(1);
  expect(message).toBeNull();
  const hunks = await project.ask("article.compare", {
    articleId: near!.articleId,
    otherId: files[0]!.articleId!,
  });
  expect(hunks.filter(({ kind }) => kind !== "same")).toEqual([
    { kind: "inserted", text: "Copied from the web.\n\n" },
  ]);
});

test("each row of a table is an article, and the plan shows its columns", async () => {
  const project = await bench("empty");
  const file = join(scratchFolder(), "feed.csv");
  const body = "A long enough text to be taken for the text of an article, which it is. ".repeat(3);
  writeFileSync(file, `title,body,author\r\nOne,"${body}1",Ann\r\nTwo,"${body}2",Ben\r\nThree,"",Cy\r\n`);
  const plan = await project.ask("import.plan", { paths: [file] });
  expect(plan.files[0]!.table).toMatchObject({ columns: ["title", "body", "author"], mapping: { text: 1 } });
  const result = await project.ask("import.run", { planId: plan.planId, places: [0] });
  expect(result.imported).toBe(2);
  expect(result.files[0]!.message).toMatch(/Row \d/);
  expect(result.files.map(({ label }) => label)).toEqual(["One", "Two"]);
  expect((await project.ask("article.list", {})).map(({ title, author }) => [title, author])).toEqual([
    ["One", "Ann"],
    ["Two", "Ben"],
  ]);
});

test("a plan lists what is in folders, and says at once what cannot be imported", async () => {
  const project = await bench("empty");
  const folder = scratchFolder();
  mkdirSync(join(folder, "inner"));
  writeFileSync(join(folder, "inner", "a.txt"), "A text.");
  writeFileSync(join(folder, ".hidden.txt"), "Hidden.");
  writeFileSync(join(folder, "b.mp3"), "ID3");
  writeFileSync(join(folder, "c.txt"), "");
  truncateSync(join(folder, "c.txt"), 150 * 1024 * 1024);
  const { files } = await project.ask("import.plan", { paths: [folder, join(folder, "gone")] });
  expect(files.map(({ name, refusal }) => [name, refusal === null])).toEqual([
    ["b.mp3", false],
    ["c.txt", false],
    ["a.txt", true],
    ["gone", false],
  ]);
});

test("a plan that is forgotten or never was is refused, and cancelling nothing is harmless", async () => {
  const project = await bench("empty");
  expect((await project.refusal("import.run", { planId: "x", places: [0] })).fail).toBe("plan-missing");
  expect(await project.ask("import.cancel", { planId: "x" })).toBeNull();
});

test("what was read before a Cancel is kept, the rest is listed, and one undo takes it back", async () => {
  const project = await bench("empty");
  const folder = scratchFolder();
  for (let i = 0; i < 200; i++)
    writeFileSync(join(folder, `${i}.txt`), `Text number ${i} of many, each its own.`);
  const plan = await project.ask("import.plan", { paths: [folder] });
  const running = project.ask("import.run", {
    planId: plan.planId,
    places: plan.files.map((file) => file.place),
  });
  await project.ask("import.cancel", { planId: plan.planId });
  const result = await running;
  expect(result.cancelled).toBeGreaterThan(0);
  expect(result.imported + result.cancelled).toBe(200);
  expect((await project.ask("article.list", {})).length).toBe(result.imported);
});

test("a file that takes too long is stopped, and the next one is read all the same", async () => {
  let started = 0;
  const reader = new FileReader(async (): Promise<ReaderProcess> => {
    started += 1;
    if (started > 1) return startNodeReader();
    return {
      send: () => undefined,
      onAnswer: () => undefined,
      onExit: () => undefined,
      kill: () => undefined,
    };
  }, 200);
  const bytes = new TextEncoder().encode(page);
  expect(await reader.read("html", bytes)).toEqual({ ok: false, why: "stopped" });
  const patient = new FileReader(startNodeReader);
  expect(await patient.read("html", bytes)).toMatchObject({ ok: true });
  patient.stop();
});

test("a reader that dies is told as stopped, and nothing hangs", async () => {
  const reader = new FileReader(async () => {
    const process = await startNodeReader();
    return { ...process, send: () => process.kill() };
  });
  expect(await reader.read("pdf", new Uint8Array([1]))).toEqual({ ok: false, why: "stopped" });
});
