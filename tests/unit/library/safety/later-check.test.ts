import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import type { Reply } from "../../../../src/contract/failures.ts";
import { openToRead, unsound } from "../../../../src/library/db/open.ts";
import { fileMark } from "../../../../src/library/db/safety/file-mark.ts";
import type { StartWriter, WriteNews } from "../../../../src/library/export/apart/protocol.ts";
import { newProject, openLibrary } from "../../../../src/library/open-library.ts";
import type { Project } from "../../../../src/library/project.ts";
import { Backups, backupDelay } from "../../../../src/library/safety/backups.ts";
import { LaterCheck } from "../../../../src/library/safety/later-check.ts";
import { folderOf } from "../../../../src/library/safety/record.ts";
import { scratchFolder, seedFiles } from "../scratch.ts";

interface Place {
  readonly path: string;
  readonly state: string;
  readonly id: string;
}

/** Every size is taken for a large one. */
function open({ path, state }: Pick<Place, "path" | "state">): Promise<Reply<Project>> {
  return openLibrary({
    ...{ path, state, person: "Ada", create: "never", samples: [], isWindow: true, checkedAtOnce: 0 },
  });
}

async function opened(place: Pick<Place, "path" | "state">): Promise<Project> {
  const reply = await open(place);
  if (!reply.ok) throw new Error(reply.message);
  onTestFinished(() => reply.value.close());
  return reply.value;
}

/** A project that was open in a window once, and closed. */
async function left(): Promise<Place> {
  const folder = scratchFolder();
  const [path, state] = [join(folder, "Left.claimbench"), join(folder, "state")];
  await newProject({ path, person: "Ada", create: "sample", samples: seedFiles });
  const project = await opened({ path, state });
  expect(project.isChecked).toBe(true);
  const id = project.read.column<string>("SELECT id FROM project")[0]!;
  project.close();
  return { path, state, id };
}

/** Spoil the root of an index, which nobody reads who only opens the project. */
function spoil(path: string): void {
  const db = new Database(path, { readonly: true });
  const page = db
    .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'annotation_tag_by_tag'")
    .pluck()
    .get() as number;
  db.close();
  const bytes = readFileSync(path);
  bytes[(page - 1) * 4096] = 0;
  writeFileSync(path, bytes);
}

/** As if a disk had turned a letter by itself, which changes neither size nor time. */
function spoilUnseen({ path, state, id }: Place): void {
  spoil(path);
  const record = join(folderOf(state, id), "head.json");
  const known = JSON.parse(readFileSync(record, "utf8"));
  known.places[0].leftAs = fileMark(path);
  writeFileSync(record, JSON.stringify(known));
}

/** What the process of its own does, in this one; `ends` when it is to end without a word. */
function writer(ends = false): StartWriter {
  return async () => {
    const listeners: ((news: WriteNews) => void)[] = [];
    let exit: () => void = () => undefined;
    return {
      onNews: (listener) => void listeners.push(listener),
      onExit: (listener) => {
        exit = listener;
      },
      kill: () => exit(),
      send: (request) => {
        if (ends || !("checked" in request)) return exit();
        const reply = { ok: true, value: unsound(openToRead(request.checked), true) } as const;
        for (const listener of listeners) listener({ kind: "checked", reply });
      },
    };
  };
}

function addTag(project: Project): Reply<null> {
  return project.edit("tag.create", ({ journal, nowMs, newId }) => {
    const look = { colour: "#0072b2", pattern: "solid" } as const;
    journal.insert("tag", {
      ...{ id: newId(), number: 900, parent_id: null, name: "late", name_folded: "late", description: "" },
      ...{ ...look, created_ms: nowMs, position: 0, inclusion: "", exclusion: "" },
    });
    return { ok: true, value: null, label: "tag" };
  });
}

test("a project left in one piece is opened before it is looked through, and is sound then", async () => {
  const project = await opened(await left());
  expect(project.isChecked).toBe(false);
  expect(project.trouble()).toBeNull();
  await new LaterCheck(project, writer()).ended();
  expect(project.isChecked).toBe(true);
  expect(project.trouble()).toBeNull();
  expect(addTag(project)).toMatchObject({ ok: true });
});

test.each([
  ["by the process that looks", false],
  ["here, where that process ends without a word", true],
])(
  "damage that changed neither size nor time is found %s, and nothing can be written then",
  async (_, ends) => {
    const place = await left();
    spoilUnseen(place);
    const before = readFileSync(place.path);
    const project = await opened(place);
    expect(project.isChecked).toBe(false);
    await new LaterCheck(project, writer(ends)).ended();
    expect(project.trouble()).toMatchObject({ fail: "project-damaged" });
    expect(addTag(project)).toMatchObject({ ok: false, fail: "project-damaged" });
    project.close();
    expect(readFileSync(place.path)).toEqual(before);
    expect(await open(place)).toMatchObject({ ok: false, fail: "project-damaged" });
  },
);

test("a write that comes first looks through the project first, and changes nothing in a damaged one", async () => {
  const place = await left();
  spoilUnseen(place);
  const before = readFileSync(place.path);
  const project = await opened(place);
  expect(addTag(project)).toMatchObject({ ok: false, fail: "project-damaged" });
  project.close();
  expect(readFileSync(place.path)).toEqual(before);
});

test("a file that was written to since, or is another one, is looked through before it opens", async () => {
  const place = await left();
  const whole = readFileSync(place.path);
  spoil(place.path);
  expect(await open(place)).toMatchObject({ ok: false, fail: "project-damaged" });
  writeFileSync(place.path, whole);
  const project = await opened(place);
  expect(project.isChecked).toBe(true);
  project.close();
  const copy = `${place.path}-copy`;
  copyFileSync(place.path, copy);
  expect((await opened({ ...place, path: copy })).isChecked).toBe(true);
});

test("a project that was not closed is looked through before it opens", async () => {
  const place = await left();
  writeFileSync(`${place.path}-lock`, "");
  const project = await opened(place);
  expect(project.isChecked).toBe(true);
  expect(project.notes.map(({ code }) => code)).toContain("recovered");
});

test("who closes a project before it was looked through has it looked through at the next opening", async () => {
  const place = await left();
  const project = await opened(place);
  expect(project.isChecked).toBe(false);
  project.close();
  expect((await opened(place)).isChecked).toBe(true);
});

test("no backup is made of what was not looked through", async () => {
  const project = await opened(await left());
  const backups = new Backups(project, undefined);
  const later = project.now + backupDelay + 1000;
  expect(await backups.tick(later)).toBeNull();
  project.checkNow();
  expect(await backups.tick(later)).toMatchObject({ ok: true });
});
