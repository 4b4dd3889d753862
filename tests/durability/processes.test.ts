import { fork } from "node:child_process";
import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { answer } from "../../src/contract/door.ts";
import { handlersFor } from "../../src/library/handlers.ts";
import { record, times } from "./record.ts";
import {
  copyOf,
  expectSound,
  highlight,
  newPlace,
  opened,
  randomFrom,
  rowsOf,
  scratch,
  start,
} from "./scratch.ts";

test("of two window programs on one project the second only reads, and takes over when the first is killed", async () => {
  const place = await newPlace();
  const rounds = times(1, 10);
  for (let round = 0; round < rounds; round++) {
    const first = await start(place);
    expect(await highlight(first, () => 0.5, "mine")).toMatchObject({ ok: true });
    const second = await start(place);
    const shown = await second.value("project.get", {});
    expect(shown.trouble?.code).toBe("project-in-use");
    expect(shown.counts.annotations).toBe(round * 2 + 1);
    expect(await highlight(second, () => 0.5, "no")).toMatchObject({ ok: false, fail: "project-in-use" });
    await second.close();
    expect(await highlight(first, () => 0.4, "mine, after the second went")).toMatchObject({ ok: true });
    await first.kill();
    const third = await start(place);
    const taken = await third.value("project.get", {});
    expect(taken.trouble).toBeNull();
    expect(taken.notes.map(({ code }) => code)).toEqual(["recovered"]);
    await third.close();
    expect(existsSync(`${place.path}-lock`)).toBe(false);
    expect(existsSync(`${place.path}-wal`)).toBe(false);
  }
  await expectSound(place);
  record({
    promise: 8,
    drill: "two window programs on one project, the first then killed",
    count: `${rounds} rounds`,
    result:
      "the second read only; the next one checked everything and wrote; the -wal folded in, no lock left",
  });
});

test("two processes that write one project at the same time lose nothing to each other", async () => {
  const place = await newPlace();
  const each = times(20, 250);
  const writers = [1, 2].map(
    (seed) =>
      new Promise<string[]>((resolve, reject) => {
        const child = fork(fileURLToPath(new URL("./writing-child.ts", import.meta.url)), [
          ...[place.path, place.state, String(seed), String(each)],
        ]);
        let failures: string[] | null = null;
        child.on("message", (said) => {
          failures = said as string[];
        });
        child.on("exit", () => (failures === null ? reject(new Error("a writer ended")) : resolve(failures)));
      }),
  );
  expect((await Promise.all(writers)).flat()).toEqual([]);
  const count = await opened(place, async (project) => {
    const handlers = handlersFor(project, {
      startReader: () => Promise.reject(),
      onProgress: () => undefined,
    });
    const reply = await answer(handlers, "cli", "project.get", {});
    return reply.ok ? (reply.value as { counts: { annotations: number } }).counts.annotations : -1;
  });
  expect(count).toBe(2 * each);
  await expectSound(place);
  record({
    promise: 8,
    drill: "two processes writing one project at once (BEGIN IMMEDIATE)",
    count: `2 × ${each} highlights`,
    result: "0 refused, 0 lost",
  });
});

test("a project moved, deleted or replaced while open takes no write, and a copy saves all of it", async () => {
  const ways = {
    moved: (path: string) => renameSync(path, `${path}.moved`),
    deleted: (path: string) => rmSync(path),
    replaced: (path: string) => {
      copyFileSync(path, `${path}.copy`);
      renameSync(`${path}.copy`, path);
    },
  };
  for (const [way, spoil] of Object.entries(ways)) {
    const place = await newPlace();
    const library = await start(place);
    expect(await highlight(library, () => 0.5, "kept")).toMatchObject({ ok: true });
    const whole = rowsOf(place.path);
    spoil(place.path);
    expect(await highlight(library, () => 0.4, way), way).toMatchObject({
      ok: false,
      fail: "project-replaced",
    });
    const copy = join(scratch(), "Saved.claimbench");
    expect(await library.ask("project.copy", { path: copy }), way).toMatchObject({ ok: true });
    await library.close();
    expect(rowsOf(copy), way).toBe(whole);
    await expectSound({ ...place, path: copy, state: join(scratch(), "state") });
  }
  record({
    promise: 8,
    drill: "a project moved, deleted or replaced while it is open",
    count: "3 ways",
    result: "noticed before the next write; the copy held every row",
  });
});

test("an older file, or a write-ahead log that is gone, is announced", async () => {
  const rounds = times(2, 12);
  for (let round = 0; round < rounds; round++) {
    const place = await newPlace();
    const random = randomFrom(round);
    const old = copyOf(place);
    const library = await start(place);
    const steps = 1 + Math.floor(random() * 5);
    for (let n = 0; n < steps; n++)
      expect(await highlight(library, random, "new")).toMatchObject({ ok: true });
    if (round % 2 === 0) {
      await library.close();
      copyFileSync(old, place.path);
    } else {
      // What is known outside the file follows within a second.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await library.kill();
      for (const suffix of ["-wal", "-shm"]) rmSync(place.path + suffix);
    }
    const again = await start(place);
    const { notes } = await again.value("project.get", {});
    const told = notes.find(({ code }) => code === "older-state");
    expect(told?.message).toContain(steps === 1 ? "the last step is" : `the last ${steps} steps are`);
    const verified = await again.value("project.verify", {});
    expect(verified.problems.map(({ code }) => code)).toEqual(["older-state"]);
    await again.value("project.accept", {});
    expect((await again.value("project.verify", {})).ok).toBe(true);
    await again.close();
  }
  record({
    promise: 6,
    drill: "an older copy put back, or the -wal taken away after a kill",
    count: `${rounds} times`,
    result: "each announced, with the number of steps missing",
  });
});
