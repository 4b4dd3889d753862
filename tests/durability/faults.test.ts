import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { listArticles } from "../../src/library/db/articles.ts";
import { listBackups } from "../../src/library/safety/backup-files.ts";
import { problemOf } from "../../src/library/safety/restore.ts";
import { annotationsFor } from "../../src/library/search/run.ts";
import type { DrillLibrary } from "./drill-library.ts";
import { isFull, record } from "./record.ts";
import {
  canRun,
  copyOf,
  expectSound,
  highlight,
  newPlace,
  opened,
  type Place,
  rowsOf,
  scratch,
  start,
} from "./scratch.ts";
import { type Fault, type FaultCall, injectedIn, notedCalls, watching, withFault } from "./strace.ts";

/** Whether a fault came to pass, asked before anybody else ends the process. */
function hasCome({ what }: Pick<Fault, "what">, library: DrillLibrary, log: string): boolean {
  return what === "KILL" ? library.isGone : injectedIn(log) > 0;
}

const canTrace = process.platform === "linux" && canRun("strace", "-qq", "true");

/** Which calls get a fault: every one with `npm run test:durability`, a few across all of it otherwise. */
function sample(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, i) => i + 1);
  return Array.from({ length: most }, (_, i) => 1 + Math.floor((i * (count - 1)) / (most - 1)));
}

interface Work {
  readonly name: string;
  readonly promise: number;
  /** True when it was answered with success. */
  readonly carryOut: (library: DrillLibrary, place: Place) => Promise<boolean>;
  /** What must hold in the project afterwards. */
  readonly check: (place: Place, wasDone: boolean) => Promise<void>;
  /** What is made ready before the library starts. */
  readonly prepare?: (place: Place) => Promise<void>;
  readonly calls: readonly FaultCall[];
}

const annotationCount = (place: Place) =>
  opened(place, (project) => {
    const found = annotationsFor(project.read, {});
    return found.ok ? found.value.length : -1;
  });

const works: readonly Work[] = [
  {
    name: "saving a highlight",
    promise: 3,
    calls: ["pwrite64", "fsync"],
    carryOut: async (library) => {
      const said = await highlight(library, () => 0.5, "n");
      return said !== "gone" && said.ok;
    },
    check: async (place, wasDone) => {
      const count = await annotationCount(place);
      expect(wasDone ? [1] : [0, 1]).toContain(count);
    },
  },
  {
    name: "importing",
    promise: 3,
    calls: ["pwrite64", "fsync"],
    prepare: async ({ folder }) => {
      for (const n of [1, 2, 3]) {
        writeFileSync(
          join(folder, `new-${n}.txt`),
          `New ${n}\n\n${`Sentence ${n} about talks. `.repeat(2000)}\n`,
        );
      }
    },
    carryOut: async (library, { folder }) => {
      const paths = [1, 2, 3].map((n) => join(folder, `new-${n}.txt`));
      const said = await library.ask("article.import", { paths });
      return said !== "gone" && said.ok && said.value.imported === 3;
    },
    check: (place, wasDone) =>
      opened(place, (project) => {
        const names = listArticles(project.read).filter(({ name }) => name.startsWith("new-"));
        // All that was chosen at once is one transaction a file at most: none is half there.
        for (const { length } of names) expect(length).toBeGreaterThan(40_000);
        if (wasDone) expect(names.length).toBe(3);
      }),
  },
  {
    name: "making a backup",
    promise: 7,
    calls: ["pwrite64", "fsync", "rename"],
    prepare: async (place) => {
      await opened(place, (project) => {
        expect(project.keeper!.backUp("open").ok).toBe(true);
      });
    },
    carryOut: async (library) => {
      const said = await library.ask("backup.make", {});
      return said !== "gone" && said.ok;
    },
    check: (place, wasDone) =>
      opened(place, (project) => {
        const backups = listBackups(project.keeper!.folder);
        expect(backups.length).toBeGreaterThanOrEqual(wasDone ? 2 : 1);
        for (const { path } of backups) expect(problemOf(path)).toBeNull();
      }),
  },
];

describe.skipIf(!canTrace)("a fault in a call of the system", () => {
  const drilled = new Map<string, { faults: number; come: number; done: number; promise: number }>();

  for (const work of works) {
    test(`while ${work.name} leaves the project sound, and nothing that was acknowledged undone`, async () => {
      const first = await newPlace();
      let faults = 0;
      let come = 0;
      let done = 0;
      for (const fault of await faultsOf(work, first)) {
        const place = await prepared(work, first);
        const log = join(scratch(), "log");
        const under = withFault(fault, log);
        const library = await start(place, { under });
        const wasDone = await work.carryOut(library, place);
        // Whatever happened, the process either is gone or goes on: then the same works at once.
        if (!library.isGone && fault.what !== "KILL" && !wasDone && work.promise === 3) {
          expect(await work.carryOut(library, place), `again after ${JSON.stringify(fault)}`).toBe(true);
        }
        if (hasCome(fault, library, log)) come += 1;
        await library.kill();
        await work.check(place, wasDone);
        await expectSound(place);
        faults += 1;
        if (wasDone) done += 1;
      }
      expect(faults).toBeGreaterThan(2);
      // A fault that never came proves nothing. The last calls of a run may fall after its answer.
      expect(come).toBeGreaterThan(faults / 2);
      drilled.set(work.name, { faults, come, done, promise: work.promise });
    });
  }

  afterAll(() => {
    for (const [name, { faults, come, done, promise }] of drilled) {
      record({
        promise,
        drill: `ENOSPC, EIO and KILL in the calls that write and flush (strace) while ${name}`,
        count: `${faults} faults, ${come} of them came to pass, ${done} survived with success`,
        result: "0 damaged, 0 acknowledged and lost",
      });
    }
  });
});

