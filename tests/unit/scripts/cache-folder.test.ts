import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cacheFolder, inCache } from "../../../scripts/electron/cache-folder.ts";

let cache: string;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "claimbench-cache-"));
  vi.stubEnv("CLAIMBENCH_CACHE", cache);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(cache, { recursive: true });
});

test("CLAIMBENCH_CACHE goes before XDG_CACHE_HOME, and that before the home folder", () => {
  expect(cacheFolder({ CLAIMBENCH_CACHE: "/own", XDG_CACHE_HOME: "/xdg" })).toBe("/own");
  expect(cacheFolder({ XDG_CACHE_HOME: "/xdg" })).toBe("/xdg/claimbench");
  expect(cacheFolder({})).toBe(join(homedir(), ".cache", "claimbench"));
});

test("a relative XDG_CACHE_HOME is ignored, so the cache never lands in the checkout", () => {
  expect(cacheFolder({ XDG_CACHE_HOME: "cache" })).toBe(join(homedir(), ".cache", "claimbench"));
});

test("a folder is filled once and then found", async () => {
  let fills = 0;
  const fill = async (draft: string): Promise<void> => {
    fills += 1;
    writeFileSync(join(draft, "file"), "content");
  };
  await inCache("thing", fill);
  const folder = await inCache("thing", fill);
  expect(readFileSync(join(folder, "file"), "utf8")).toBe("content");
  expect(fills).toBe(1);
});

test("a fill that fails leaves nothing behind, and the next one starts anew", async () => {
  const fail = inCache("thing", async (draft) => {
    writeFileSync(join(draft, "half"), "");
    throw new Error("no network");
  });
  await expect(fail).rejects.toThrow("no network");
  expect(readdirSync(cache)).toEqual([]);
  const folder = await inCache("thing", async () => undefined);
  expect(existsSync(join(folder, "half"))).toBe(false);
});

test("of two fills at once one wins, and both are told where the folder is", async () => {
  const fill = async (draft: string): Promise<void> => writeFileSync(join(draft, "file"), "same");
  const folders = await Promise.all([inCache("thing", fill), inCache("thing", fill)]);
  expect(folders).toEqual([join(cache, "thing"), join(cache, "thing")]);
  expect(readdirSync(cache)).toEqual(["thing"]);
});

test("what a killed run left is swept away, what a running one is writing is not", async () => {
  const { pid: ended } = spawnSync(process.execPath, ["--version"]);
  mkdirSync(join(cache, `.draft-${ended}-abc`));
  mkdirSync(join(cache, `.draft-${process.pid}-abc`));
  await inCache("thing", async () => undefined);
  expect(readdirSync(cache).sort()).toEqual([`.draft-${process.pid}-abc`, "thing"]);
});
