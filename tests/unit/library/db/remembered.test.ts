import { expect, test } from "vitest";
import { connect, type ReadDb } from "../../../../src/library/db/connection.ts";
import { distinctNames } from "../../../../src/library/db/search-candidates.ts";
import { bench } from "../scratch.ts";

const sources = (db: ReadDb) => [...distinctNames(db, "source")];

test("names of a change that was taken back are not remembered", async () => {
  const { project } = await bench();
  const before = sources(project.read);
  const during = project.rehearse(({ db }) => {
    db.run(`UPDATE article SET source = 'The Forged Post' WHERE number = 1`);
    return sources(db);
  });
  expect(during.ok && during.value).toContain("The Forged Post");
  expect(sources(project.read)).toEqual(before);
});

test("names are read anew once another program has changed the file", async () => {
  const { project, path } = await bench();
  const before = sources(project.read);
  const other = connect(path, { mustExist: true });
  other.run(`UPDATE article SET source = 'Seen Elsewhere' WHERE number = 1`);
  other.close();
  expect(before).not.toContain("Seen Elsewhere");
  expect(sources(project.read)).toContain("Seen Elsewhere");
});
