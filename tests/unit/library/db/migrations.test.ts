import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { connect, WriteDb } from "../../../../src/library/db/connection.ts";
import { migrate } from "../../../../src/library/db/migrate.ts";
import { firstSchema } from "../../../../src/library/db/migrations/0001-first-schema.ts";
import { migrations, newestVersion } from "../../../../src/library/db/migrations/migrations.ts";
import { insertProject } from "../../../../src/library/db/project.ts";
import { sha256Of } from "../../../../src/library/db/verification/texts.ts";
import { handlersFor } from "../../../../src/library/handlers.ts";
import { openLibrary } from "../../../../src/library/open-library.ts";
import { startNodeReader } from "../../../../src/library/reading/node-reader.ts";
import { scratchFolder } from "../scratch.ts";

/** A project as the first format had it: one article, one highlight with a tag and a note. */
function firstFormat(): string {
  const path = join(scratchFolder(), "Old.claimbench");
  const db = connect(path, { mustExist: false });
  migrate(db, undefined, [firstSchema]);
  insertProject(db, 1);
  const text = "Talks began.";
  db.exec(`
    INSERT INTO person VALUES ('p', 'Ada');
    INSERT INTO article_text VALUES ('${sha256Of(text)}', '${text}', 12);
    INSERT INTO article VALUES ('a', 1, 'old.txt', 'Talks began.', NULL, NULL, NULL, NULL, NULL, NULL, 'f', 1, 'p');
    INSERT INTO article_version VALUES ('v', 'a', 1, '${sha256Of(text)}', 12, 1);
    INSERT INTO line VALUES ('v', 0, 0, 12, 'paragraph');
    INSERT INTO annotation VALUES ('n', 1, 'a', 'p', 1);
    INSERT INTO annotation_target VALUES ('n', 0, 'v', 0, 5, 'Talks', '', ' began.');
    INSERT INTO tag VALUES ('t', 1, NULL, 'kept', 'kept', '#0072b2', 'solid', '', 1);
    INSERT INTO annotation_tag VALUES ('n', 't', 'p', 1);
    INSERT INTO note VALUES ('o', 'n', 'why', 'p', 1, 1);
    INSERT INTO annotation_search (rowid, quote, note, facet) VALUES (1, 'Talks', 'why', 't1');
    INSERT INTO article_search (rowid, title, body) VALUES (1, '', '${text}');
  `);
  db.close();
  return path;
}

test("0002 keeps articles, highlights, tags and notes that were there before it", async () => {
  const path = firstFormat();
  const opened = await openLibrary({ path, person: "Ada", create: "never", samples: [] });
  if (!opened.ok) throw new Error(opened.message);
  const handlers = handlersFor(opened.value, { startReader: startNodeReader, onProgress: () => undefined });
  expect(await handlers["annotation.list"]({})).toMatchObject({
    value: [{ id: "n", quote: "Talks", start: 0, end: 5, tags: ["kept"], note: "why" }],
  });
  expect(await handlers["article.list"]({})).toMatchObject({
    value: [{ id: "a", versions: 1, reviewCount: 0, url: null }],
  });
  expect(await handlers["project.verify"]({})).toMatchObject({ value: { ok: true, problems: [] } });
  expect(await handlers["article.correct"]({ articleId: "a", text: "Then talks began." })).toMatchObject({
    value: { versions: 2 },
  });
  opened.value.close();
});

test("before the first change of an older project a copy that checks is put beside it", async () => {
  const path = firstFormat();
  const opened = await openLibrary({ path, person: "Ada", create: "never", samples: [] });
  if (opened.ok) opened.value.close();
  const backup = `${path}.format-1-backup`;
  expect(existsSync(backup)).toBe(true);
  const copy = connect(backup, { mustExist: true });
  expect(copy.pragma("user_version")).toBe(1);
  expect(copy.column("SELECT quote FROM annotation_target")).toEqual(["Talks"]);
  copy.close();
  const again = await openLibrary({ path, person: "Ada", create: "never", samples: [] });
  if (again.ok) again.value.close();
  expect(readdirSync(dirname(path)).filter((name) => name.includes("backup"))).toEqual([
    "Old.claimbench.format-1-backup",
  ]);
});

test("a new project has the newest format and needs no copy", async () => {
  const path = join(scratchFolder(), "New.claimbench");
  const opened = await openLibrary({ path, person: "Ada", create: "empty", samples: [] });
  if (!opened.ok) throw new Error(opened.message);
  expect(opened.value.read.pragma("user_version")).toBe(newestVersion);
  opened.value.close();
  expect(readdirSync(dirname(path))).toEqual(["New.claimbench"]);
});

test("0003 keeps highlights, tags and notes, and gives them neither importance nor rules of their own", async () => {
  const path = firstFormat();
  const opened = await openLibrary({ path, person: "Ada", create: "never", samples: [] });
  if (!opened.ok) throw new Error(opened.message);
  const { read } = opened.value;
  expect(read.all("SELECT id, importance FROM annotation")).toEqual([{ id: "n", importance: 0 }]);
  expect(read.all("SELECT id, position, inclusion, exclusion FROM tag")).toEqual([
    { id: "t", position: 0, inclusion: "", exclusion: "" },
  ]);
  expect(read.all("SELECT text, document FROM note")).toEqual([{ text: "why", document: null }]);
  opened.value.close();
});

test("0004 leaves reviews as they are and gives them no words of their own", async () => {
  const path = firstFormat();
  const before = connect(path, { mustExist: true });
  migrate(before, undefined, migrations.slice(0, 3));
  before.exec(`INSERT INTO review VALUES ('n', 'v', 0, 5, 0.5)`);
  migrate(before);
  expect(before.all("SELECT * FROM review")).toEqual([
    { annotation_id: "n", version_id: "v", start_utf16: 0, end_utf16: 5, similarity: 0.5, quote: "" },
  ]);
  before.close();
});

test("0006 keeps lines and gives them no page", () => {
  const path = firstFormat();
  const before = connect(path, { mustExist: true });
  migrate(before, undefined, migrations.slice(0, 5));
  const lines = before.all<Record<string, unknown>>("SELECT * FROM line");
  migrate(before);
  expect(before.all("SELECT * FROM line")).toEqual(lines.map((line) => ({ ...line, page: null })));
  expect(() => before.exec("UPDATE line SET page = 0")).toThrow(/CHECK/);
  before.close();
});

test("0007 finds what was undone without looking at all that was done", () => {
  const path = join(scratchFolder(), "Steps.claimbench");
  const db = new Database(path);
  migrate(new WriteDb(db));
  for (const sql of [
    "DELETE FROM undo_step WHERE is_undone = 1",
    "SELECT min(seq) AS seq FROM undo_step WHERE is_undone = 1",
  ]) {
    const plan = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all();
    expect(plan.map(({ detail }) => detail).join()).toContain("undo_step_undone");
  }
  db.close();
});
