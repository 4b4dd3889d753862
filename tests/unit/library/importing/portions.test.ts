import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { refuse } from "../../../../src/contract/failures.ts";
import { logSteps } from "../../../../src/contract/log-steps.ts";
import { createAnnotation } from "../../../../src/library/commands/create-annotation.ts";
import { editArticle } from "../../../../src/library/commands/edit-article.ts";
import { loadFactFinder } from "../../../../src/library/commands/store-article.ts";
import { undo } from "../../../../src/library/commands/undo.ts";
import { listArticles } from "../../../../src/library/db/articles.ts";
import { cutShort, listLog, nextUndo } from "../../../../src/library/db/log.ts";
import { readExchangeFile } from "../../../../src/library/importing/exchange/read-exchange-file.ts";
import { Imports, type Progress } from "../../../../src/library/importing/imports.ts";
import { planFiles } from "../../../../src/library/importing/plan-import.ts";
import { ImportStore } from "../../../../src/library/importing/store-files.ts";
import { FileReader } from "../../../../src/library/reading/file-reader.ts";
import { startNodeReader } from "../../../../src/library/reading/node-reader.ts";
import { exported } from "../exchange/exchange-bench.ts";
import { type Bench, bench, scratchFolder } from "../scratch.ts";

/** A text of about 20,000 code units of which no passage stands in another. */
const textOf = (n: number) =>
  Array.from({ length: 900 }, (_, i) => `word${n}x${i} stands here`)
    .join(", ")
    .concat(".");

/** So many that they are stored in more than one portion, however fast the disk. */
const count = 12;

function folderOf(numbers: readonly number[], ending = ""): string {
  const folder = scratchFolder();
  for (const n of numbers) {
    writeFileSync(join(folder, `${String(n).padStart(2, "0")}.txt`), textOf(n) + ending);
  }
  return folder;
}

const many = () => folderOf(Array.from({ length: count }, (_, n) => n));

async function importing(
  project: Bench,
  path: string,
  onProgress: (progress: Progress, imports: Imports) => void = () => undefined,
) {
  const imports: Imports = new Imports(project.project, startNodeReader, (told) => onProgress(told, imports));
  const { planId, files } = await imports.plan([path]);
  const places = files.map(({ place }) => place);
  return { imports, planId, run: () => imports.run({ planId, places, mappings: {}, encodings: {} }) };
}

const names = async (project: Bench) => (await project.ask("article.list", {})).map(({ name }) => name);
const undoLabel = async (project: Bench) => (await project.ask("project.get", {})).undo;
const isSound = async (project: Bench) =>
  expect(await project.ask("project.verify", {})).toMatchObject({ ok: true, problems: [] });

test("an import that is stored in portions is one undo, one redo and one line of the history", async () => {
  const project = await bench("empty");
  const { run } = await importing(project, many());
  expect(await run()).toMatchObject({ ok: true, value: { imported: count } });
  const before = await project.ask("article.list", {});
  const entries = await project.ask("log.list", {});
  expect(entries.length).toBeGreaterThan(1);
  expect(entries.map(({ of }) => of)).toEqual([null, ...entries.slice(1).map(() => entries[0]!.seq)]);
  expect(await undoLabel(project)).toBe(`import of ${count} articles`);
  expect(await project.ask("log.undo", {})).toMatchObject({ label: `import of ${count} articles` });
  expect(await names(project)).toEqual([]);
  expect((await project.ask("project.get", {})).redo).toBe(`import of ${count} articles`);
  expect(await project.ask("log.redo", {})).toMatchObject({ label: `import of ${count} articles` });
  expect(await project.ask("article.list", {})).toEqual(before);
  const steps = logSteps(await project.ask("log.list", {}));
  expect(steps.map(({ kind, label }) => [kind, label])).toEqual(
    ["do", "undo", "redo"].map((kind) => [kind, `import of ${count} articles`]),
  );
  expect(cutShort(project.project.read, 0)).toBeNull();
  await isSound(project);
});

