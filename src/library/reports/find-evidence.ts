import type { FoundEvidence } from "../../contract/composed-reports.ts";
import { type Reply, succeed } from "../../contract/failures.ts";
import { Work } from "../../core/query/match/work.ts";
import { annotationsNumbered } from "../db/annotations.ts";
import type { ReadDb } from "../db/connection.ts";
import { newestNumbers } from "../db/reports.ts";
import { countWhere, newestWhere } from "../db/search.ts";
import { knownIn } from "../search/conditions/known.ts";
import { findHighlights } from "../search/finding/highlights.ts";
import { readQuery } from "../search/run.ts";
import { showHighlights } from "./live-report.ts";

/** Characters that looking for evidence may cost; typing waits for it. */
const mostWork = 4_000_000;

/** Highlights that a query finds, the newest first; without a query the newest of all. */
export function findEvidence(
  db: ReadDb,
  { query: typed, limit }: { query: string; limit: number },
): Reply<FoundEvidence, "query-malformed"> {
  const query = readQuery(typed);
  if (!query.ok) return query;
  if (query.value.kind === "nothing") {
    const { numbers, total } = newestNumbers(db, limit);
    return succeed({ total, highlights: newestFirst(db, numbers) });
  }
  const { condition } = findHighlights(db, query.value, knownIn(db), new Work(mostWork));
  const numbers = newestWhere(db, "annotation", condition, { most: limit });
  return succeed({ total: countWhere(db, "annotation", condition), highlights: newestFirst(db, numbers) });
}

function newestFirst(db: ReadDb, numbers: readonly number[]) {
  const shown = showHighlights(db, annotationsNumbered(db, numbers));
  return shown.toSorted((a, b) => (a.annotation.createdAt < b.annotation.createdAt ? 1 : -1));
}
