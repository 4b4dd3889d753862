import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../../src/cli/run.ts";
import type { ArticleWithText, ImportResult } from "../../../src/contract/records.ts";
import { scratchFolder } from "../library/scratch.ts";
import type { HostileFile } from "./hostile-file.ts";
import { hostileFiles, hostileRows, rowOf } from "./rows.ts";

async function claimbench(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const code = await run([...argv, "--json"], {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

function write(folder: string, { name, bytes, size }: HostileFile): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  if (size !== undefined) truncateSync(path, size);
  return path;
}

const hashOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

const refused = hostileFiles.filter((file) => file.refused !== undefined);
const read = hostileFiles.filter((file) => file.read !== undefined);

test("every file belongs to a row, and is either refused or read", () => {
  const rows = new Set(hostileRows.map(({ number }) => number));
  expect(hostileFiles.filter((file) => !rows.has(rowOf(file)))).toEqual([]);
  for (const file of hostileFiles) expect(file.refused === undefined).toBe(file.read !== undefined);
});

test("each refused file says why, and leaves the project's bytes as they were", async () => {
  const folder = scratchFolder();
  const project = join(folder, "P.claimbench");
  expect((await claimbench("new", project)).code).toBe(0);
  for (const file of refused) {
    const path = write(folder, file);
    const before = hashOf(project);
    const { code, out, err } = await claimbench("import", project, path);
    expect([file.name, code]).toEqual([file.name, 1]);
    const result = JSON.parse(out) as ImportResult;
    expect(result).toMatchObject({ imported: 0, refused: 1 });
    expect(result.files[0]!.message).toMatch(file.refused!);
    expect(JSON.parse(err).error).toMatchObject({
      code: "import-refused",
      message: result.files[0]!.message,
    });
    expect([file.name, hashOf(project)]).toEqual([file.name, before]);
  }
}, 120_000);

describe("of a folder of them", () => {
  let folder: string;
  let project: string;
  let result: ImportResult;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "claimbench-hostile-"));
    project = join(folder, "P.claimbench");
    const files = join(folder, "files");
    mkdirSync(files);
    for (const file of hostileFiles) write(files, file);
    await claimbench("new", project);
    const { code, out } = await claimbench("import", project, files);
    expect(code).toBe(1);
    result = JSON.parse(out);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("those that can be read are imported, and all others are named", () => {
    expect(result).toMatchObject({
      imported: read.length,
      refused: refused.length,
      unchanged: 0,
      versions: 0,
    });
  });

  test.each(read)("$name gives its text and nothing else", async ({ name, read: expected }) => {
    const told = result.files.find(({ path }) => path.endsWith(name))!;
    expect(told.outcome).toBe("imported");
    expect(told.encoding).toBe(expected!.encoding ?? null);
    if (expected!.remark !== undefined) expect(told.message).toMatch(expected!.remark);
    const { out } = await claimbench("article", project, told.articleId!);
    const article = JSON.parse(out) as ArticleWithText;
    expect(article.text).toContain(expected!.holds);
    if (expected!.lacks !== undefined)
      expect(JSON.stringify({ ...article, name: "" })).not.toMatch(expected!.lacks);
    if (expected!.label !== undefined) expect(article.label).toBe(expected!.label);
  });

  test("what was imported is sound", async () => {
    const { code, out } = await claimbench("verify", project);
    expect({ code, ok: JSON.parse(out).ok }).toEqual({ code: 0, ok: true });
  });
});
