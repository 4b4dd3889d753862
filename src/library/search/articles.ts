import { answersOf } from "../../core/query/answers.ts";
import { holds, placesFound, type Searched, wantedIn } from "../../core/query/match/holds.ts";
import { Passage } from "../../core/query/match/passage.ts";
import type { Work } from "../../core/query/match/work.ts";
import type { Query } from "../../core/query/query.ts";
import type { Range } from "../../core/text/range.ts";
import type { ReadDb } from "../db/connection.ts";
import { type ArticleCandidate, articleCandidates, textAndJunk } from "../db/search-candidates.ts";
import { compileForArticles, type Known } from "./compile.ts";
import type { Reached } from "./highlights.ts";

/** An article that a query finds, with the places where its words stand; none when it answers as a whole. */
export interface ArticleFound {
  readonly article: ArticleCandidate;
  readonly places: readonly Range[];
}

export interface ArticlesFound {
  readonly found: readonly ArticleFound[];
  readonly reached: Reached | null;
}

/**
 * The articles a query finds, in order of import. The index narrows them down; then each text is
 * read, since it knows no junk lines and not where words stand, until `work` is spent.
 */
export function findArticles(db: ReadDb, query: Query, known: Known, work: Work): ArticlesFound {
  if (query.kind === "nothing" || !answersOf(query).articles) return { found: [], reached: null };
  const { condition, isExact } = compileForArticles(query, known);
  const candidates = articleCandidates(db, condition);
  if (isExact) return { found: candidates.map((article) => ({ article, places: [] })), reached: null };
  const wanted = wantedIn(query);
  const found: ArticleFound[] = [];
  for (const [looked, article] of candidates.entries()) {
    const searched = searchedIn(db, article, work);
    const isFound = holds(query, searched);
    const places = isFound ? placesFound(wanted, searched) : [];
    if (work.isSpent) return { found, reached: { looked, of: candidates.length } };
    if (isFound) found.push({ article, places });
  }
  return { found, reached: null };
}

function searchedIn(db: ReadDb, article: ArticleCandidate, work: Work): Searched {
  const { text, junk } = textAndJunk(db, article.id);
  const passage = ({ start, end }: Range) => new Passage(text.slice(start, end), start, work);
  const left = stretchesOf(text, junk);
  const leftPassages = left.map(passage);
  const own = between(left, text.length).map(passage);
  return {
    passages: (place) => (place === "article" ? own : place === "junk" ? leftPassages : []),
    tags: [],
    person: null,
    hasClaim: false,
    isImportant: false,
    article,
  };
}

/** What is no junk: the text between the junk lines, and all of it when there are none. */
function between(junk: readonly Range[], length: number): Range[] {
  const stretches: Range[] = [];
  let start = 0;
  for (const line of [...junk, { start: length, end: length }]) {
    if (line.start > start || stretches.length === 0) stretches.push({ start, end: line.start });
    start = line.end;
  }
  return stretches;
}

/** Junk lines that follow one another are one stretch, as they are to a reader. */
function stretchesOf(text: string, lines: readonly Range[]): Range[] {
  const stretches: Range[] = [];
  for (const { start, end } of lines) {
    const before = stretches.at(-1);
    if (before !== undefined && text.slice(before.end, start).trim() === "") {
      stretches[stretches.length - 1] = { start: before.start, end };
    } else stretches.push({ start, end });
  }
  return stretches;
}