test("what is done while an import runs is undone alone, and the import before it as a whole", async () => {
  const project = await bench({ "z.txt": "One two three." });
  const [article] = await project.ask("article.list", {});
  const { run } = await importing(project, many(), ({ done }) => {
    if (done !== count - 2) return;
    createAnnotation(project.project, { articleId: article!.id, start: 0, end: 3, tags: [], note: "" });
  });
  await run();
  await project.ask("log.undo", {});
  expect(await project.ask("annotation.list", {})).toEqual([]);
  expect(await names(project)).toHaveLength(count + 1);
  await project.ask("log.undo", {});
  expect(await names(project)).toEqual(["z.txt"]);
  expect(await undoLabel(project)).toBeNull();
  await project.ask("log.redo", {});
  expect(await names(project)).toHaveLength(count + 1);
  await project.ask("log.redo", {});
  expect(await project.ask("annotation.list", {})).toHaveLength(1);
  await isSound(project);
});

test("a new version of what was highlighted while the import ran is undone before that highlight", async () => {
  const project = await bench("empty");
  const last = String(count - 1).padStart(2, "0");
  await project.ask("article.import", { paths: [folderOf([count - 1])] });
  const [article] = await project.ask("article.list", {});
  const folder = many();
  writeFileSync(join(folder, `${last}.txt`), `${textOf(count - 1)} And more.`);
  const { run } = await importing(project, folder, ({ done }) => {
    if (done !== count - 2) return;
    createAnnotation(project.project, { articleId: article!.id, start: 0, end: 5, tags: [], note: "" });
  });
  expect(await run()).toMatchObject({ ok: true, value: { imported: count - 1, versions: 1 } });
  expect(cutShort(project.project.read, 0)).toBeNull();
  const steps = logSteps(await project.ask("log.list", {}));
  expect(steps.filter(({ label }) => label.endsWith("not finished"))).toEqual([]);
  const states = [];
  while ((await undoLabel(project)) !== null) {
    await project.ask("log.undo", {});
    const [first] = await project.ask("article.list", {});
    states.push([first?.versions ?? 0, (await project.ask("annotation.list", {})).length]);
  }
  expect(states.at(0)).toEqual([1, 1]);
  expect(states.at(-1)).toEqual([0, 0]);
  while ((await project.ask("project.get", {})).redo !== null) await project.ask("log.redo", {});
  expect(await project.ask("annotation.list", {})).toHaveLength(1);
  await isSound(project);
});

