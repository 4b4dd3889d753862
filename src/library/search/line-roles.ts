import { type Reply, succeed } from "../../contract/failures.ts";
import type { LineRoleCounts } from "../../contract/search-records.ts";
import { wantsWords } from "../../core/query/answers.ts";
import { holds, placesFound, type Searched, type Wanted, wantedIn } from "../../core/query/match/holds.ts";
import { Work } from "../../core/query/match/work.ts";
import { narrowedBy } from "../../core/query/narrow.ts";
import type { Asked, Query } from "../../core/query/query.ts";
import { type LineRole, lineRoles } from "../../core/text/line.ts";
import type { ReadDb } from "../db/connection.ts";
import { articleCandidates } from "../db/search-candidates.ts";
import { countByLineRole } from "../db/search-facets.ts";
import { mostCounted } from "./answer/facets.ts";
import { type ArticleFound, searchedIn } from "./finding/articles.ts";
import { findOnce } from "./finding/found.ts";
import type { Reached } from "./finding/highlights.ts";
import { readQuery } from "./run.ts";

/** Characters of texts that are looked at, each several times: some hundred articles, a fifth of a second of one core. */
const mostLooked = 12_000_000;

/** Articles whose facts are read at once. */
const batch = 100;

/**
 * In lines of which roles the hits of a search stand: of its newest highlights, and of the newest
 * articles whose texts `most` allows to be read, since the index knows no lines.
 */
export function countLineRoles(
  db: ReadDb,
  typed: string,
  most: number = mostLooked,
): Reply<LineRoleCounts, "query-malformed"> {
  const query = readQuery(typed);
  if (!query.ok) return query;
  const { numbers, highlights, articles } = findOnce(db, { typed, query: query.value });
  const newest = numbers.slice(0, mostCounted);
  const counts = new Map(countByLineRole(db, newest).map(({ role, count }) => [role, count]));
  const looked = countInTexts(db, { query: query.value, found: articles.found }, new Work(most), counts);
  return succeed({
    roles: lineRoles.flatMap((role) => {
      const count = counts.get(role) ?? 0;
      return count === 0 ? [] : [{ role, count }];
    }),
    notice: noticeOf({ looked: newest.length, of: highlights }, { looked, of: articles.total }),
  });
}

/** Adds the hits in texts to `counts`; answers with how many articles were looked at. */
function countInTexts(
  db: ReadDb,
  { query, found }: { query: Query; found: readonly ArticleFound[] },
  work: Work,
  counts: Map<LineRole, number>,
): number {
  // An article as a whole stands in no line.
  if (query.kind === "nothing" || !wantsWords(query)) return found.length;
  const own = { asked: query, wanted: wantedIn(query) };
  const narrowed = new Map(
    lineRoles.map((role) => {
      const asked = narrowedBy(query, { kind: "role", roles: [role] });
      return [role, { asked, wanted: wantedIn(asked) }];
    }),
  );
  let looked = 0;
  for (let at = 0; at < found.length; at += batch) {
    const numbers = found.slice(at, at + batch).map(({ number }) => number);
    for (const article of articleCandidates(db, numbers)) {
      const searched = searchedIn(db, article, work);
      const hits = new Set(hitsIn(own, searched));
      const ofRoles = [...new Set(searched.roles)].map((role) => {
        const inRole = hitsIn(narrowed.get(role)!, searched).filter((hit) => hits.has(hit));
        return [role, inRole.length] as const;
      });
      // What was not looked at to its end would be counted too low.
      if (work.isSpent) return looked;
      for (const [role, count] of ofRoles) counts.set(role, count + (counts.get(role) ?? 0));
      looked += 1;
    }
  }
  return looked;
}

/** The hits of a query in a text, by their places; the empty one is the article as a whole. */
function hitsIn(
  { asked, wanted }: { asked: Asked; wanted: readonly Wanted[] },
  searched: Searched,
): string[] {
  if (!holds(asked, searched)) return [];
  const places = placesFound(wanted, searched);
  return places.length === 0 ? [""] : places.map(({ start, end }) => `${start}-${end}`);
}

function noticeOf(highlights: Reached, texts: Reached): string | null {
  const bounds = [
    { ...highlights, what: "highlights" },
    { ...texts, what: "articles" },
  ].filter(({ looked, of }) => looked < of);
  if (bounds.length === 0) return null;
  const counted = (n: number) => n.toLocaleString("en");
  const newest = bounds.map(({ looked, of, what }) => `${counted(looked)} of ${counted(of)} ${what}`);
  return `Counted in the newest ${newest.join(" and ")} found.`;
}
