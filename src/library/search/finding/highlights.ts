import { answersOf, asksOf } from "../../../core/query/answers.ts";
import { holds, type Searched } from "../../../core/query/match/holds.ts";
import { Passage } from "../../../core/query/match/passage.ts";
import type { Work } from "../../../core/query/match/work.ts";
import type { Query } from "../../../core/query/query.ts";
import type { ReadDb } from "../../db/connection.ts";
import { type Condition, countWhere, newestWhere } from "../../db/search.ts";
import { type HighlightCandidate, highlightCandidates } from "../../db/search-candidates.ts";
import { tagPlaces } from "../../db/tags.ts";
import { compileForHighlights, type Known } from "../conditions/compile.ts";

/** How far a search got before its work was spent; null when it was enough. */
export interface Reached {
  readonly looked: number;
  readonly of: number;
}

export interface HighlightsFound {
  readonly condition: Condition;
  readonly reached: Reached | null;
}

/** So many candidates at first, then four times as many, so that few are read for nothing. */
const firstBatch = 1000;

/**
 * The highlights a query finds, as a condition for the database. What the index cannot decide is
 * looked at one by one, the newest first, until `work` is spent.
 */
export function findHighlights(db: ReadDb, query: Query, known: Known, work: Work): HighlightsFound {
  const steps = findHighlightsInSteps(db, query, { known, work });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

interface Search {
  readonly known: Known;
  readonly work: Work;
  /** Highlights looked at before each pause. */
  readonly mostAtOnce?: number;
}

/** The same with pauses, for who has others to answer meanwhile; what they change is found or not. */
export function* findHighlightsInSteps(
  db: ReadDb,
  query: Query,
  { known, work, mostAtOnce = Number.MAX_SAFE_INTEGER }: Search,
): Generator<void, HighlightsFound> {
  if (query.kind === "nothing" || !answersOf(query).highlights) {
    return { condition: { kind: "none" }, reached: null };
  }
  const { condition, isExact } = compileForHighlights(query, known);
  if (isExact) return { condition, reached: null };
  const asks = asksOf(query);
  const pathOf: ReadonlyMap<string, string> = asks.tags ? tagPlaces(db).pathOf : new Map();
  const numbers: number[] = [];
  let looked = 0;
  let before = Number.MAX_SAFE_INTEGER;
  for (let most = Math.min(firstBatch, mostAtOnce); ; most = Math.min(most * 4, mostAtOnce)) {
    const candidates = highlightCandidates(
      db,
      newestWhere(db, "annotation", condition, { most, before }),
      asks,
    );
    for (const candidate of candidates) {
      const isFound = holds(query, searchedIn(candidate, pathOf, work));
      if (work.isSpent) {
        const of = countWhere(db, "annotation", condition);
        return { condition: { kind: "numbers", numbers }, reached: { looked, of } };
      }
      looked += 1;
      if (isFound) numbers.push(candidate.number);
    }
    const last = candidates.at(-1);
    if (candidates.length < most || last === undefined) break;
    before = last.number;
    yield;
  }
  return { condition: { kind: "numbers", numbers }, reached: null };
}

function searchedIn(
  { quote, note, person, hasClaim, importance, roles, tagIds, article }: HighlightCandidate,
  pathOf: ReadonlyMap<string, string>,
  work: Work,
): Searched {
  const quotes = [new Passage(quote, 0, work)];
  const notes = note === null ? [] : [new Passage(note, 0, work)];
  return {
    passages: (place) => (place === "quote" ? quotes : place === "note" ? notes : []),
    tags: tagIds.map((id) => pathOf.get(id) ?? ""),
    person,
    hasClaim,
    importance,
    roles,
    isText: false,
    article: { ...article, isAnnotated: true },
  };
}
