import type { Wanted } from "../../../core/query/match/holds.ts";
import type { ReadDb } from "../../db/connection.ts";
import {
  type ArticleColumn,
  articleAt,
  countOfWord,
  type IndexedWord,
  placesOfWord,
} from "../../db/index/words.ts";

/** Places of words that are read for one search: a second of one core. */
export const mostPlaces = 3_000_000;

/** Where so many times more places are read than articles were found, those of other articles are left out. */
const fewFound = 8;

/**
 * How often what a query wants to see stands in each article, by the article's number: as many
 * ranges as `placesFound` gives for its text, but from the index alone, so that a hundred thousand
 * texts need not be read. Articles in which nothing of it stands are left out, and others than those
 * `found` may be.
 *
 * Null when it is no matter of words alone, or of words so frequent that the index is as long as the texts.
 */
export function occurrencesByArticle(
  db: ReadDb,
  wanted: readonly Wanted[],
  { found, most = mostPlaces }: { found: readonly number[]; most?: number },
): Map<number, number> | null {
  const phrases = phrasesIn(wanted);
  if (phrases === null) return null;
  const index = new Places(db, found);
  let read = 0;
  for (const phrase of phrases) {
    for (const word of phrase.words) {
      read += index.count(phrase.column, word);
      if (read > most) return null;
    }
  }
  // The same stretch of a text, found as two terms, is one place.
  const byLength = Map.groupBy(phrases, ({ column, words }) => `${column} ${words.length}`);
  const counts = new Map<number, number>();
  for (const alike of byLength.values()) {
    for (const place of eachOnce(alike.map((phrase) => index.placesOf(phrase)))) {
      const article = articleAt(place);
      counts.set(article, (counts.get(article) ?? 0) + 1);
    }
  }
  return counts;
}

/** Words one directly after another, in one column of the index. */
interface Phrase {
  readonly column: ArticleColumn;
  readonly words: readonly IndexedWord[];
}

function phrasesIn(wanted: readonly Wanted[]): Phrase[] | null {
  const phrases: Phrase[] = [];
  for (const { term, scope } of wanted) {
    const columns = (["article", "junk"] as const).filter((place) => scope.places.includes(place));
    if (columns.length === 0) continue;
    // The index knows no lines.
    if (term.kind !== "text" || scope.roles !== null) return null;
    for (const spelling of [term.words, ...(term.variants ?? [])]) {
      const words = spelling.map((word, at) => {
        return { word, isPrefix: term.prefix && at === spelling.length - 1 };
      });
      for (const place of columns) phrases.push({ column: place === "article" ? "body" : "junk", words });
    }
  }
  return phrases;
}

/** The index, each of its words read once. */
class Places {
  readonly #db: ReadDb;
  readonly #found: readonly number[];
  readonly #counts = new Map<string, number>();
  readonly #places = new Map<string, readonly number[]>();

  constructor(db: ReadDb, found: readonly number[]) {
    this.#db = db;
    this.#found = found;
  }

  /** How many places must be read for a word; none when they were counted before. */
  count(column: ArticleColumn, word: IndexedWord): number {
    const key = keyOf(column, word);
    if (this.#counts.has(key)) return 0;
    const count = countOfWord(this.#db, column, word);
    this.#counts.set(key, count);
    return count;
  }

  /** Where the phrase begins. */
  placesOf({ column, words }: Phrase): readonly number[] {
    let places: readonly number[] | null = null;
    for (const [at, word] of words.entries()) {
      const own = this.#ofWord(column, word);
      places = places === null ? own : followed(places, own, at);
    }
    return places ?? [];
  }

  #ofWord(column: ArticleColumn, word: IndexedWord): readonly number[] {
    const key = keyOf(column, word);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const isFew = this.#found.length * fewFound < (this.#counts.get(key) ?? 0);
    const places = placesOfWord(this.#db, column, word, isFew ? this.#found : null);
    this.#places.set(key, places);
    return places;
  }
}

function keyOf(column: ArticleColumn, { word, isPrefix }: IndexedWord): string {
  return `${column} ${word}${isPrefix ? "*" : ""}`;
}

/** Those of `places` that have one of `next` so many words later; both rising. */
function followed(places: readonly number[], next: readonly number[], later: number): number[] {
  const found: number[] = [];
  let at = 0;
  for (const place of places) {
    while (at < next.length && next[at]! < place + later) at += 1;
    if (next[at] === place + later) found.push(place);
  }
  return found;
}

/** Places of several lists, each once. */
function eachOnce(lists: readonly (readonly number[])[]): Iterable<number> {
  const [only = []] = lists;
  return lists.length <= 1 ? only : new Set(lists.flat());
}
