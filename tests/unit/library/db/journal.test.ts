import { expect, test } from "vitest";
import { Journal } from "../../../../src/library/db/journal.ts";
import { bench } from "../scratch.ts";

const row = (id: string) => ({ id, folder: "", name: id, query: "talks", person_id: "x", created_ms: 1 });

test("rows of one table with more and with fewer columns are put in by turns, as older logs have them", async () => {
  const { project } = await bench();
  const reply = project.rehearse(({ db }) => {
    db.run(`INSERT INTO person (id, name) VALUES ('x', 'Eve')`);
    const rows = [row("one"), { ...row("two"), position: 7 }, row("three"), { ...row("four"), position: 8 }];
    new Journal(db).replay(rows.map((after) => ({ table: "saved_search" as const, before: null, after })));
    return db.all(`SELECT id, position FROM saved_search ORDER BY rowid`);
  });
  expect(reply.ok && reply.value).toEqual([
    { id: "one", position: 0 },
    { id: "two", position: 7 },
    { id: "three", position: 0 },
    { id: "four", position: 8 },
  ]);
});