async function prepared(work: Work, first: Place): Promise<Place> {
  const folder = scratch();
  const place = { folder, path: join(folder, "Drill.claimbench"), state: join(folder, "state") };
  mkdirSync(place.state);
  copyFileSync(copyOf(first), place.path);
  await work.prepare?.(place);
  return place;
}

/** Runs the work once without a fault, to learn how many calls there are to spoil. */
async function faultsOf(work: Work, first: Place): Promise<Fault[]> {
  const place = await prepared(work, first);
  const log = join(scratch(), "log");
  const library = await start(place, { under: watching(work.calls, log) });
  expect(await work.carryOut(library, place)).toBe(true);
  await library.kill();
  const calls = notedCalls(log);
  return work.calls.flatMap((call) => {
    const count = mostInAThread(calls, call);
    return sample(count, isFull ? 6 : 2).flatMap((nth) =>
      (isFull ? (["ENOSPC", "EIO", "KILL"] as const) : ([nth % 2 === 0 ? "EIO" : "KILL"] as const)).map(
        (what) => ({ call, what, nth }),
      ),
    );
  });
}

test.skipIf(!canTrace)(
  "a fault in an export leaves the file that stood there as it was, byte for byte",
  async () => {
    const place = await newPlace();
    const target = join(place.folder, "report.html");
    let faults = 0;
    let come = 0;
    for (const call of ["fsync", "rename"] as const) {
      for (const what of isFull ? (["ENOSPC", "EIO", "KILL"] as const) : (["EIO"] as const)) {
        writeFileSync(target, "the report of yesterday");
        const log = join(scratch(), "log");
        const library = await start(place, { under: withFault({ call, what, nth: 1 }, log) });
        const said = await library.ask("export.write", { format: "html", path: target });
        const isThere = readFileSync(target, "utf8");
        if (said !== "gone" && said.ok) expect(isThere).toMatch(/<\/html>\s*$/);
        else expect(isThere).toBe("the report of yesterday");
        if (hasCome({ what }, library, log)) come += 1;
        await library.kill();
        faults += 1;
      }
    }
    expect(come).toBeGreaterThan(faults / 2);
    record({
      promise: 11,
      drill: "ENOSPC, EIO and KILL in the flush and the rename of an export (strace)",
      count: `${faults} faults, ${come} of them came to pass`,
      result: "the earlier file stood byte for byte, or the new one whole",
    });
  },
);

test.skipIf(!canTrace)(
  "a restore that ends anywhere leaves the project as it was, or as the backup",
  async () => {
    const first = await newPlace();
    await opened(first, (project) => expect(project.keeper!.backUp("open").ok).toBe(true));
    const asBackup = rowsOf(first.path);
    let faults = 0;
    let ended = 0;
    for (const call of ["fsync", "rename", "unlink"] as const) {
      for (const nth of isFull ? [1, 2, 3, 4] : [1]) {
        const place = await restored(first);
        const before = rowsOf(place.path);
        const under = withFault({ call, what: "KILL", nth }, join(scratch(), "log"));
        const [backup] = await opened(place, (project) =>
          listBackups(project.keeper!.folder).filter(({ reason }) => reason === "open"),
        );
        const library = await start(place, { under, restore: backup!.id });
        await library.ask("backup.restored", {});
        if (library.isGone) ended += 1;
        await library.kill();
        expect(existsSync(place.path)).toBe(true);
        await opened(place, () => undefined);
        expect([before, asBackup]).toContain(rowsOf(place.path));
        await expectSound(place);
        faults += 1;
      }
    }
    // A process that never met its end would prove nothing.
    expect(ended).toBeGreaterThan(0);
    record({
      promise: 7,
      drill: "a restore killed in its flushes, renames and removals (strace)",
      count: `${faults} runs, ${ended} of them killed`,
      result: "the project is wholly the old or wholly the restored one",
    });
  },
);

/** The project with one more highlight than its backup has. */
async function restored(first: Place): Promise<Place> {
  const folder = scratch();
  const place = { folder, path: first.path, state: first.state };
  const copy = join(folder, "keep");
  copyFileSync(first.path, copy);
  const moved = { ...place, path: join(folder, "Drill.claimbench") };
  copyFileSync(copy, moved.path);
  const library = await start(moved);
  expect(await highlight(library, () => 0.5, "n")).toMatchObject({ ok: true });
  await library.close();
  return moved;
}

function mostInAThread(calls: ReturnType<typeof notedCalls>, call: FaultCall): number {
  const counts = new Map<string, number>();
  for (const { thread, line } of calls) {
    if (line.startsWith(`${call}(`)) counts.set(thread, (counts.get(thread) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}
