import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileMark } from "../../src/library/db/safety/file-mark.ts";
import { openLibrary } from "../../src/library/open-library.ts";
import { verifyProject } from "../../src/library/safety/verify-project.ts";
import { record, times } from "./record.ts";
import { highlight, newPlace, opened, type Place, randomFrom, rowsOf, scratch, start } from "./scratch.ts";

/** What is found wrong with a project, by opening it or by verifying it; empty when nothing is. */
async function found(place: Place): Promise<string[]> {
  const reply = await openLibrary({ ...place, person: "Ada", create: "never", samples: [] });
  if (!reply.ok) return [reply.fail];
  try {
    return (await verifyProject(reply.value)).problems.map(({ code }) => code);
  } finally {
    reply.value.close();
  }
}

async function worked(): Promise<Place> {
  const place = await newPlace();
  const library = await start(place);
  const random = randomFrom(3);
  for (let n = 0; n < 12; n++) {
    expect(await highlight(library, random, `note number ${n} about the talks`)).toMatchObject({ ok: true });
  }
  await library.close();
  return place;
}

test("one flipped byte in a text, a quotation, a note or the history is noticed", async () => {
  const place = await worked();
  const whole = readFileSync(place.path);
  const random = randomFrom(5);
  const flips = times(12, 200);
  const sought = ["Hamas", "hostages", "note number", "White House", "negotiations"];
  // Every place at which these words stand in the file: texts, quotations, notes, the log and the imported bytes.
  const places = sought.flatMap((word) => placesOf(whole, word));
  expect(places.length).toBeGreaterThan(100);
  const missed: number[] = [];
  for (let n = 0; n < flips; n++) {
    const at = places[Math.floor(random() * places.length)]! + 1;
    const copy = { ...place, path: join(scratch(), "Flipped.claimbench") };
    const bytes = Buffer.from(whole);
    bytes[at] = bytes[at]! ^ 0x02;
    writeFileSync(copy.path, bytes);
    if ((await found(copy)).length === 0 && isPartOfRows(place, copy)) missed.push(at);
  }
  expect(missed).toEqual([]);
  record({
    promise: 6,
    drill: "one flipped bit in a text, quotation, note, imported file or log entry",
    count: `${flips} flips`,
    result: "every one that changed a row was noticed",
  });
});

/** A byte of a page that is no longer in use changes nothing that anybody reads. */
function isPartOfRows(place: Place, copy: Place): boolean {
  return rowsOf(copy.path) !== rowsOf(place.path);
}

function placesOf(bytes: Buffer, word: string): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) places.push(at);
  return places;
}

test("any flipped byte is a sentence and never a crash", async () => {
  const place = await worked();
  const whole = readFileSync(place.path);
  const random = randomFrom(9);
  const flips = times(10, 200);
  let noticed = 0;
  for (let n = 0; n < flips; n++) {
    const copy = { ...place, path: join(scratch(), "Flipped.claimbench") };
    const bytes = Buffer.from(whole);
    const at = Math.floor(random() * bytes.length);
    bytes[at] = bytes[at]! ^ (1 << Math.floor(random() * 8));
    writeFileSync(copy.path, bytes);
    if ((await found(copy)).length > 0) noticed += 1;
  }
  record({
    promise: 6,
    drill: "one flipped bit anywhere in the file, free pages and index included",
    count: `${flips} flips, ${noticed} noticed`,
    result: "0 crashes: each opened or was refused with a sentence",
  });
});

test("damage in a large project that was left in one piece is announced after it opened, and not written to", async () => {
  const place = await largePlace();
  const whole = readFileSync(place.path);
  const random = randomFrom(11);
  const spoils = times(3, 10);
  let noticed = 0;
  const unsaid: number[] = [];
  for (let n = 0; n < spoils; n++) {
    const bytes = Buffer.from(whole);
    // The first bytes of a page say what it is and where its rows stand.
    const at = Math.floor(random() * (bytes.length / 4096 - 1) + 1) * 4096 + Math.floor(random() * 8);
    bytes[at] = bytes[at]! ^ (1 << Math.floor(random() * 8));
    writeFileSync(place.path, bytes);
    // What a check before opening says of it.
    const isDamaged = (await isRefused(place.path)) === "project-damaged";
    writeFileSync(place.path, bytes);
    markAsLeft(place);
    const library = await start(place);
    const created = await library.ask("tag.create", { parentId: null, path: `drill ${n}` });
    const info = await library.ask("project.get", {});
    await library.close();
    const failure = created === "gone" || created.ok ? "" : created.fail;
    const trouble = info === "gone" ? "" : info.ok ? info.value.trouble?.code : info.fail;
    if (failure === "project-damaged" && trouble === "project-damaged") {
      noticed += 1;
      expect(readFileSync(place.path).equals(bytes), `byte ${at}: written to`).toBe(true);
    } else if (isDamaged) unsaid.push(at);
    else expect(created, `byte ${at}`).toMatchObject({ ok: true });
    // The next round begins with a project that was looked through.
    writeFileSync(place.path, whole);
  }
  expect(unsaid).toEqual([]);
  expect(noticed).toBeGreaterThan(0);
  record({
    promise: 6,
    drill:
      "one flipped bit in the head of a page of a large project, which opens before it is looked through",
    count: `${spoils} flips, ${noticed} noticed`,
    result:
      "each one that a check before opening finds was announced; the first write refused, the file as it was",
  });
}, 300_000);

