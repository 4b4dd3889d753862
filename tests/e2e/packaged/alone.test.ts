import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { ensurePrograms } from "../../../scripts/electron/system-packages.ts";
import { apart, cannotPart, cannotWatch, mayWatch } from "../silence/means.ts";
import { outgoing, watched } from "../silence/trace.ts";
import { type RunningPackage, showsArticle, startPackage, thePackage } from "./start-package.ts";

/**
 * The fused program and the network. No driver is attached: nothing listens, and what the trace
 * shows is the program's own.
 */
let executable: string;
let folder: string;
let running: RunningPackage | undefined;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  await ensurePrograms(["strace"]);
  executable = (await thePackage()).executable;
});
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-alone-"));
});
test.afterEach(async () => {
  await running?.quit();
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

test("it starts where there is no network, not even loopback", async () => {
  const command = apart();
  test.skip(command === null, cannotPart);
  const [unshare, ...how] = command!;
  running = startPackage({
    executable: unshare!,
    first: [...how, executable],
    userData: join(folder, "user"),
  });
  await showsArticle(running);
});

test("from start to end it connects to nobody and sends nothing", async () => {
  test.skip(!mayWatch(), cannotWatch);
  test.setTimeout(120_000);
  const trace = join(folder, "trace");
  running = startPackage({
    executable: watched(executable, join(folder, "watched.sh"), trace),
    userData: join(folder, "user"),
    isWatched: true,
  });
  await showsArticle(running);
  await running.quit();
  const calls = readFileSync(trace, "utf8");
  expect(calls).toContain("sa_family=AF_UNIX");
  expect(outgoing(calls)).toEqual([]);
});
