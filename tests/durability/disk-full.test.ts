import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { record, times } from "./record.ts";
import {
  canRun,
  expectSound,
  highlight,
  newPlace,
  opened,
  type Place,
  randomFrom,
  rowsOf,
  scratch,
  start,
} from "./scratch.ts";

/** A small disk of its own, gone afterwards; null where this user may mount none. */
function smallDisk(megabytes: number): string | null {
  const folder = join(scratch(), "disk");
  mkdirSync(folder);
  const mounted = canRun("mount", "-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder);
  if (!mounted) return null;
  onTestFinished(() => void execFileSync("umount", ["-l", folder]));
  return folder;
}

test("on a full disk saved rows stay as they are, the failure says so, and what failed goes well with room again", async (context) => {
  const rounds = times(1, 8);
  let refused = 0;
  for (let round = 0; round < rounds; round++) {
    const disk = smallDisk(4);
    if (disk === null) return context.skip("not run: this user may not mount a disk");
    const place: Place = {
      folder: disk,
      path: join(disk, "Drill.claimbench"),
      state: join(scratch(), "state"),
    };
    copyFileSync((await newPlace()).path, place.path);
    const random = randomFrom(round);
    const library = await start(place);
    expect(await highlight(library, () => 0.5, "before")).toMatchObject({ ok: true });
    const ballast = join(disk, "ballast");
    writeFileSync(ballast, "");
    // What is left is less than one save needs, and another amount in every round.
    fill(ballast, 1024 + Math.floor(random() * 24_000));
    const before = rowsOf(place.path);

    let failure = "";
    for (let n = 0; n < 400 && failure === ""; n++) {
      const said = await highlight(library, () => 0.5, `fills the disk ${"x".repeat(3000)}`);
      if (said === "gone") throw new Error("the library ended");
      if (!said.ok) failure = said.fail;
      else expect(rowsOf(place.path)).not.toBe(before);
    }
    expect(failure).toBe("disk-full");
    refused += 1;
    const full = rowsOf(place.path);
    const backup = await library.ask("backup.make", {});
    expect(backup).toMatchObject({ ok: true });
    const report = join(disk, "report.html");
    expect(await library.ask("export.write", { format: "html", path: report })).toMatchObject({
      ...{ ok: false, fail: "export-failed" },
    });
    expect(rowsOf(place.path)).toBe(full);

    rmSync(ballast);
    expect(await highlight(library, () => 0.5, "with room again")).toMatchObject({ ok: true });
    expect(await library.ask("export.write", { format: "html", path: report })).toMatchObject({ ok: true });
    await library.close();
    await expectSound(place);
    await opened(place, () => undefined);
  }
  record({
    promise: 3,
    drill: "a disk that fills up while highlights are saved and reports exported (a tmpfs of 4 MB)",
    count: `${rounds} disks, ${refused} refusals`,
    result: "saved rows unchanged, “disk-full” named, the same went well with room again",
  });
});

/** Fill the disk until `left` bytes are left of it. */
function fill(path: string, left: number): void {
  const blocks = execFileSync("df", ["--output=avail", "-B1", path], { encoding: "utf8" });
  const available = Number(blocks.trim().split("\n").at(-1));
  writeFileSync(path, Buffer.alloc(Math.max(0, available - left)));
}

test("a project on a disk that turns read-only while it is open takes no write, and says why", async (context) => {
  const disk = smallDisk(6);
  if (disk === null) return context.skip("not run: this user may not mount a disk");
  const place: Place = {
    folder: disk,
    path: join(disk, "Drill.claimbench"),
    state: join(scratch(), "state"),
  };
  copyFileSync((await newPlace()).path, place.path);
  await opened(place, (project) => {
    expect(project.trouble()).toBeNull();
    for (const each of [place.path, disk]) {
      const { mode } = statSync(each);
      chmodSync(each, mode & ~0o222);
      expect(project.trouble()?.fail).toBe("project-read-only");
      chmodSync(each, mode);
      expect(project.trouble()).toBeNull();
    }
  });
  execFileSync("mount", ["-o", "remount,ro", disk]);
  const library = await start(place);
  expect(await library.value("project.get", {})).toMatchObject({
    counts: { articles: 5 },
    trouble: { code: "project-read-only" },
  });
  expect(await highlight(library, () => 0.5, "no")).toMatchObject({ ok: false, fail: "project-read-only" });
  const report = join(place.state, "..", "report.html");
  expect(await library.ask("export.write", { format: "html", path: report })).toMatchObject({ ok: true });
  await library.close();
  record({
    promise: 8,
    drill: "a disk mounted read-only; file and folder made read-only while the project is open",
    count: "3 ways",
    result: "noticed before the next write; shown to read, exported, not written",
  });
});
