import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  isThere,
  projectName,
  projectPlace,
  reasonToConfirm,
  withExtension,
} from "../../../../src/main/projects/project-path.ts";

let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "claimbench-path-")));
  await mkdir(join(folder, "real"));
  await symlink(join(folder, "real"), join(folder, "way"));
  await writeFile(join(folder, "real", "a.claimbench"), "");
});
afterEach(() => rm(folder, { recursive: true }));

describe("projectPlace", () => {
  test("two ways to one file have one key", async () => {
    const direct = await projectPlace(join(folder, "real", "a.claimbench"));
    const linked = await projectPlace(join(folder, "way", "a.claimbench"));
    expect(linked).toEqual(direct);
  });

  test("a file that is not there yet has the key it will have", async () => {
    const before = await projectPlace(join(folder, "way", "new.claimbench"));
    await writeFile(join(folder, "real", "new.claimbench"), "");
    expect(await projectPlace(join(folder, "real", "new.claimbench"))).toEqual(before);
  });

  test("a path in no folder at all is kept", async () => {
    expect((await projectPlace("/no/such/a.claimbench", "linux")).path).toBe("/no/such/a.claimbench");
  });

  test.each(["darwin", "win32"] as const)("%s does not tell A from a", async (platform) => {
    const upper = await projectPlace("/no/such/A.claimbench", platform);
    expect(upper.key).toBe((await projectPlace("/no/such/a.claimbench", platform)).key);
    expect(upper.path).toBe("/no/such/A.claimbench");
  });

  test("linux tells A from a", async () => {
    const upper = await projectPlace("/no/such/A.claimbench", "linux");
    expect(upper.key).not.toBe((await projectPlace("/no/such/a.claimbench", "linux")).key);
  });
});

describe("reasonToConfirm", () => {
  test("an ordinary file needs no question, nor does one in a linked folder", async () => {
    expect(await reasonToConfirm(join(folder, "way", "a.claimbench"))).toBeNull();
  });

  test("a link to a file does", async () => {
    await symlink(join(folder, "real", "a.claimbench"), join(folder, "b.claimbench"));
    expect(await reasonToConfirm(join(folder, "b.claimbench"))).toBe("link");
  });

  test.each(["\\\\server\\share\\a.claimbench", "//server/share/a.claimbench"])(
    "on Windows %s is on another computer",
    async (path) => {
      expect(await reasonToConfirm(path, "win32")).toBe("network");
    },
  );

  test("a file that is not there needs none: the library says that it is missing", async () => {
    expect(await reasonToConfirm(join(folder, "none.claimbench"))).toBeNull();
  });
});

describe("names", () => {
  test("a project is called by its file, whatever the extension's case", () => {
    expect(projectName("/x/Ukraine 2025.ClaimBench")).toBe("Ukraine 2025");
  });

  test("a missing extension is added, a present one is not doubled", () => {
    expect(withExtension("/x/a", ".claimbench")).toBe("/x/a.claimbench");
    expect(withExtension("/x/a.CLAIMBENCH", ".claimbench")).toBe("/x/a.CLAIMBENCH");
  });

  test("a link to nowhere is there, and so must not be written over", async () => {
    await symlink(join(folder, "nowhere"), join(folder, "dangling"));
    expect(await isThere(join(folder, "dangling"))).toBe(true);
    expect(await isThere(join(folder, "nothing"))).toBe(false);
  });
});
