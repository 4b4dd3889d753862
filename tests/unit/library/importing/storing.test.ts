import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createAnnotation } from "../../../../src/library/commands/create-annotation.ts";
import { Imports, type Progress } from "../../../../src/library/importing/imports.ts";
import { startNodeReader } from "../../../../src/library/reading/node-reader.ts";
import { type Bench, bench, scratchFolder } from "../scratch.ts";

const sentences = Array.from({ length: 30 }, (_, i) => `Sentence ${i} says that thing number ${i} is so.`);

async function importing(project: Bench, paths: string[], onProgress: (progress: Progress) => void) {
  const imports = new Imports(project.project, startNodeReader, onProgress);
  const { planId, files } = await imports.plan(paths);
  const places = files.map(({ place }) => place);
  const run = imports.run({ planId, places, mappings: {}, encodings: {} });
  return { imports, planId, run };
}

test("after a Cancel it is told how many files were read, and those are in the project", async () => {
  const project = await bench("empty");
  const folder = scratchFolder();
  for (let i = 0; i < 40; i++) writeFileSync(join(folder, `${i}.txt`), `Text ${i}, of its own kind.`);
  const heard: Progress[] = [];
  const { imports, planId, run } = await importing(project, [folder], (progress) => {
    heard.push(progress);
    if (progress.done === 5) imports.cancel(planId);
  });
  expect(await run).toMatchObject({ ok: true, value: { cancelled: 35 } });
  expect(heard.at(-1)).toEqual({ job: planId, done: 5, total: 40, name: "", isStoring: true });
  expect(await project.ask("article.list", {})).toHaveLength(5);
});

test("a highlight made while the changed file is read follows into the new version like those before", async () => {
  const project = await bench({ "a.txt": sentences.join("\n") });
  const [article] = await project.ask("article.list", {});
  await project.ask("annotation.quote", { article: "a.txt", quote: sentences[4]!, tags: ["early"] });
  const file = join(scratchFolder(), "a.txt");
  writeFileSync(file, ["A new first line.", ...sentences.with(20, "Something else.")].join("\n"));
  const late = sentences.slice(0, 9).join("\n").length + 1;
  const { run } = await importing(project, [file], ({ isStoring }) => {
    if (isStoring !== true) return;
    const range = { start: late, end: late + sentences[9]!.length };
    createAnnotation(project.project, { articleId: article!.id, ...range, tags: [], note: "" });
  });
  expect(await run).toMatchObject({ ok: true, value: { versions: 1 } });
  const placed = await project.ask("annotation.list", { articleId: article!.id });
  expect(placed.map(({ quote }) => quote)).toEqual([sentences[4], sentences[9]]);
  expect((await project.ask("article.list", {}))[0]).toMatchObject({ versions: 2, reviewCount: 0 });
});

test("a saved page that has changed keeps the roles its headings give, and those a person gave", async () => {
  const project = await bench("empty");
  const file = join(scratchFolder(), "talks.html");
  const page = (last: string) => `<!doctype html><html lang="en"><head><title>Talks begin</title></head><body>
    <article><h1>Talks begin</h1><p>${sentences.slice(0, 6).join(" ")}</p>
    <h2>what the two sides had wanted all along, and would not say aloud</h2>
    <p>${sentences.slice(6, 12).join(" ")}</p><p>${last}</p></article></body></html>`;
  writeFileSync(file, page(sentences[20]!));
  await project.ask("article.import", { paths: [file] });
  const before = await project.ask("article.get", { article: "talks.html" });
  const roles = before.lines.map(({ role }) => role);
  expect(roles).toContain("crosshead");
  await project.ask("article.setRole", { articleId: before.id, line: roles.length - 1, role: "junk" });
  writeFileSync(file, page(`${sentences[20]!} And nothing more.`));
  expect(await project.ask("article.import", { paths: [file] })).toMatchObject({ versions: 1 });
  const after = await project.ask("article.get", { article: "talks.html" });
  expect(after.lines.map(({ role }) => role)).toEqual([...roles.slice(0, -1), "junk"]);
});
