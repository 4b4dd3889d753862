import { answersOf } from "../../../core/query/answers.ts";
import { holds, placesFound, type Searched, wantedIn } from "../../../core/query/match/holds.ts";
import { Passage } from "../../../core/query/match/passage.ts";
import { Work } from "../../../core/query/match/work.ts";
import type { Asked, Place, Query } from "../../../core/query/query.ts";
import type { Line, LineRole } from "../../../core/text/line.ts";
import type { Range } from "../../../core/text/range.ts";
import { stretchesBetween, stretchesOf } from "../../../core/text/stretches.ts";
import type { ReadDb } from "../../db/connection.ts";
import { type Condition, countWhere, newestWhere } from "../../db/search.ts";
import { type ArticleText, textNumbered } from "../../db/search-articles.ts";
import { type ArticleCandidate, articleCandidates } from "../../db/search-candidates.ts";
import { compileForArticles, type Known } from "../conditions/compile.ts";
import type { Reached } from "./highlights.ts";
import { mostPlaces, occurrencesByArticle } from "./occurrences.ts";

/** An article that a query finds, by its number. */
export interface ArticleFound {
  readonly number: number;
  /** How many hits it is: one for each place, and one when it answers as a whole. */
  readonly count: number;
  /** Where its words stand in its text; nowhere when it answers as a whole. */
  readonly places: (text: ArticleText) => readonly Range[];
}

export interface ArticlesFound {
  /** The newest first. */
  readonly found: readonly ArticleFound[];
  /** How many there are, also those that `found` leaves out. */
  readonly total: number;
  /** When not all could be looked at: there may be more. */
  readonly reached: Reached | null;
  /** When words were not counted in all: each of the others counts as one hit. */
  readonly counted: Reached | null;
}

/** So few texts may be read sooner than the index of all their words: each takes as long as so many places in it. */
const fewTexts = 50;
const placesPerText = 200;

/** So many candidates at first, then four times as many, so that few are read for nothing. */
const firstBatch = 500;

/**
 * The articles a query finds, the newest first. Where the index cannot decide, the text is read until
 * `work` is spent; where it can, texts are read only to find the places of the words, until `placing`
 * is spent. Of more than `most` articles the oldest are counted and left out.
 */
export function findArticles(
  db: ReadDb,
  query: Query,
  known: Known,
  { work, placing, most }: { work: Work; placing: Work; most: number },
): ArticlesFound {
  if (query.kind === "nothing" || !answersOf(query).articles) {
    return { found: [], total: 0, reached: null, counted: null };
  }
  const { condition, isExact } = compileForArticles(query, known);
  return isExact
    ? placedArticles(db, query, condition, { placing, most })
    : lookedAtArticles(db, query, condition, work);
}

function placedArticles(
  db: ReadDb,
  query: Asked,
  condition: Condition,
  { placing, most }: { placing: Work; most: number },
): ArticlesFound {
  const numbers = newestWhere(db, "article", condition, { most });
  const total = numbers.length < most ? numbers.length : countWhere(db, "article", condition);
  const wanted = wantedIn(query);
  const counted = numbers.length === total ? null : { looked: numbers.length, of: total };
  if (wanted.length === 0) {
    return { found: numbers.map((number) => articleFound(number, [])), total, reached: null, counted: null };
  }
  const mostRead = numbers.length > fewTexts ? mostPlaces : numbers.length * placesPerText;
  const counts = occurrencesByArticle(db, wanted, { found: numbers, most: mostRead });
  if (counts !== null) {
    const places = (text: ArticleText) => placesFound(wanted, passagesOf(text, endless));
    const found = numbers.map((number) => ({ number, count: Math.max(1, counts.get(number) ?? 0), places }));
    return { found, total, reached: null, counted };
  }
  let looked = 0;
  const found = numbers.map((number): ArticleFound => {
    if (placing.isSpent) return articleFound(number, []);
    looked += 1;
    return articleFound(number, placesFound(wanted, passagesOf(textNumbered(db, number), placing)));
  });
  return { found, total, reached: null, counted: looked === total ? null : { looked, of: total } };
}

/** Only texts of which hits are shown are read so. */
const endless = new Work(Number.POSITIVE_INFINITY);

function articleFound(number: number, places: readonly Range[]): ArticleFound {
  return { number, count: Math.max(1, places.length), places: () => places };
}

function lookedAtArticles(db: ReadDb, query: Asked, condition: Condition, work: Work): ArticlesFound {
  const wanted = wantedIn(query);
  const found: ArticleFound[] = [];
  let looked = 0;
  let before = Number.MAX_SAFE_INTEGER;
  for (let most = firstBatch; ; most *= 4) {
    const candidates = articleCandidates(db, newestWhere(db, "article", condition, { most, before }));
    for (const article of candidates) {
      const searched = searchedIn(db, article, work);
      const isFound = holds(query, searched);
      const places = isFound ? placesFound(wanted, searched) : [];
      if (work.isSpent) {
        const reached = { looked, of: countWhere(db, "article", condition) };
        return { found, total: found.length, reached, counted: null };
      }
      looked += 1;
      if (isFound) found.push(articleFound(article.number, places));
    }
    const last = candidates.at(-1);
    if (candidates.length < most || last === undefined) break;
    before = last.number;
  }
  return { found, total: found.length, reached: null, counted: null };
}

/** A text with what a search asks of it; reading it costs from `work`. */
export function searchedIn(db: ReadDb, article: ArticleCandidate, work: Work): Searched {
  const text = textNumbered(db, article.number);
  const { passages } = passagesOf(text, work);
  const roles = text.lines.map(({ role }) => role);
  return { passages, isText: true, tags: [], person: null, hasClaim: false, importance: 0, roles, article };
}

function passagesOf({ text, lines }: ArticleText, work: Work): Pick<Searched, "passages"> {
  const passage = ({ start, end }: Range) => new Passage(text.slice(start, end), start, work);
  const left = stretchesOf(
    text,
    lines.filter(({ role }) => role === "junk"),
  );
  const leftPassages = left.map(passage);
  const own = stretchesBetween(left, text.length).map(passage);
  const all = { article: own, junk: leftPassages, quote: [], note: [] };
  const narrowed = new Map<string, readonly Passage[]>();
  return {
    passages(place, roles = null) {
      if (roles === null || all[place].length === 0) return all[place];
      const key = `${place} ${roles.join()}`;
      const known = narrowed.get(key);
      if (known !== undefined) return known;
      // The whole text was read for what may be one short line.
      work.spend(text.length);
      const found = stretchesOf(text, linesIn(lines, place, roles)).map(passage);
      narrowed.set(key, found);
      return found;
    },
  };
}

function linesIn(lines: readonly Line[], place: Place, roles: readonly LineRole[]): Line[] {
  return lines.filter(({ role }) => roles.includes(role) && (role === "junk") === (place === "junk"));
}
