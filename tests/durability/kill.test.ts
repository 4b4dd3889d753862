import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { listArticles } from "../../src/library/db/articles.ts";
import { connect } from "../../src/library/db/connection.ts";
import { migrate } from "../../src/library/db/migrate.ts";
import { firstSchema } from "../../src/library/db/migrations/0001-first-schema.ts";
import { insertProject } from "../../src/library/db/project.ts";
import { annotationsFor } from "../../src/library/search/run.ts";
import type { DrillLibrary } from "./drill-library.ts";
import { record, times } from "./record.ts";
import {
  expectSound,
  highlight,
  newPlace,
  opened,
  type Place,
  randomFrom,
  scratch,
  start,
} from "./scratch.ts";

/** What the library has answered with “done”, and so must be there after any end. */
interface Acknowledged {
  readonly notes: Map<string, string>;
  readonly articles: Set<string>;
  readonly exports: Map<string, string>;
}

/** One more thing an analyst does; remembers it when it was answered with success. */
async function doSomething(
  library: DrillLibrary,
  place: Place,
  done: Acknowledged,
  round: string,
  random: () => number,
): Promise<void> {
  const choice = random();
  if (choice < 0.15) {
    const file = join(place.folder, `import-${round}.txt`);
    writeFileSync(file, `Import ${round}\n\n${"A sentence about talks and hostages. ".repeat(200)}\n`);
    const reply = await library.ask("article.import", { paths: [file] });
    if (reply !== "gone" && reply.ok) done.articles.add(`import-${round}.txt`);
    return;
  }
  if (choice < 0.25) {
    const path = join(place.folder, "report.html");
    const reply = await library.ask("export.write", { format: "html", path });
    if (reply !== "gone" && reply.ok) done.exports.set(path, readFileSync(path, "utf8"));
    return;
  }
  const made = await highlight(library, random, round);
  if (made === "gone" || !made.ok) return;
  done.notes.set(made.value.id, round);
  const note = await library.ask("annotation.note", { annotationId: made.value.id, note: `${round}, later` });
  if (note !== "gone" && note.ok) done.notes.set(made.value.id, `${round}, later`);
}

test("what was answered with success is there after kill -9, and an import is there whole or not at all", async () => {
  const place = await newPlace();
  const done: Acknowledged = { notes: new Map(), articles: new Set(), exports: new Map() };
  const random = randomFrom(7);
  const cycles = times(5, 160);
  for (let cycle = 0; cycle < cycles; cycle++) {
    const library = await start(place);
    // Not what a first picture asks: with this answer all of the library is read.
    await library.value("log.list", {});
    const end = wait(20 + random() * 400).then(() => library.kill());
    for (let step = 0; !library.isGone; step++) {
      await doSomething(library, place, done, `${cycle}-${step}`, random);
    }
    await end;
    await opened(place, (project) => {
      const found = annotationsFor(project.read, {});
      if (!found.ok) throw new Error(found.message);
      const notes = new Map(found.value.map(({ id, note }) => [id, note]));
      // A note that was changed after its last answer may have been stored, or not; never an older one.
      const lost = [...done.notes].filter(
        ([id, note]) => ![note, `${note}, later`].includes(notes.get(id) ?? ""),
      );
      expect(lost).toEqual([]);
      const articles = new Map(listArticles(project.read).map(({ name, length }) => [name, length]));
      expect([...done.articles].filter((name) => !articles.has(name))).toEqual([]);
      const halves = [...articles].filter(([name, length]) => name.startsWith("import-") && length < 7000);
      expect(halves).toEqual([]);
    });
    // A report is the last one that was finished or one begun after it, and never half of one.
    for (const path of done.exports.keys()) expect(readFileSync(path, "utf8").trimEnd()).toMatch(/<\/html>$/);
    if (cycle % 20 === cycles % 20 || cycle === cycles - 1) await expectSound(place);
  }
  // A drill in which nothing was acknowledged would hold whatever happened.
  expect(done.notes.size).toBeGreaterThan(cycles);
  record({
    promise: 1,
    drill: "kill -9 of the library process between and in the middle of edits, imports and exports",
    count: `${cycles} kills, ${done.notes.size} notes and ${done.articles.size} imports acknowledged`,
    result: "0 lost, 0 half",
  });
}, 1_200_000);

test("a project killed while it is brought to a new format is the old one or the new one, with its backup", async () => {
  const cycles = times(3, 40);
  const random = randomFrom(11);
  let finished = 0;
  for (let cycle = 0; cycle < cycles; cycle++) {
    const place = {
      folder: scratch(),
      path: join(scratch(), "Old.claimbench"),
      state: join(scratch(), "state"),
    };
    makeFirstFormat(place.path);
    const library = await start(place);
    // From before the first byte is read to after the last is written.
    await Promise.race([library.ask("project.get", {}), wait(random() * 400)]);
    await library.kill();
    const db = connect(place.path, { mustExist: true });
    const version = db.pragma("user_version") as number;
    expect(db.pragma("integrity_check")).toBe("ok");
    expect(db.column("SELECT quote FROM annotation_target")).toEqual(["Talks"]);
    db.close();
    if (version > 1) {
      finished += 1;
      expect(existsSync(`${place.path}.format-1-backup`)).toBe(true);
    }
    await opened(place, (project) => {
      expect(annotationsFor(project.read, {})).toMatchObject({ value: [{ quote: "Talks", note: "why" }] });
    });
  }
  record({
    promise: 5,
    drill: "kill -9 while a project of the first format is brought to the newest",
    count: `${cycles} kills, ${finished} after the first step`,
    result: "0 damaged, 0 without a backup",
  });
}, 600_000);

/** One article with one highlight, as the first format had them. */
function makeFirstFormat(path: string): void {
  const db = connect(path, { mustExist: false });
  db.exec("PRAGMA journal_mode = WAL");
  migrate(db, undefined, [firstSchema]);
  insertProject(db, 1);
  db.exec(`
    INSERT INTO person VALUES ('p', 'Ada');
    INSERT INTO article_text VALUES ('cb1a5b8fe9fd7e23cbd2ef12b4f8cd3e7d8c1a5d4ba1bd4c70c1fa8bd17d5d0e', 'Talks began.', 12);
    INSERT INTO article VALUES ('a', 1, 'old.txt', 'Talks began.', NULL, NULL, NULL, NULL, NULL, NULL, 'f', 1, 'p');
    INSERT INTO article_version VALUES ('v', 'a', 1, 'cb1a5b8fe9fd7e23cbd2ef12b4f8cd3e7d8c1a5d4ba1bd4c70c1fa8bd17d5d0e', 12, 1);
    INSERT INTO line VALUES ('v', 0, 0, 12, 'paragraph');
    INSERT INTO annotation VALUES ('n', 1, 'a', 'p', 1);
    INSERT INTO annotation_target VALUES ('n', 0, 'v', 0, 5, 'Talks', '', ' began.');
    INSERT INTO note VALUES ('o', 'n', 'why', 'p', 1, 1);
  `);
  db.close();
}
