import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { PreparedElectron } from "../../../scripts/electron/launch.ts";
import { readFuses, releaseFuses } from "../../../scripts/packaging/fuses.ts";
import type { MadePackage } from "../../../scripts/packaging/make-package.ts";
import { run } from "../../../src/cli/run.ts";
import { freePort } from "./inspector.ts";
import { type RunningPackage, showsArticle, startPackage, thePackage } from "./start-package.ts";

/**
 * The program as users get it: every fuse set, out of its archive, in no checkout. Playwright drives
 * Electron by Node's inspector, which a fuse has closed here; so these tests look from outside.
 */
let prepared: PreparedElectron;
let made: MadePackage;
let folder: string;
let running: RunningPackage | undefined;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const whole = await thePackage();
  prepared = whole.prepared;
  made = whole;
});

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-packaged-"));
});

test.afterEach(async () => {
  await running?.quit();
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

/** A script that leaves a file when anything runs it. */
function trap(name: string): { readonly script: string; readonly isSprung: () => boolean } {
  const [script, mark] = [join(folder, `${name}.cjs`), join(folder, `${name}.ran`)];
  writeFileSync(script, `require("node:fs").writeFileSync(${JSON.stringify(mark)}, "")`);
  return { script, isSprung: () => existsSync(mark) };
}

test("every fuse its Electron has stands as a release has it", async () => {
  const found = await readFuses(made.executable);
  expect(Object.keys(found).length).toBeGreaterThanOrEqual(8);
  for (const [name, isOn] of Object.entries(found)) {
    expect({ [name]: isOn }).toEqual({ [name]: releaseFuses[name as keyof typeof releaseFuses] });
  }
});

test("it starts, makes the sample project out of its own files and shows an article", async () => {
  const userData = join(folder, "user");
  running = startPackage({ executable: made.executable, userData });
  await showsArticle(running);
  await running.quit();
  const out: string[] = [];
  const listen = { out: (text: string) => void out.push(text), err: () => undefined };
  expect(await run(["verify", join(userData, "Sample.claimbench"), "--json"], listen)).toBe(0);
  expect(JSON.parse(out.join(""))).toMatchObject({ ok: true, articles: 5 });
  expect(existsSync(join(userData, "logs", "main.log"))).toBe(false);
});

test("no variable and no switch runs a stranger's code in it or opens it to a debugger", async () => {
  const [asNode, required, prefix] = [trap("as-node"), trap("required"), trap("prefix")];
  const shell = join(folder, "prefix.sh");
  writeFileSync(shell, `#!/bin/sh\ntouch "${join(folder, "prefix.ran")}"\nexec "$@"\n`, { mode: 0o755 });
  const [inspector, devTools] = [await freePort(), await freePort()];
  const env = { ELECTRON_RUN_AS_NODE: "1", NODE_OPTIONS: `--require ${required.script}` };

  running = startPackage({
    executable: made.executable,
    userData: join(folder, "user"),
    first: [asNode.script],
    args: [
      `--inspect=127.0.0.1:${inspector}`,
      `--remote-debugging-port=${devTools}`,
      `--renderer-cmd-prefix=${shell}`,
      `--utility-cmd-prefix=${shell}`,
    ],
    env,
  });
  await showsArticle(running);
  expect({ inspector: await isListening(inspector), devTools: await isListening(devTools) }).toEqual({
    inspector: false,
    devTools: false,
  });
  expect([asNode, required, prefix].map(({ isSprung }) => isSprung())).toEqual([false, false, false]);
  expect(running.said()).not.toMatch(/Debugger listening|DevTools listening/);

  // The traps do spring where the fuses are as Electron comes; every other test here uses its inspector.
  spawnSync(prepared.electron.executable, [asNode.script], { env: { ...process.env, ...env } });
  expect([asNode, required].map(({ isSprung }) => isSprung())).toEqual([true, true]);
});

test("a folder “app” beside its archive is not started in its place", async () => {
  const intruder = trap("intruder");
  const beside = join(made.folder, "resources", "app");
  mkdirSync(beside);
  try {
    writeFileSync(join(beside, "package.json"), JSON.stringify({ name: "x", main: "main.cjs" }));
    writeFileSync(join(beside, "main.cjs"), readFileSync(intruder.script));
    running = startPackage({ executable: made.executable, userData: join(folder, "user") });
    await showsArticle(running);
    expect(intruder.isSprung()).toBe(false);
  } finally {
    rmSync(beside, { recursive: true });
  }
});

test("made with the Electron for development, it says so by its name and inside, and is no release", async () => {
  const { official, version } = prepared.electron;
  expect(made.folder.endsWith("NOT-FOR-RELEASE")).toBe(!official);
  expect(existsSync(join(made.folder, "NOT-FOR-RELEASE.txt"))).toBe(!official);
  if (official) return;
  expect(readFileSync(join(made.folder, "NOT-FOR-RELEASE.txt"), "utf8")).toContain(`Electron ${version}`);
  const { status, stderr } = spawnSync(process.execPath, ["scripts/package.ts", "--release"], {
    encoding: "utf8",
  });
  expect({ status, says: stderr.includes("NOT FOR RELEASE") }).toEqual({ status: 1, says: true });
});
