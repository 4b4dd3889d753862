import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { editNote } from "../../../../src/library/commands/note.ts";
import { undo } from "../../../../src/library/commands/undo.ts";
import { listAnnotations } from "../../../../src/library/db/annotations.ts";
import { openLibrary } from "../../../../src/library/open-library.ts";
import { type Bench, bench } from "../scratch.ts";

let project: Bench;
let ids: string[];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2025, 2, 5, 10) });
  project = await bench({ "a.txt": "One two three." });
  const [article] = await project.ask("article.list", {});
  ids = [];
  for (const [start, end] of [
    [0, 3],
    [4, 7],
  ] as const) {
    ids.push((await project.ask("annotation.create", { articleId: article!.id, start, end })).id);
  }
});
afterEach(() => vi.useRealTimers());

/** Save a note so many seconds after what came before. */
async function save(which: number, note: string, seconds: number): Promise<void> {
  vi.setSystemTime(Date.now() + seconds * 1000);
  await project.ask("annotation.note", { annotationId: ids[which]!, note });
}

const notes = async () => (await project.ask("annotation.list", {})).map(({ note }) => note);

test("a note written in one go is one undo and one redo, and the log keeps every save", async () => {
  for (const note of ["a", "ab", "abc", ""]) await save(0, note, 29);
  await save(0, "done", 29);
  await project.ask("log.undo", {});
  expect(await notes()).toEqual(["", ""]);
  await project.ask("log.redo", {});
  expect(await notes()).toEqual(["done", ""]);
  const log = await project.ask("log.list", {});
  for (const kind of ["undo", "redo"]) expect(log.filter((entry) => entry.kind === kind).length).toBe(5);
  expect(log.filter(({ command }) => command === "annotation.note").length).toBe(5);
  expect(await project.ask("project.verify", {})).toMatchObject({ ok: true, problems: [] });
});

test("a pause of more than half a minute begins a new step", async () => {
  await save(0, "a", 1);
  await save(0, "ab", 31);
  await project.ask("log.undo", {});
  expect(await notes()).toEqual(["a", ""]);
  await project.ask("log.redo", {});
  expect(await notes()).toEqual(["ab", ""]);
});

test("another note, or anything else done between, begins a new step", async () => {
  await save(0, "a", 1);
  await save(1, "b", 1);
  await project.ask("annotation.tag", { annotationId: ids[1]!, tag: "t" });
  await save(1, "bc", 1);
  await project.ask("log.undo", {});
  expect(await notes()).toEqual(["a", "b"]);
  await project.ask("log.undo", {});
  await project.ask("log.undo", {});
  expect(await notes()).toEqual(["a", ""]);
});

test("another person's save is a step of its own", async () => {
  await save(0, "a", 1);
  project.project.close();
  const opened = await openLibrary({ path: project.path, person: "Bo", create: "never", samples: [] });
  if (!opened.ok) throw new Error(opened.message);
  project.project = opened.value;
  editNote(opened.value, { annotationId: ids[0]!, note: "ab" });
  undo(opened.value);
  expect(listAnnotations(opened.value.read, null)[0]?.note).toBe("a");
});
