import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { factsOf, openLog } from "../../../src/main/log.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimbench-log-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("an event is one line with its moment and its facts", async () => {
  const log = openLog(join(folder, "logs"), () => new Date(0));
  log("library-exited", { code: 9 });
  expect(await readFile(join(folder, "logs", "main.log"), "utf8")).toBe(
    '{"at":"1970-01-01T00:00:00.000Z","event":"library-exited","code":9}\n',
  );
});

test("however much happens, the log stays below 600 kB", async () => {
  const log = openLog(folder);
  for (let n = 0; n < 9000; n += 1) log("refused-request", { scheme: "x".repeat(100) });
  const sizes = await Promise.all(
    (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size),
  );
  expect(sizes).toHaveLength(2);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(600_000);
});

test("a log that cannot be written does not throw", () => {
  expect(() => openLog("/dev/null/none")("main-bug")).not.toThrow();
});

test("of an error neither its message nor its folders are told", () => {
  const error = Object.assign(new TypeError("“Secret source” is not a function"), { code: "EACCES" });
  error.stack = `TypeError: “Secret source”\n    at open (/home/ana/app/main.js:3:4)\n    at file:///home/ana/x.js:1:2`;
  const facts = factsOf(error);
  expect(facts).toMatchObject({ error: "TypeError", code: "EACCES" });
  expect(facts.at).toContain("main.js:3:4");
  expect(JSON.stringify(facts)).not.toMatch(/Secret|ana/);
});