/** A project of more than is looked through before it opens, closed by the library process. */
async function largePlace(): Promise<Place> {
  const place = await newPlace();
  const random = randomFrom(1);
  const word = () => Math.floor(random() * 1e9).toString(36);
  const text = join(place.folder, "Long.txt");
  writeFileSync(text, Array.from({ length: 14_000 }, () => `${word()} ${word()} ${word()}.`).join("\n"));
  const library = await start(place);
  await library.value("article.import", { paths: [text] });
  await library.close();
  expect(statSync(place.path).size).toBeGreaterThan(4 * 1024 * 1024);
  return place;
}

async function isRefused(path: string): Promise<string | null> {
  const reply = await openLibrary({ path, person: "Ada", create: "never", samples: [] });
  if (!reply.ok) return reply.fail;
  reply.value.close();
  return null;
}

/** As if the disk had changed it by itself, which leaves size and time as they were. */
function markAsLeft({ path, state }: Place): void {
  const [id = ""] = readdirSync(state);
  const record = join(state, id, "head.json");
  const known = JSON.parse(readFileSync(record, "utf8")) as { places: { leftAs?: string }[] };
  for (const each of known.places) each.leftAs = fileMark(path);
  writeFileSync(record, JSON.stringify(known));
}

test("a project restored is row for row what it was when the backup was made", async () => {
  const place = await newPlace();
  const rounds = times(2, 12);
  for (let round = 0; round < rounds; round++) {
    const library = await start(place);
    const random = randomFrom(round);
    expect(await highlight(library, random, `round ${round}`)).toMatchObject({ ok: true });
    const backup = await library.value("backup.make", {});
    const before = rowsOf(place.path);
    for (let n = 0; n < 3; n++) await highlight(library, random, "after the backup");
    const later = rowsOf(place.path);
    expect(later).not.toBe(before);
    await library.close();
    // Every other time the present file is damaged, cut short or empty.
    const spoilt = round % 4;
    if (spoilt === 1) writeFileSync(place.path, "");
    if (spoilt === 3)
      writeFileSync(place.path, readFileSync(place.path).subarray(0, statSync(place.path).size / 2));
    const again = await start(place, { restore: backup.id });
    const { keptAs } = (await again.value("backup.restored", {}))!;
    expect(rowsOf(place.path)).toBe(before);
    expect(keptAs).not.toBeNull();
    if (spoilt === 0 || spoilt === 2) {
      const kept = join(scratch(), "Kept.claimbench");
      copyFileSync(keptAs!, kept);
      expect(rowsOf(kept)).toBe(later);
    }
    expect((await again.value("project.verify", {})).problems).toEqual([]);
    await again.close();
  }
  record({
    promise: 7,
    drill: "backup, changes, restore; every other time over an empty or a cut file",
    count: `${rounds} restores`,
    result: "row for row the backup; the file before kept as a backup or byte for byte",
  });
});

test("a backup that is damaged is refused, and the project stays as it is", async () => {
  const place = await newPlace();
  const library = await start(place);
  const backup = await library.value("backup.make", {});
  await library.close();
  const path = await opened(place, (project) => join(project.keeper!.folder, backup.id));
  const before = rowsOf(place.path);
  for (const spoil of [
    () => writeFileSync(path, ""),
    () => writeFileSync(path, readFileSync(place.path).subarray(0, 20_000)),
  ]) {
    spoil();
    const again = await start(place, { restore: backup.id });
    expect(await again.ask("backup.restored", {})).toMatchObject({ ok: false, fail: "backup-damaged" });
    expect(await again.value("project.get", {})).toMatchObject({ counts: { articles: 5 } });
    await again.close();
    expect(rowsOf(place.path)).toBe(before);
  }
  record({
    promise: 7,
    drill: "a restore from a damaged backup",
    count: "2 ways",
    result: "refused; the project unchanged",
  });
});
