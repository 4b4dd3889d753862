import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { searchOrders } from "../../../../src/contract/search-records.ts";
import { wantedIn } from "../../../../src/core/query/match/holds.ts";
import { parseQuery } from "../../../../src/core/query/parse.ts";
import { ReadDb } from "../../../../src/library/db/connection.ts";
import { occurrencesByArticle } from "../../../../src/library/search/finding/occurrences.ts";
import { countLineRoles } from "../../../../src/library/search/line-roles.ts";
import { countSearch, runSearch } from "../../../../src/library/search/run.ts";
import { scansOf } from "../../../bench/areas/search/plans.ts";
import { bench } from "../scratch.ts";

/** Keeps every statement it was asked to compile. */
class WatchedDb extends ReadDb {
  readonly statements = new Set<string>();

  protected override statement(sql: string): Database.Statement {
    this.statements.add(sql);
    return super.statement(sql);
  }
}

const queries = [
  "talks",
  '"direct talks"',
  "hostage*",
  "~secret",
  "/secret(ly)? talks/",
  "tag:a talks source:times",
  "tag:a/*",
  "-talks",
  "talks -tag:a",
  "-(talks tag:a)",
  "talks OR -tag:a",
  "near(direct talks, 3)",
  "spelling:any organisation",
  "source:times",
  "author:smith OR by:ada",
  "date:2025-03 talks",
  "date>=2025-03-02",
  "-date:2025",
  "article:001 talks",
  "talks OR article:001",
  "-article:001",
  "has:note",
  "has:claim",
  "-has:importance talks",
  "role:caption",
  "-role:caption",
  "role:caption talks -role:junk",
  "role:headline -tag:a ~ecret",
  "role:headline talks annotated:no",
  "role:headline OR talks",
  "-role:headline OR talks",
  "-(role:caption talks) authority",
  "role:headline (talks OR source:times)",
  "role:headline (article:001 OR authority) -(talks -role:junk)",
  "in:junk sign",
  "in:quote ~ecret -tag:a",
  "annotated:no",
  "annotated:yes talks",
  "-annotated:yes talks",
  "by:ada",
];

test("no search scans a table, whatever it asks for", async () => {
  const made = await bench();
  const quote = "does have the authority to talk to anyone";
  await made.ask("annotation.quote", { article: "000", quote, tags: ["a/b"], note: "why" });
  const db = new WatchedDb(new Database(made.path, { readonly: true }));
  const scans = new Set<string>();
  for (const query of queries) {
    db.statements.clear();
    for (const order of searchOrders) expect(runSearch(db, { query, limit: 50, order }).ok).toBe(true);
    expect(countSearch(db, query).ok).toBe(true);
    expect(countLineRoles(db, query).ok).toBe(true);
    // In a few articles words are counted in the texts, in many in the index.
    const parsed = parseQuery(query);
    if (parsed.ok && parsed.query.kind !== "nothing") {
      // Among few articles found, and among so many that no other is left out.
      const many = Array.from({ length: 10_000 }, (_, at) => at);
      for (const found of [[], many]) occurrencesByArticle(db, wantedIn(parsed.query), { found });
    }
    for (const sql of [...db.statements]) {
      for (const detail of scansOf(db, sql)) scans.add(`${query}: ${detail}: ${sql}`);
    }
  }
  expect([...scans]).toEqual([]);
}, 60_000);
