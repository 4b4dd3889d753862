import fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, Journal, packChanges, unpackChanges } from "../../../../src/library/db/journal.ts";
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

test("rows come back from the log as they went in, whatever columns those before them had", () => {
  const logged = fc
    .subarray(["id", "name", "colour", "created_ms"], { minLength: 1 })
    .chain((columns) => fc.record(Object.fromEntries(columns.map((column) => [column, fc.nat(9)]))));
  const change = fc
    .record({
      table: fc.constantFrom("tag" as const, "line" as const),
      row: logged,
      kind: fc.nat(2),
    })
    .map(({ table, row: after, kind }): Change => {
      if (kind === 0) return { table, before: null, after };
      return { table, before: after, after: kind === 1 ? null : after };
    });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      expect(unpackChanges(packChanges(changes))).toEqual(changes);
    }),
  );
});
