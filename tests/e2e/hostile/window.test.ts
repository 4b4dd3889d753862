import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { readerArguments } from "../../../src/main/reader-processes.ts";
import { hostileRows } from "../../unit/hostile/rows.ts";
import { exportAttempts } from "./attempts/exports.ts";
import { pageAttempts } from "./attempts/page.ts";
import { projectAttempts } from "./attempts/projects.ts";
import { wordAttempts } from "./attempts/words.ts";
import { type Attempt, type HostileDesk, openHostileDesk } from "./desk.ts";

const attempts: Readonly<Record<number, Attempt>> = {
  ...wordAttempts,
  ...pageAttempts,
  ...exportAttempts,
  ...projectAttempts,
};

let desk: HostileDesk;

test.beforeAll(async () => {
  desk = await openHostileDesk();
  await expect(desk.page.getByRole("listbox", { name: "Articles" })).toBeAttached({ timeout: 30_000 });
});
test.afterAll(() => desk.close());

test("every row is tried in the window, or says why not", () => {
  const untried = hostileRows.filter(
    ({ number, not }) => (attempts[number] === undefined) === (not?.window === undefined),
  );
  expect(untried.map(({ number }) => number)).toEqual([]);
});

test("what is read in a process of its own finds no more than a gigabyte for its objects", async () => {
  const script = join(desk.folder, "limit.cjs");
  writeFileSync(
    script,
    `process.parentPort.postMessage(require("node:v8").getHeapStatistics().heap_size_limit);`,
  );
  const started = [script, readerArguments] as const;
  const bytes = await desk.app.evaluate(
    ({ utilityProcess }, [file, execArgv]) =>
      new Promise<number>((resolve) => {
        utilityProcess.fork(file, [], { execArgv }).once("message", resolve);
      }),
    started,
  );
  // With the young ones, which V8 counts besides.
  expect(bytes).toBeLessThan(1.1 * 1024 ** 3);
});

for (const { number, input, expected } of hostileRows) {
  const attempt = attempts[number];
  if (attempt === undefined) continue;
  test(`row ${number}: ${input}: ${expected}`, async () => {
    const before = await desk.hash();
    const becomes = await attempt(desk);
    expect(await desk.broken()).toEqual([]);
    expect((await desk.hash()) === before ? "untouched" : "changed").toBe(becomes);
    expect(await desk.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });
}
