import type Database from "better-sqlite3";
import { expect, test } from "vitest";
import { connect, WriteDb } from "../../../../src/library/db/connection.ts";
import { bench } from "../scratch.ts";

/** Counts how often each statement was compiled. */
class CountingDb extends WriteDb {
  readonly compiled = new Map<string, number>();

  protected override statement(sql: string): Database.Statement {
    this.compiled.set(sql, (this.compiled.get(sql) ?? 0) + 1);
    return super.statement(sql);
  }
}

async function counting(): Promise<CountingDb> {
  const { project } = await bench();
  return new CountingDb((project.read as unknown as { connection: Database.Database }).connection);
}

test("a statement that runs again is compiled once, whatever else runs between", async () => {
  const db = await counting();
  for (let n = 0; n < 250; n += 1) {
    db.get("SELECT count(*) FROM tag");
    db.get(`SELECT ${n}`);
  }
  expect(db.compiled.get("SELECT count(*) FROM tag")).toBe(1);
  expect(db.compiled.get("SELECT 249")).toBe(1);
});

test("a statement that was not used for long is forgotten", async () => {
  const db = await counting();
  db.get("SELECT count(*) FROM tag");
  for (let n = 0; n < 250; n += 1) db.get(`SELECT ${n}`);
  db.get("SELECT count(*) FROM tag");
  expect(db.compiled.get("SELECT count(*) FROM tag")).toBe(2);
});

test("one statement answers with rows or with its first column, as it is asked", async () => {
  const { path } = await bench();
  const db = connect(path, { mustExist: true });
  const sql = "SELECT 1 AS one, 2 AS two";
  expect(db.all(sql)).toEqual([{ one: 1, two: 2 }]);
  expect(db.column(sql)).toEqual([1]);
  expect(db.get(sql)).toEqual({ one: 1, two: 2 });
  db.close();
});

test("a statement that would write is refused by every way of reading", async () => {
  const { path } = await bench();
  const db = connect(path, { mustExist: true });
  const sql = "INSERT INTO person (id, name) VALUES ('x', 'Eve') RETURNING id";
  for (const read of [() => db.all(sql), () => db.get(sql), () => db.column(sql)]) {
    expect(read).toThrow("a read handle was asked to write");
  }
  expect(db.get("SELECT id FROM person WHERE name = 'Eve'")).toBeUndefined();
  db.close();
});

test("a transaction inside which an error ended SQLite's own is not taken back twice", async () => {
  const { path } = await bench();
  const db = connect(path, { mustExist: true });
  expect(() =>
    db.transaction(() => {
      db.run("ROLLBACK");
      throw new Error("the disk is full");
    }),
  ).toThrow("the disk is full");
  expect(db.isChanging).toBe(false);
  db.close();
});