test("the step of an import that still runs cannot be undone, and a sentence says so", async () => {
  const project = await bench("empty");
  const plan = await project.ask("import.plan", { paths: [many()] });
  const running = project.ask("import.run", {
    planId: plan.planId,
    places: plan.files.map(({ place }) => place),
  });
  while ((await names(project)).length === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(await project.refusal("log.undo", {})).toMatchObject({ fail: "import-running" });
  expect((await running).imported).toBe(count);
  await project.ask("log.undo", {});
  expect(await names(project)).toEqual([]);
});

test("what an analyst changes in an article while the import runs on is not taken for damage", async () => {
  const project = await bench("empty");
  const { run } = await importing(project, many(), ({ done }) => {
    if (done !== count - 2) return;
    const [first] = listArticles(project.project.read);
    editArticle(project.project, { articleId: first!.id, facts: { title: "Corrected" } });
  });
  await run();
  expect((await project.ask("log.list", {})).at(-1)!.of).not.toBeNull();
  await isSound(project);
});

test("a part of an import that was changed past the history is found", async () => {
  const project = await bench("empty");
  const { run } = await importing(project, many());
  await run();
  const last = (await project.ask("article.list", {})).at(-1)!;
  const { transaction } = project.project;
  transaction.call(project.project, (db) => {
    db.run("UPDATE article SET title = 'forged' WHERE id = ?", last.id);
    return { ok: true, value: null };
  });
  const { problems } = await project.ask("project.verify", {});
  expect(problems.map(({ code }) => code)).toContain("row-differs");
});

test("an import that another program undoes while it runs goes on as a step of its own", async () => {
  const project = await bench("empty");
  let undone = 0;
  const { run } = await importing(project, many(), ({ done }) => {
    if (done === count - 2 && undo(project.project).ok) undone = done;
  });
  await run();
  expect(undone).toBe(count - 2);
  const left = await names(project);
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(count);
  const label = `import of ${left.length} ${left.length === 1 ? "article" : "articles"}`;
  expect(await undoLabel(project)).toBe(label);
  await project.ask("log.undo", {});
  expect(await names(project)).toEqual([]);
  expect((await project.ask("project.get", {})).redo).toBe(label);
  await project.ask("log.redo", {});
  expect(await names(project)).toEqual(left);
  await isSound(project);
});

test("an import whose last file brings nothing new has come to its end all the same", async () => {
  const made = await bench({ "z.txt": "One two three." });
  const { path } = await exported(made, "json", "made.json");
  const { project } = await bench("empty");
  const [planned] = await planFiles([path]);
  const read = await readExchangeFile(project.read, planned!, new FileReader(startNodeReader));
  if ("refusal" in read) throw new Error(read.refusal);
  const store = new ImportStore(project, await loadFactFinder());
  expect(store.store([read], false).ok).toBe(true);
  const [article] = listArticles(project.read);
  createAnnotation(project, { articleId: article!.id, start: 0, end: 3, tags: [], note: "" });
  expect(store.store([read], true).ok).toBe(true);
  expect(logSteps(listLog(project.read)).map(({ label }) => label)).toEqual([
    "highlight “One”",
    "import of “made.json”",
  ]);
});

test("an import cut short leaves whole articles, says so in the log, and is undone as one", async () => {
  const project = await bench("empty");
  const { run } = await importing(project, many(), ({ done }) => {
    if (done === count - 2) throw new Error("the process ends here");
  });
  await expect(run()).rejects.toThrow("ends here");
  const stored = await project.ask("article.list", {});
  expect(stored.length).toBeGreaterThan(0);
  expect(stored.length).toBeLessThan(count);
  for (const { length, name } of stored) expect(length).toBe(textOf(Number(name.slice(0, 2))).length);
  const label = `import of ${stored.length} articles, not finished`;
  expect(cutShort(project.project.read, 0)).toBe(label);
  expect(await undoLabel(project)).toBe(label);
  await isSound(project);
  await project.ask("log.undo", {});
  expect(await names(project)).toEqual([]);
});

test("when the disk takes no more, what came before stays and the others are listed with the reason", async () => {
  const project = await bench("empty");
  const { run } = await importing(project, many());
  const edit = project.project.edit.bind(project.project);
  const failing = vi.spyOn(project.project, "edit");
  failing.mockImplementation((...asked: Parameters<typeof edit>) =>
    failing.mock.calls.length === 1 ? edit(...asked) : refuse("disk-full"),
  );
  const reply = await run();
  if (!reply.ok) throw new Error(reply.message);
  const { imported, refused, cancelled, files } = reply.value;
  expect(imported).toBeGreaterThan(0);
  expect([imported + refused, cancelled]).toEqual([count, 0]);
  expect(files.at(-1)).toMatchObject({
    outcome: "refused",
    message: expect.stringContaining("disk is full"),
  });
  failing.mockReset().mockReturnValue(refuse("disk-full"));
  const { run: again } = await importing(project, folderOf([90, 91, 92, 93, 94]));
  expect(await again()).toMatchObject({ ok: false, fail: "disk-full" });
});

test("a Cancel while a large table is stored keeps its articles so far and says how many they are", async () => {
  const project = await bench("empty");
  const file = join(scratchFolder(), "feed.csv");
  const rows = Array.from({ length: count }, (_, n) => `Title ${n},"${textOf(n)}"`);
  writeFileSync(file, ["title,body", ...rows].join("\r\n"));
  const { imports, planId, run } = await importing(project, file);
  const edit = project.project.edit.bind(project.project);
  vi.spyOn(project.project, "edit").mockImplementation((...asked: Parameters<typeof edit>) => {
    imports.cancel(planId);
    return edit(...asked);
  });
  const reply = await run();
  if (!reply.ok) throw new Error(reply.message);
  const { imported, cancelled, files } = reply.value;
  expect(imported).toBeGreaterThan(0);
  expect(imported).toBeLessThan(count);
  expect(cancelled).toBe(1);
  expect(files.at(-1)!.message).toBe(
    `${imported} of its ${count} articles came in before the import was stopped.`,
  );
  expect(await names(project)).toHaveLength(imported);
  expect(nextUndo(project.project.read)?.label).toBe(`import of ${imported} articles`);
});
