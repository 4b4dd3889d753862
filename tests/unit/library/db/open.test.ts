import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { openLibrary } from "../../../../src/library/open-library.ts";
import { bench, scratchFolder } from "../scratch.ts";

const hash = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

const open = (path: string) => openLibrary({ path, person: "Ada", create: "never", samples: [] });

/** A sound project, closed, that a test may spoil. */
async function soundProject(): Promise<string> {
  const project = await bench();
  const copy = join(scratchFolder(), "Copy.claimbench");
  project.project.close();
  copyFileSync(project.path, copy);
  await project.reopen();
  return copy;
}

test.each([
  ["of 0 bytes", (path: string) => writeFileSync(path, ""), "project-empty"],
  [
    "that is a text",
    (path: string) => writeFileSync(path, "hello, this is no database at all"),
    "project-foreign",
  ],
  ["that begins like SQLite and ends", (path: string) => truncateSync(path, 60), "project-damaged"],
  ["cut in half", (path: string) => truncateSync(path, 50_000), "project-damaged"],
  ["of another program", (path: string) => stamp(path, "application_id", 1), "project-foreign"],
  ["from the future", (path: string) => stamp(path, "user_version", 9999), "project-newer"],
])("a project %s is refused with a sentence and left byte for byte as it is", async (_, spoil, fail) => {
  const path = await soundProject();
  spoil(path);
  const before = hash(path);
  const reply = await open(path);
  expect(reply).toMatchObject({ ok: false, fail });
  expect(hash(path)).toBe(before);
  expect(readdirSync(dirname(path))).toEqual(["Copy.claimbench"]);
});

function stamp(path: string, pragma: string, value: number): void {
  const db = new Database(path);
  db.pragma(`${pragma} = ${value}`);
  db.pragma("journal_mode = DELETE");
  db.close();
}

test("a file that is no project and has no bytes of one cannot be a folder either", async () => {
  const path = join(scratchFolder(), "Folder.claimbench");
  mkdirSync(path);
  expect(await open(path)).toMatchObject({ ok: false });
});

test("a project that is not there is missing, and none is made", async () => {
  const path = join(scratchFolder(), "None.claimbench");
  expect(await open(path)).toMatchObject({ ok: false, fail: "project-missing" });
  expect(readdirSync(dirname(path))).toEqual([]);
});

test("a project locked by another program is refused with a sentence, and opens when it is free", async () => {
  const path = await soundProject();
  const other = new Database(path);
  other.pragma("locking_mode = EXCLUSIVE");
  other.exec("BEGIN EXCLUSIVE");
  expect(await open(path)).toMatchObject({ ok: false, fail: "project-locked" });
  other.exec("COMMIT");
  other.close();
  const reply = await open(path);
  expect(reply.ok).toBe(true);
  if (reply.ok) reply.value.close();
}, 20_000);

test("a new project never replaces a file", async () => {
  const path = join(scratchFolder(), "There.claimbench");
  writeFileSync(path, "mine");
  const { newProject } = await import("../../../../src/library/open-library.ts");
  const reply = await newProject({ path, person: "Ada", create: "empty", samples: [] });
  expect(reply).toMatchObject({ ok: false, fail: "project-exists" });
  expect(readFileSync(path, "utf8")).toBe("mine");
});

test("a project whose samples cannot be read is not made at all", async () => {
  const path = join(scratchFolder(), "Half.claimbench");
  const reply = await openLibrary({ path, person: "Ada", create: "sample", samples: ["/no/such/file.txt"] });
  expect(reply.ok).toBe(false);
  expect(readdirSync(dirname(path))).toEqual([]);
});

test("synchronous is FULL and the journal a write-ahead log, before and after the first write", async () => {
  const project = await bench();
  expect(project.project.read.pragma("synchronous")).toBe(2);
  expect(project.project.read.pragma("journal_mode")).toBe("wal");
  await project.ask("annotation.quote", { article: "000", quote: "Axios had said" });
  expect(project.project.read.pragma("synchronous")).toBe(2);
  expect(project.project.read.pragma("trusted_schema")).toBe(0);
});

test("a project replaced while open takes no write", async () => {
  const project = await bench();
  const copy = await soundProject();
  const { rmSync } = await import("node:fs");
  rmSync(project.path);
  expect((await project.refusal("annotation.quote", { article: "000", quote: "Axios had said" })).fail).toBe(
    "project-replaced",
  );
  copyFileSync(copy, project.path);
  expect((await project.refusal("annotation.quote", { article: "000", quote: "Axios had said" })).fail).toBe(
    "project-replaced",
  );
});

test("SQLite itself refuses to change a stored text or the log", async () => {
  const project = await bench();
  const other = new Database(project.path);
  for (const sql of [
    "UPDATE article_text SET text = 'x'",
    "DELETE FROM article_text",
    "UPDATE command_log SET label = 'x'",
    "DELETE FROM command_log",
    "UPDATE article_version SET text_sha256 = text_sha256",
  ]) {
    expect(() => other.exec(sql), sql).toThrow(/immutable|append-only/);
  }
  other.close();
});

test.each([
  [
    "a text",
    "DROP TRIGGER article_text_is_frozen; UPDATE article_text SET text = replace(text, 'Hamas', 'Fatah')",
    "text-changed",
  ],
  ["a quotation", "UPDATE annotation_target SET quote = 'other'", "quotation-differs"],
  ["the log", "DROP TRIGGER command_log_is_frozen; UPDATE command_log SET label = 'other'", "log-broken"],
  ["the search index", "DELETE FROM annotation_search", "search-incomplete"],
])("verify notices that %s was changed behind its back", async (_, sql, code) => {
  const project = await bench();
  await project.ask("annotation.quote", { article: "000", quote: "Axios had said", tags: ["t"] });
  expect(await project.ask("project.verify", {})).toMatchObject({ ok: true });
  const other = new Database(project.path);
  other.exec(sql);
  other.close();
  const result = await project.ask("project.verify", {});
  expect(result.ok).toBe(false);
  expect(result.problems.map((problem) => problem.code)).toContain(code);
});
