import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openLibrary } from "../../../../src/library/open-library.ts";
import {
  listBackups,
  makeBackup,
  mostBackups,
  tooMany,
} from "../../../../src/library/safety/backup-files.ts";
import { Backups, backupDelay, backupInterval } from "../../../../src/library/safety/backups.ts";
import { verifyProject } from "../../../../src/library/safety/verify-project.ts";
import { bench, scratchFolder } from "../scratch.ts";

const minute = 60_000;
const now = Date.parse("2026-11-22T12:00:00Z");
const at = (minutesAgo: number, articles = 5) => ({
  at: new Date(now - minutesAgo * minute).toISOString(),
  articles,
  annotations: 0,
});

test("ten are left, the newest three among them, and of the rest the fullest whatever its age", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 500_000 }), fc.nat(50)), { maxLength: 40 }),
      (made) => {
        const backups = made
          .map(([ago, articles]) => at(ago, articles))
          .sort((a, b) => b.at.localeCompare(a.at));
        const gone = tooMany(backups, now);
        const kept = backups.filter((backup) => !gone.includes(backup));
        expect(kept).toHaveLength(Math.min(backups.length, mostBackups));
        expect(kept.slice(0, 3)).toEqual(backups.slice(0, 3));
        const fullest = Math.max(0, ...backups.map(({ articles }) => articles));
        if (backups.length > 0) expect(kept.some(({ articles }) => articles === fullest)).toBe(true);
      },
    ),
  );
});

test("a hundred backups of an emptied project do not push out the last good one", () => {
  let kept = [at(60 * 24 * 30, 400)];
  for (let n = 100; n > 0; n--) {
    const all = [at(n, 1), ...kept].sort((a, b) => b.at.localeCompare(a.at));
    const gone = tooMany(all, now - n * minute);
    kept = all.filter((backup) => !gone.includes(backup));
  }
  expect(kept).toHaveLength(mostBackups);
  expect(kept.some(({ articles }) => articles === 400)).toBe(true);
});

test("days of work are not pushed out by one busy afternoon", () => {
  let kept = [1, 2, 3, 4, 5].map((days) => at(days * 24 * 60));
  for (let n = 8; n > 0; n--) {
    const all = [at(n * 30), ...kept].sort((a, b) => b.at.localeCompare(a.at));
    const gone = tooMany(all, now - n * 30 * minute);
    kept = all.filter((backup) => !gone.includes(backup));
  }
  expect(
    kept.filter((backup) => Date.parse(backup.at) < now - 20 * 60 * minute).length,
  ).toBeGreaterThanOrEqual(3);
});

test("a list is read from the names alone, and passes over what is no backup", async () => {
  const project = await bench({ "a.txt": "Talks began in Doha." });
  const folder = join(scratchFolder(), "backups");
  const made = makeBackup(project.project.read, folder, "asked", now);
  writeFileSync(join(folder, "notes.txt"), "");
  writeFileSync(join(folder, ".left.making"), "half");
  utimesSync(join(folder, ".left.making"), 1, 1);
  writeFileSync(join(folder, ".written-now.making"), "half");
  expect(listBackups(folder)).toEqual([made]);
  expect(made).toMatchObject({
    at: "2026-11-22T12:00:00.000Z",
    articles: 1,
    annotations: 0,
    reason: "asked",
  });
  makeBackup(project.project.read, folder, "work", now + 1);
  // The one of a process that was killed is gone, that of one at work is not.
  expect(readdirSync(folder).filter((name) => name.endsWith(".making"))).toEqual([".written-now.making"]);
});

test("a backup that cannot be made leaves the earlier ones alone", async () => {
  const project = await bench({ "a.txt": "Talks began in Doha." });
  const folder = join(scratchFolder(), "backups");
  const made = makeBackup(project.project.read, folder, "asked", now);
  const unwritable = {
    ...project.project.read,
    copyInto: () => {
      throw new Error("no");
    },
  };
  expect(() => makeBackup(unwritable as never, folder, "work", now + 1)).toThrow();
  expect(listBackups(folder)).toEqual([made]);
});

test("one is made soon after opening, then after every half hour in which something changed", async () => {
  const project = await bench({ "a.txt": "Talks began in Doha." });
  const state = join(scratchFolder(), "state");
  mkdirSync(state);
  project.project.close();
  const opened = await openLibrary({
    path: project.path,
    person: "Ada",
    create: "never",
    samples: [],
    state,
  });
  if (!opened.ok) throw new Error(opened.message);
  const backups = new Backups(opened.value, undefined);
  const begun = Date.now();
  expect(await backups.tick(begun)).toBeNull();
  expect(await backups.tick(begun + backupDelay + minute)).toMatchObject({
    ok: true,
    value: { reason: "open" },
  });
  expect(await backups.tick(begun + backupInterval * 3)).toBeNull();
  opened.value.edit("test", ({ journal, db, newId, nowMs }) => {
    const id = newId();
    expect(db).toBeDefined();
    journal.insert("tag", {
      ...{ id, number: 1, parent_id: null, name: "t", name_folded: "t", colour: "#0072b2", pattern: "solid" },
      ...{ description: "", created_ms: nowMs },
    } as never);
    return { ok: true, value: null, label: "test" };
  });
  expect(await backups.tick(begun + backupInterval * 3 + minute)).toBeNull();
  expect(await backups.tick(begun + backupInterval * 5)).toMatchObject({
    ok: true,
    value: { reason: "work", tags: 1 },
  });
  opened.value.close();
});

test("backups that cannot even be listed are an answer, and not the end of the process", async () => {
  const project = await bench({ "a.txt": "Talks began in Doha." });
  const state = scratchFolder();
  project.project.close();
  const opened = await openLibrary({
    ...{ path: project.path, person: "Ada", create: "never", samples: [], state },
  });
  if (!opened.ok) throw new Error(opened.message);
  // A file where the folder should be: everybody may not list it, an administrator neither.
  writeFileSync(opened.value.keeper!.folder, "");
  const backups = new Backups(opened.value, undefined);
  const reply = await backups.tick(Date.now() + backupDelay + minute);
  const { problems } = await verifyProject(opened.value);
  opened.value.close();
  expect(problems).toMatchObject([{ code: "backup-damaged" }]);
  expect(reply).toMatchObject({ ok: false, fail: "backup-failed" });
});

test("a copy is not put in the place of a project that is open or was left open", async () => {
  const project = await bench({ "a.txt": "Talks began in Doha." });
  const other = await bench({ "b.txt": "Another project." });
  await other.ask("article.paste", { text: "Stands in the log so far." });
  const refusal = await project.refusal("project.copy", { path: other.path });
  expect(refusal).toMatchObject({ fail: "copy-failed", message: expect.stringContaining("open there") });
  expect((await other.ask("project.verify", {})).problems).toEqual([]);
  expect(await other.ask("article.list", {})).toHaveLength(2);
});
