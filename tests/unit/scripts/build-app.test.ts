import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashOf } from "../../../scripts/electron/build-app.ts";

let root: string;
const hash = (salt = "official"): Promise<string> => hashOf(root, ["src", "lock.json", "not-there"], salt);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "claimbench-hash-"));
  mkdirSync(join(root, "src", "main"), { recursive: true });
  writeFileSync(join(root, "src", "main", "a.ts"), "one");
  writeFileSync(join(root, "lock.json"), "{}");
});

afterEach(() => rmSync(root, { recursive: true }));

test("writing the same bytes again needs no new build", async () => {
  const before = await hash();
  writeFileSync(join(root, "src", "main", "a.ts"), "one");
  expect(await hash()).toBe(before);
});

test("a file that nothing is built from needs no new build", async () => {
  const before = await hash();
  writeFileSync(join(root, "README.md"), "new");
  expect(await hash()).toBe(before);
});

test.each([
  ["a changed file", () => writeFileSync(join(root, "src", "main", "a.ts"), "two")],
  ["a new file", () => writeFileSync(join(root, "src", "b.ts"), "")],
  ["a changed lock file", () => writeFileSync(join(root, "lock.json"), "[]")],
])("%s needs a new build", async (_, change) => {
  const before = await hash();
  change();
  expect(await hash()).not.toBe(before);
});

test("a renamed file needs a new build although the bytes are the same", async () => {
  const before = await hash();
  rmSync(join(root, "src", "main", "a.ts"));
  writeFileSync(join(root, "src", "main", "b.ts"), "one");
  expect(await hash()).not.toBe(before);
});

test("a build for the fallback Electron is not taken for one for the official", async () => {
  expect(await hash("33")).not.toBe(await hash("official"));
});
